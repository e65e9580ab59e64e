#include "db/list_store.hpp"

#include "db/words.hpp"

#include <algorithm>
#include <cstddef>

namespace clearframe::db {

using policy::Consent;
using policy::ConsentList;
using policy::Limit;
using policy::LimitKind;
using policy::Pupil;

namespace {

Limit takeLimit(Sql& row) {
    Limit limit;
    limit.kind = meaningOf(limitWords, row.takeText());
    limit.number = row.takeInt();
    limit.text = row.takeText();
    if (const auto day = row.takeOptionalDate()) limit.date = *day;
    return limit;
}

Pupil takePupil(Sql& row) {
    Pupil pupil;
    pupil.key.value = row.takeText();
    pupil.row = row.takeInt();
    pupil.upn = row.takeText();
    pupil.misId = row.takeText();
    pupil.forename = row.takeText();
    pupil.surname = row.takeText();
    pupil.preferredForename = row.takeText();
    pupil.preferredSurname = row.takeText();
    pupil.year = row.takeText();
    pupil.group = row.takeText();
    for (auto& consent : pupil.consents)
        consent = meaningOf(consentWords, row.takeText());
    pupil.never = row.takeFlag();
    pupil.expires = row.takeOptionalDate();
    pupil.evidence = row.takeText();
    return pupil;
}

std::vector<Pupil> readPupils(Session& session, std::int64_t list, std::size_t count) {
    std::vector<Pupil> pupils;
    pupils.reserve(count);
    Sql rows =
        session.sql("SELECT key, row, upn, mis_id, forename, surname, preferred_forename, preferred_surname, year, "
                    "class, social, website, print, press, display, never, expires, evidence "
                    "FROM pupil WHERE list = ?1 ORDER BY position");
    rows.with(list);
    while (rows.next())
        pupils.push_back(takePupil(rows));

    Sql limits = session.sql("SELECT pupil, kind, number, text, day FROM pupil_limit ORDER BY pupil, position");
    while (limits.next()) {
        const std::int64_t owner = limits.takeLong();
        if (owner < 0 || owner >= static_cast<std::int64_t>(pupils.size())) throw DamagedRow{};
        pupils[static_cast<std::size_t>(owner)].limits.push_back(takeLimit(limits));
    }
    return pupils;
}

void writePupils(Session& session, std::int64_t list, const std::vector<Pupil>& pupils) {
    Sql insert =
        session.sql("INSERT INTO pupil (position, list, key, row, upn, mis_id, forename, surname, "
                    "preferred_forename, preferred_surname, year, class, social, website, print, press, display, "
                    "never, expires, evidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                    "?14, ?15, ?16, ?17, ?18, ?19, ?20)");
    Sql insertLimit = session.sql("INSERT INTO pupil_limit (pupil, position, kind, number, text, day) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    const auto consent = [](const Pupil& pupil, policy::Purpose purpose) {
        return wordFor(consentWords, pupil.consentFor(purpose));
    };
    std::int64_t position = 0;
    for (const Pupil& pupil : pupils) {
        using policy::Purpose;
        insert
            .with(position, list, pupil.key.value, pupil.row, pupil.upn, pupil.misId, pupil.forename, pupil.surname,
                  pupil.preferredForename, pupil.preferredSurname, pupil.year, pupil.group,
                  consent(pupil, Purpose::social), consent(pupil, Purpose::website), consent(pupil, Purpose::print),
                  consent(pupil, Purpose::press), consent(pupil, Purpose::display), pupil.never, pupil.expires,
                  pupil.evidence)
            .run();
        int limitPosition = 0;
        for (const Limit& limit : pupil.limits) {
            const auto day = limit.kind == LimitKind::untilDate ? std::optional(limit.date) : std::nullopt;
            insertLimit.with(position, limitPosition++, wordFor(limitWords, limit.kind), limit.number, limit.text, day)
                .run();
        }
        ++position;
    }
}

std::int64_t restrictedIn(const ConsentList& list) {
    return std::ranges::count_if(list.pupils, &Pupil::restricted);
}

} // namespace

policy::Result<std::optional<ConsentList>> SqliteListStore::current() {
    return session_.guarded([&]() -> std::optional<ConsentList> {
        Sql header =
            session_.sql("SELECT id, version, school, urn, issued, expires, signed, pupils, restricted FROM list "
                         "WHERE in_force = 1");
        if (!header.next()) return std::nullopt;
        const std::int64_t id = header.takeLong();
        ConsentList list;
        list.version = header.takeInt();
        list.school = header.takeText();
        list.urn = header.takeText();
        list.issued = header.takeTime();
        list.expires = header.takeTime();
        list.isSigned = header.takeFlag();
        const std::int64_t count = header.takeLong();
        const std::int64_t restricted = header.takeLong();
        list.pupils = readPupils(session_, id, static_cast<std::size_t>(count));
        // A list that lost a pupil must not pass for one that never had them.
        if (static_cast<std::int64_t>(list.pupils.size()) != count) throw DamagedRow{};
        if (restrictedIn(list) != restricted) throw DamagedRow{}; // nor one whose limits are gone
        return list;
    });
}

policy::Result<std::int64_t> SqliteListStore::revision() {
    return session_.guarded([&]() -> std::int64_t {
        // Every list that comes into force gets a row of its own.
        Sql row = session_.sql("SELECT id FROM list WHERE in_force = 1");
        return row.next() ? row.takeLong() : 0;
    });
}

policy::Done SqliteListStore::replace(const ConsentList& list) {
    return session_.guarded([&] {
        session_.sql("DELETE FROM pupil_limit").run();
        session_.sql("DELETE FROM pupil").run();
        session_.sql("UPDATE list SET in_force = 0 WHERE in_force = 1").run();
        session_
            .sql("INSERT INTO list (version, school, urn, issued, expires, signed, pupils, restricted, in_force) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)")
            .with(list.version, list.school, list.urn, list.issued, list.expires, list.isSigned,
                  static_cast<std::int64_t>(list.pupils.size()), restrictedIn(list))
            .run();
        writePupils(session_, session_.database().getLastInsertRowid(), list.pupils);
        session_.wipeAfterCommit();
    });
}

policy::Result<std::map<std::string, std::string>> SqliteListStore::mapping() {
    return session_.guarded([&] {
        std::map<std::string, std::string> mapping;
        Sql rows = session_.sql("SELECT header, meaning FROM list_mapping");
        while (rows.next()) {
            std::string header = rows.takeText();
            mapping.emplace(std::move(header), rows.takeText());
        }
        return mapping;
    });
}

policy::Done SqliteListStore::saveMapping(const std::map<std::string, std::string>& mapping) {
    return session_.guarded([&] {
        session_.sql("DELETE FROM list_mapping").run();
        Sql insert = session_.sql("INSERT INTO list_mapping (header, meaning) VALUES (?1, ?2)");
        for (const auto& [header, meaning] : mapping)
            insert.with(header, meaning).run();
    });
}

} // namespace clearframe::db
