#include "db/no_store.hpp"

#include "db/failures.hpp"

#include <fmt/format.h>

namespace clearframe::db {

using policy::No;

namespace {

policy::Date takeDate(Sql& row) {
    const auto day = row.takeOptionalDate();
    if (!day) throw DamagedRow{};
    return *day;
}

No takeNo(Sql& row) {
    No no;
    no.id = {row.takeText()};
    no.event = row.takeText();
    auto key = row.takeOptionalText();
    policy::PupilSaidNo pupil;
    pupil.upn = row.takeText();
    pupil.misId = row.takeText();
    pupil.forename = row.takeText();
    pupil.surname = row.takeText();
    pupil.preferredForename = row.takeText();
    pupil.preferredSurname = row.takeText();
    pupil.year = row.takeText();
    pupil.group = row.takeText();
    if (key) {
        pupil.key = {*std::move(key)};
        no.pupil = std::move(pupil);
    }
    no.note = row.takeText();
    no.by = row.takeText();
    no.at = row.takeTime();
    no.day = takeDate(row);
    if (row.atNull()) return no;
    policy::NoLifted lifted;
    lifted.by = row.takeText();
    lifted.at = row.takeTime();
    lifted.evidence = row.takeText();
    lifted.evidenceOn = takeDate(row);
    no.lifted = std::move(lifted);
    return no;
}

std::vector<No> read(Session& session, const char* where) {
    Sql rows = session.sql(fmt::format("SELECT id, event, pupil, upn, mis_id, forename, surname, preferred_forename, "
                                       "preferred_surname, year, class, note, by, at, day, lifted_by, lifted_at, "
                                       "evidence, evidence_on FROM spoken_no {} ORDER BY number",
                                       where)
                               .c_str());
    std::vector<No> noes;
    while (rows.next())
        noes.push_back(takeNo(rows));
    return noes;
}

} // namespace

policy::Result<std::vector<No>> SqliteNoStore::standing() {
    return session_.guarded([&] { return read(session_, "WHERE lifted_by IS NULL"); });
}

policy::Result<std::vector<No>> SqliteNoStore::all() {
    return session_.guarded([&] { return read(session_, ""); });
}

policy::Done SqliteNoStore::add(const No& no) {
    return session_.guarded([&] {
        const auto pupil = no.pupil.value_or(policy::PupilSaidNo{});
        const auto key = no.pupil ? std::optional(pupil.key.value) : std::nullopt;
        session_
            .sql("INSERT INTO spoken_no (id, event, pupil, upn, mis_id, forename, surname, preferred_forename, "
                 "preferred_surname, year, class, note, by, at, day) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)")
            .with(no.id.value, no.event, key, pupil.upn, pupil.misId, pupil.forename, pupil.surname,
                  pupil.preferredForename, pupil.preferredSurname, pupil.year, pupil.group, no.note, no.by, no.at,
                  no.day)
            .run();
    });
}

policy::Done SqliteNoStore::lift(const policy::NoId& id, const policy::NoLifted& how) {
    return session_.guarded([&] {
        const int lifted = session_
                               .sql("UPDATE spoken_no SET lifted_by = ?2, lifted_at = ?3, evidence = ?4, "
                                    "evidence_on = ?5 WHERE id = ?1 AND lifted_by IS NULL")
                               .with(id.value, how.by, how.at, how.evidence, how.evidenceOn)
                               .run();
        if (lifted == 0) {
            throw StoreProblem(
                {policy::FailureKind::notFound,
                 fmt::format("There is no standing no {}. List the noes to see those that stand.", id.value)});
        }
    });
}

policy::Result<std::int64_t> SqliteNoStore::revision() {
    return session_.guarded([&]() -> std::int64_t {
        // Rows are only added, and lifted once.
        Sql row = session_.sql("SELECT count(*) + count(lifted_by) FROM spoken_no");
        row.next();
        return row.takeLong();
    });
}

} // namespace clearframe::db
