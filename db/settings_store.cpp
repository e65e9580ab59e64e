#include "db/settings_store.hpp"

#include <cmath>

namespace clearframe::db {

policy::Result<policy::Settings> SqliteSettingsStore::read() {
    return session_.guarded([&] {
        policy::Settings settings;
        // A name nobody knows here is a newer program's; what it would have tightened cannot be guessed.
        Sql rows = session_.sql("SELECT name, number FROM setting");
        while (rows.next()) {
            if (rows.takeText() != "cover-growth") throw DamagedRow{};
            const auto growth = policy::coverGrowthFrom(static_cast<double>(rows.takeInt()) / 100.0);
            if (!growth) throw DamagedRow{};
            settings.coverGrowth = *growth;
        }
        return settings;
    });
}

policy::Done SqliteSettingsStore::write(const policy::Settings& settings) {
    return session_.guarded([&] {
        const auto growth = policy::coverGrowthFrom(settings.coverGrowth);
        if (!growth) throw UnstorableValue{};
        session_
            .sql("INSERT INTO setting (name, number) VALUES ('cover-growth', ?1) "
                 "ON CONFLICT (name) DO UPDATE SET number = excluded.number")
            .with(static_cast<int>(std::lround(*growth * 100.0)))
            .run();
    });
}

policy::Result<policy::ScreenLook> SqliteSettingsStore::readScreen() {
    return session_.guarded([&] {
        policy::ScreenLook look;
        Sql row = session_.sql("SELECT theme, text_size, motion, lock_after FROM screen WHERE one = 1");
        if (!row.next()) return look;
        const auto theme = policy::themeFrom(row.takeText());
        const auto text = policy::textSizeFrom(row.takeText());
        look.motion = row.takeFlag();
        look.lockAfterSeconds = row.takeInt();
        if (!theme || !text || !policy::checkScreenLook(look)) throw DamagedRow{};
        look.theme = *theme;
        look.text = *text;
        return look;
    });
}

policy::Done SqliteSettingsStore::writeScreen(const policy::ScreenLook& look) {
    return session_.guarded([&] {
        if (!policy::checkScreenLook(look)) throw UnstorableValue{};
        session_
            .sql("INSERT INTO screen (one, theme, text_size, motion, lock_after) VALUES (1, ?1, ?2, ?3, ?4) "
                 "ON CONFLICT (one) DO UPDATE SET theme = excluded.theme, text_size = excluded.text_size, "
                 "motion = excluded.motion, lock_after = excluded.lock_after")
            .with(std::string(policy::toString(look.theme)), std::string(policy::toString(look.text)), look.motion,
                  look.lockAfterSeconds)
            .run();
    });
}

} // namespace clearframe::db
