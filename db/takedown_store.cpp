#include "db/takedown_store.hpp"

#include "db/failures.hpp"
#include "db/words.hpp"

#include <fmt/format.h>

namespace clearframe::db {

using ports::RecallNotice;
using ports::Takedown;

policy::Result<std::vector<RecallNotice>> SqliteTakedownStore::notices() {
    return session_.guarded([&] {
        std::vector<RecallNotice> notices;
        Sql rows = session_.sql("SELECT release.id, output, pupil, since, recall_notice.list_version "
                                "FROM recall_notice JOIN release_item ON release_item.release = recall_notice.release "
                                "AND release_item.position = recall_notice.item "
                                "JOIN release ON release.number = recall_notice.release "
                                "ORDER BY recall_notice.release, recall_notice.item, pupil");
        while (rows.next()) {
            RecallNotice notice;
            notice.file.release = rows.takeText();
            notice.file.output = rows.takeText();
            notice.pupil.value = rows.takeText();
            notice.since = rows.takeTime();
            notice.listVersion = rows.takeInt();
            notices.push_back(std::move(notice));
        }
        return notices;
    });
}

SqliteTakedownStore::Place SqliteTakedownStore::placeOf(const ports::ExportedFile& file) {
    Sql row = session_.sql("SELECT number, position FROM release JOIN release_item ON release = number "
                           "WHERE id = ?1 AND output = ?2");
    if (!row.with(file.release, file.output).next()) {
        throw StoreProblem({policy::FailureKind::notFound,
                            fmt::format("{} never went out from this kiosk. Nothing was changed.", file.output)});
    }
    const auto release = row.takeLong();
    return {release, row.takeInt()};
}

policy::Done SqliteTakedownStore::replaceNotices(const std::vector<RecallNotice>& notices) {
    return session_.guarded([&] {
        session_.sql("DELETE FROM recall_notice").run();
        Sql insert = session_.sql("INSERT INTO recall_notice (release, item, pupil, since, list_version) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5)");
        for (const auto& notice : notices) {
            const auto place = placeOf(notice.file);
            insert.with(place.release, place.item, notice.pupil.value, notice.since, notice.listVersion).run();
        }
    });
}

policy::Done SqliteTakedownStore::add(const Takedown& takedown) {
    return session_.guarded([&] {
        const auto place = placeOf(takedown.file);
        session_.sql("INSERT INTO takedown (release, item, act, by, at, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .with(place.release, place.item, wordFor(takedownWords, takedown.act), takedown.by, takedown.at,
                  takedown.note)
            .run();
    });
}

policy::Result<std::vector<Takedown>> SqliteTakedownStore::all() {
    return session_.guarded([&] {
        std::vector<Takedown> takedowns;
        Sql rows = session_.sql("SELECT release.id, output, act, takedown.by, takedown.at, note FROM takedown "
                                "JOIN release_item ON release_item.release = takedown.release "
                                "AND release_item.position = takedown.item "
                                "JOIN release ON release.number = takedown.release ORDER BY takedown.number");
        while (rows.next()) {
            Takedown takedown;
            takedown.file.release = rows.takeText();
            takedown.file.output = rows.takeText();
            takedown.act = meaningOf(takedownWords, rows.takeText());
            takedown.by = rows.takeText();
            takedown.at = rows.takeTime();
            takedown.note = rows.takeText();
            takedowns.push_back(std::move(takedown));
        }
        return takedowns;
    });
}

} // namespace clearframe::db
