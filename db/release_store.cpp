#include "db/release_store.hpp"

#include "db/failures.hpp"
#include "db/words.hpp"

#include <fmt/format.h>

namespace clearframe::db {

using policy::FailureKind;
using ports::Release;
using ports::ReleasedItem;

namespace {

void writeItems(Session& session, std::int64_t release, const std::vector<ReleasedItem>& items) {
    Sql insert = session.sql("INSERT INTO release_item (release, position, photo, output, sha256) "
                             "VALUES (?1, ?2, ?3, ?4, ?5)");
    Sql insertCover = session.sql("INSERT INTO release_cover (release, item, position, x, y, w, h) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    Sql insertPupil = session.sql("INSERT INTO release_pupil (release, item, position, pupil, shown, face_share) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    Sql insertPeople = session.sql("INSERT INTO release_people (release, item, shown) VALUES (?1, ?2, ?3)");
    int number = 0;
    for (const ReleasedItem& item : items) {
        insert.with(release, number, item.photo.value, item.output, item.sha256).run();
        int position = 0;
        for (const policy::Rect& cover : item.covers)
            insertCover.with(release, number, position++, cover).run();
        position = 0;
        for (const policy::PupilInPicture& pupil : item.who.pupils)
            insertPupil.with(release, number, position++, pupil.pupil.value, pupil.shown, pupil.faceShare).run();
        if (item.who.peopleShown) insertPeople.with(release, number, *item.who.peopleShown).run();
        ++number;
    }
}

std::vector<ReleasedItem> readItems(Session& session, std::int64_t release) {
    std::vector<ReleasedItem> items;
    Sql rows = session.sql("SELECT photo, output, sha256 FROM release_item WHERE release = ?1 ORDER BY position");
    rows.with(release);
    while (rows.next()) {
        ReleasedItem item;
        item.photo.value = rows.takeText();
        item.output = rows.takeText();
        item.sha256 = rows.takeText();
        items.push_back(std::move(item));
    }
    const auto owner = [&items](Sql& row) -> ReleasedItem& {
        const std::int64_t number = row.takeLong();
        if (number < 0 || number >= static_cast<std::int64_t>(items.size())) throw DamagedRow{};
        return items[static_cast<std::size_t>(number)];
    };
    Sql covers = session.sql("SELECT item, x, y, w, h FROM release_cover WHERE release = ?1 ORDER BY item, position");
    covers.with(release);
    while (covers.next()) {
        ReleasedItem& item = owner(covers);
        item.covers.push_back(covers.takeRect());
    }
    Sql pupils = session.sql("SELECT item, pupil, shown, face_share FROM release_pupil WHERE release = ?1 "
                             "ORDER BY item, position");
    pupils.with(release);
    while (pupils.next()) {
        auto& pupil = owner(pupils).who.pupils.emplace_back();
        pupil.pupil.value = pupils.takeText();
        pupil.shown = pupils.takeFlag();
        if (!pupils.atNull()) pupil.faceShare = pupils.takeReal();
    }
    Sql people = session.sql("SELECT item, shown FROM release_people WHERE release = ?1");
    people.with(release);
    while (people.next()) {
        auto& who = owner(people).who;
        who.peopleShown = people.takeInt();
    }
    return items;
}

} // namespace

policy::Done SqliteReleaseStore::add(const Release& release) {
    return session_.guarded([&] {
        session_
            .sql("INSERT INTO release (id, event, account, purpose, temporary_folder, folder, list_version, by, at, "
                 "state) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
            .with(release.id, release.event, release.account, wordFor(purposeWords, release.purpose),
                  release.temporaryFolder, release.folder, release.listVersion, release.by, release.at,
                  wordFor(releaseStateWords, release.state))
            .run();
        const std::int64_t number = session_.database().getLastInsertRowid();
        if (!release.caption.empty())
            session_.sql("INSERT INTO release_caption (release, text) VALUES (?1, ?2)")
                .with(number, release.caption)
                .run();
        writeItems(session_, number, release.items);
    });
}

policy::Done SqliteReleaseStore::setState(const std::string& id, ports::ReleaseState state) {
    return session_.guarded([&] {
        Sql row = session_.sql("SELECT state FROM release WHERE id = ?1");
        if (!row.with(id).next()) {
            throw StoreProblem({FailureKind::notFound,
                                fmt::format("There is no release {} on this device. Nothing was changed.", id)});
        }
        const auto before = meaningOf(releaseStateWords, row.takeText());
        if (before == state) return;
        if (before != ports::ReleaseState::publishing) {
            throw StoreProblem(
                {FailureKind::conflict, fmt::format("Release {} has already ended. Nothing was changed.", id)});
        }
        session_.sql("UPDATE release SET state = ?2 WHERE id = ?1").with(id, wordFor(releaseStateWords, state)).run();
    });
}

policy::Result<std::vector<Release>> SqliteReleaseStore::all() {
    return session_.guarded([&] {
        std::vector<Release> releases;
        Sql rows =
            session_.sql("SELECT number, id, event, account, purpose, temporary_folder, folder, list_version, by, "
                         "at, state, coalesce (text, '') FROM release LEFT JOIN release_caption ON release = number "
                         "ORDER BY number");
        while (rows.next()) {
            Release release;
            const std::int64_t number = rows.takeLong();
            release.id = rows.takeText();
            release.event = rows.takeText();
            release.account = rows.takeText();
            release.purpose = meaningOf(purposeWords, rows.takeText());
            release.temporaryFolder = rows.takeText();
            release.folder = rows.takeText();
            release.listVersion = rows.takeInt();
            release.by = rows.takeText();
            release.at = rows.takeTime();
            release.state = meaningOf(releaseStateWords, rows.takeText());
            release.caption = rows.takeText();
            release.items = readItems(session_, number);
            releases.push_back(std::move(release));
        }
        return releases;
    });
}

int SqliteReleaseStore::lastNumber(const std::string& event) {
    Sql row = session_.sql("SELECT last FROM event_number WHERE event = ?1");
    return row.with(event).next() ? row.takeInt() : 0;
}

policy::Result<int> SqliteReleaseStore::nextNumber(const std::string& event) {
    return session_.guarded([&] { return lastNumber(event) + 1; });
}

policy::Done SqliteReleaseStore::takeNumbers(const std::string& event, int upTo) {
    return session_.guarded([&] {
        if (upTo <= lastNumber(event)) {
            throw StoreProblem({FailureKind::conflict,
                                fmt::format("A number for the files of “{}” was already given to another release. "
                                            "Nothing was changed. Release again.",
                                            event)});
        }
        session_
            .sql("INSERT INTO event_number (event, last) VALUES (?1, ?2) "
                 "ON CONFLICT (event) DO UPDATE SET last = excluded.last")
            .with(event, upTo)
            .run();
    });
}

} // namespace clearframe::db
