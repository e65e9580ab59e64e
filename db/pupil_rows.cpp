#include "db/pupil_rows.hpp"

#include "db/words.hpp"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>

namespace clearframe::db {

using policy::Consent;
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

} // namespace

PupilCounts countsOf(const policy::ConsentList& list) {
    return {static_cast<std::int64_t>(list.pupils.size()), std::ranges::count_if(list.pupils, &Pupil::restricted)};
}

std::vector<Pupil> readPupils(Session& session, const PupilTables& tables, std::int64_t list, PupilCounts counts) {
    std::vector<Pupil> pupils;
    pupils.reserve(static_cast<std::size_t>(counts.pupils));
    Sql rows = session.sql(
        fmt::format("SELECT key, row, upn, mis_id, forename, surname, preferred_forename, preferred_surname, year, "
                    "class, social, website, print, press, display, never, expires, evidence "
                    "FROM {} WHERE list = ?1 ORDER BY position",
                    tables.pupils)
            .c_str());
    rows.with(list);
    while (rows.next())
        pupils.push_back(takePupil(rows));

    Sql limits = session.sql(
        fmt::format("SELECT pupil, kind, number, text, day FROM {} ORDER BY pupil, position", tables.limits).c_str());
    while (limits.next()) {
        const std::int64_t owner = limits.takeLong();
        if (owner < 0 || owner >= static_cast<std::int64_t>(pupils.size())) throw DamagedRow{};
        pupils[static_cast<std::size_t>(owner)].limits.push_back(takeLimit(limits));
    }
    // A list that lost a pupil must not pass for one that never had them, nor one whose limits are gone.
    if (static_cast<std::int64_t>(pupils.size()) != counts.pupils) throw DamagedRow{};
    if (std::ranges::count_if(pupils, &Pupil::restricted) != counts.restricted) throw DamagedRow{};
    return pupils;
}

void writePupils(Session& session, const PupilTables& tables, std::int64_t list, const std::vector<Pupil>& pupils) {
    Sql insert = session.sql(
        fmt::format("INSERT INTO {} (position, list, key, row, upn, mis_id, forename, surname, "
                    "preferred_forename, preferred_surname, year, class, social, website, print, press, display, "
                    "never, expires, evidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                    "?14, ?15, ?16, ?17, ?18, ?19, ?20)",
                    tables.pupils)
            .c_str());
    Sql insertLimit = session.sql(fmt::format("INSERT INTO {} (pupil, position, kind, number, text, day) "
                                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                                              tables.limits)
                                      .c_str());
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

void erasePupils(Session& session, const PupilTables& tables) {
    session.sql(fmt::format("DELETE FROM {}", tables.limits).c_str()).run();
    session.sql(fmt::format("DELETE FROM {}", tables.pupils).c_str()).run();
}

} // namespace clearframe::db
