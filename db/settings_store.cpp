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

} // namespace clearframe::db
