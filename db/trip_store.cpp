#include "db/trip_store.hpp"

#include "db/failures.hpp"
#include "db/pupil_rows.hpp"
#include "db/words.hpp"

#include <fmt/format.h>

namespace clearframe::db {

using policy::FailureKind;
using policy::Trip;
using policy::TripId;

namespace {

constexpr PupilTables tables{"trip_pupil", "trip_pupil_limit"};

policy::Date takeDay(Sql& row) {
    const auto day = row.takeOptionalDate();
    if (!day) throw DamagedRow{};
    return *day;
}

Trip takeTrip(Sql& row) {
    Trip trip;
    trip.id.value = row.takeText();
    trip.name = row.takeText();
    trip.side = meaningOf(tripSideWords, row.takeText());
    trip.kiosk = row.takeOptionalText().value_or("");
    trip.from = takeDay(row);
    trip.until = takeDay(row);
    trip.ends = row.takeTime();
    trip.listVersion = row.takeInt();
    trip.preparedBy = row.takeText();
    trip.preparedAt = row.takeTime();
    if (row.atNull()) return trip;
    policy::TripEnd end;
    end.how = meaningOf(tripEndingWords, row.takeText());
    end.by = row.takeText();
    end.at = row.takeTime();
    trip.ended = std::move(end);
    return trip;
}

std::vector<std::string> readNames(Session& session, const char* sql, std::int64_t trip) {
    std::vector<std::string> names;
    Sql rows = session.sql(sql);
    rows.with(trip);
    while (rows.next())
        names.push_back(rows.takeText());
    return names;
}

std::int64_t numberOf(Session& session, const TripId& id) {
    Sql row = session.sql("SELECT number FROM trip WHERE id = ?1");
    if (!row.with(id.value).next())
        throw StoreProblem(
            {FailureKind::notFound, fmt::format("There is no trip {} on this kiosk. Nothing was changed.", id.value)});
    return row.takeLong();
}

void eraseList(Session& session) {
    erasePupils(session, tables);
    session.sql("DELETE FROM trip_list").run();
    session.wipeAfterCommit();
}

} // namespace

policy::Result<std::vector<Trip>> SqliteTripStore::all() {
    return session_.guarded([&] {
        std::vector<Trip> trips;
        Sql rows = session_.sql("SELECT number, id, name, side, kiosk, from_day, until_day, ends, list_version, "
                                "prepared_by, prepared_at, ending, ended_by, ended_at FROM trip ORDER BY number");
        while (rows.next()) {
            const auto number = rows.takeLong();
            auto trip = takeTrip(rows);
            for (auto& key :
                 readNames(session_, "SELECT pupil FROM trip_goer WHERE trip = ?1 ORDER BY position", number))
                trip.pupils.push_back({std::move(key)});
            trip.accounts =
                readNames(session_, "SELECT account FROM trip_account WHERE trip = ?1 ORDER BY position", number);
            trips.push_back(std::move(trip));
        }
        return trips;
    });
}

policy::Done SqliteTripStore::add(const Trip& trip) {
    return session_.guarded([&] {
        const auto kiosk = trip.kiosk.empty() ? std::nullopt : std::optional(trip.kiosk);
        session_
            .sql("INSERT INTO trip (id, name, side, kiosk, from_day, until_day, ends, list_version, prepared_by, "
                 "prepared_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
            .with(trip.id.value, trip.name, wordFor(tripSideWords, trip.side), kiosk, trip.from, trip.until, trip.ends,
                  trip.listVersion, trip.preparedBy, trip.preparedAt)
            .run();
        const std::int64_t number = session_.database().getLastInsertRowid();
        Sql goer = session_.sql("INSERT INTO trip_goer (trip, position, pupil) VALUES (?1, ?2, ?3)");
        int position = 0;
        for (const auto& pupil : trip.pupils)
            goer.with(number, position++, pupil.value).run();
        Sql account = session_.sql("INSERT INTO trip_account (trip, position, account) VALUES (?1, ?2, ?3)");
        position = 0;
        for (const auto& name : trip.accounts)
            account.with(number, position++, name).run();
    });
}

policy::Done SqliteTripStore::end(const TripId& id, const policy::TripEnd& end) {
    return session_.guarded([&] {
        const auto number = numberOf(session_, id);
        const int ended =
            session_
                .sql("UPDATE trip SET ending = ?2, ended_by = ?3, ended_at = ?4 WHERE number = ?1 AND ending IS NULL")
                .with(number, wordFor(tripEndingWords, end.how), end.by, end.at)
                .run();
        if (ended == 0)
            throw StoreProblem({FailureKind::conflict, "This trip has ended already. Nothing was changed."});
        session_.sql("DELETE FROM trip_goer WHERE trip = ?1").with(number).run();
        Sql own = session_.sql("SELECT 1 FROM trip_list WHERE trip = ?1");
        if (own.with(number).next()) eraseList(session_);
    });
}

policy::Result<std::optional<policy::ConsentList>> SqliteTripStore::list(const TripId& id) {
    return session_.guarded([&]() -> std::optional<policy::ConsentList> {
        Sql header = session_.sql("SELECT trip, version, school, urn, issued, expires, signed, pupils, restricted "
                                  "FROM trip_list WHERE trip = (SELECT number FROM trip WHERE id = ?1)");
        if (!header.with(id.value).next()) return std::nullopt;
        const auto number = header.takeLong();
        policy::ConsentList list;
        list.version = header.takeInt();
        list.school = header.takeText();
        list.urn = header.takeText();
        list.issued = header.takeTime();
        list.expires = header.takeTime();
        list.isSigned = header.takeFlag();
        const std::int64_t count = header.takeLong();
        const std::int64_t restricted = header.takeLong();
        list.pupils = readPupils(session_, tables, number, {count, restricted});
        return list;
    });
}

policy::Done SqliteTripStore::keepList(const TripId& id, const policy::ConsentList& list) {
    return session_.guarded([&] {
        const auto number = numberOf(session_, id);
        const auto counts = countsOf(list);
        session_
            .sql("INSERT INTO trip_list (trip, version, school, urn, issued, expires, signed, pupils, restricted) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
            .with(number, list.version, list.school, list.urn, list.issued, list.expires, list.isSigned, counts.pupils,
                  counts.restricted)
            .run();
        writePupils(session_, tables, number, list.pupils);
    });
}

policy::Done SqliteTripStore::addRelease(const TripId& id, const std::string& release) {
    return session_.guarded([&] {
        session_.sql("INSERT INTO trip_release (release, trip) VALUES (?1, ?2)")
            .with(release, numberOf(session_, id))
            .run();
    });
}

policy::Result<std::map<std::string, TripId>> SqliteTripStore::releases() {
    return session_.guarded([&] {
        std::map<std::string, TripId> releases;
        Sql rows = session_.sql("SELECT release, id FROM trip_release JOIN trip ON trip.number = trip_release.trip");
        while (rows.next()) {
            auto release = rows.takeText();
            releases.emplace(std::move(release), TripId{rows.takeText()});
        }
        return releases;
    });
}

policy::Result<std::vector<ports::PairedKiosk>> SqliteKioskStore::all() {
    return session_.guarded([&] {
        std::vector<ports::PairedKiosk> kiosks;
        Sql rows = session_.sql("SELECT key, recipient, name, added_by, added_at, removed_at IS NOT NULL "
                                "FROM paired_kiosk ORDER BY number");
        while (rows.next()) {
            ports::PairedKiosk kiosk;
            kiosk.identity.key = rows.takeText();
            kiosk.identity.recipient = rows.takeText();
            kiosk.name = rows.takeText();
            kiosk.addedBy = rows.takeText();
            kiosk.addedAt = rows.takeTime();
            kiosk.removed = rows.takeFlag();
            kiosks.push_back(std::move(kiosk));
        }
        return kiosks;
    });
}

policy::Done SqliteKioskStore::add(const ports::PairedKiosk& kiosk) {
    return session_.guarded([&] {
        session_.sql("INSERT INTO paired_kiosk (key, recipient, name, added_by, added_at) VALUES (?1, ?2, ?3, ?4, ?5)")
            .with(kiosk.identity.key, kiosk.identity.recipient, kiosk.name, kiosk.addedBy, kiosk.addedAt)
            .run();
    });
}

policy::Done SqliteKioskStore::remove(const std::string& key, const std::string& by, policy::Time at) {
    return session_.guarded([&] {
        session_.sql("UPDATE paired_kiosk SET removed_by = ?2, removed_at = ?3 WHERE key = ?1").with(key, by, at).run();
    });
}

} // namespace clearframe::db
