#include "db/people_store.hpp"

#include "db/failures.hpp"
#include "db/words.hpp"

namespace clearframe::db {

using ports::Person;

namespace {

constexpr const char* everybody =
    "SELECT id, name, role, pin_hash, pin_number, must_change_pin, disabled, wrong_pins, locked_for, locked_start, "
    "locked_at, added_at FROM person ORDER BY number";
constexpr const char* byId =
    "SELECT id, name, role, pin_hash, pin_number, must_change_pin, disabled, wrong_pins, locked_for, locked_start, "
    "locked_at, added_at FROM person WHERE id = ?1";
constexpr const char* byName =
    "SELECT id, name, role, pin_hash, pin_number, must_change_pin, disabled, wrong_pins, locked_for, locked_start, "
    "locked_at, added_at FROM person WHERE folded = ?1";

Person takePerson(Sql& row) {
    Person person;
    person.id = {row.takeText()};
    person.name = row.takeText();
    person.role = meaningOf(roleWords, row.takeText());
    person.pinHash = row.takeText();
    person.pinNumber = row.takeInt();
    person.mustChangePin = row.takeFlag();
    person.disabled = row.takeFlag();
    person.wrongPins = row.takeInt();
    person.lock.wait = std::chrono::seconds(row.takeLong());
    person.lock.from.start = row.takeText();
    person.lock.from.passed = std::chrono::seconds(row.takeLong());
    person.addedAt = row.takeTime();
    if (person.id.empty() || person.lock.wait.count() < 0 || person.wrongPins < 0) throw DamagedRow{};
    return person;
}

std::optional<Person> takeOne(Session& session, const char* query, const std::string& value) {
    Sql row = session.sql(query);
    if (!row.with(value).next()) return std::nullopt;
    return takePerson(row);
}

} // namespace

policy::Result<std::vector<Person>> SqlitePeopleStore::all() {
    return session_.guarded([&] {
        std::vector<Person> people;
        Sql rows = session_.sql(everybody);
        while (rows.next())
            people.push_back(takePerson(rows));
        return people;
    });
}

policy::Result<std::optional<Person>> SqlitePeopleStore::find(const policy::PersonId& id) {
    return session_.guarded([&] { return takeOne(session_, byId, id.value); });
}

policy::Result<std::optional<Person>> SqlitePeopleStore::named(const std::string& name) {
    return session_.guarded([&] { return takeOne(session_, byName, policy::foldPersonName(name)); });
}

policy::Result<bool> SqlitePeopleStore::any() {
    return session_.guarded([&] { return session_.sql("SELECT 1 FROM person LIMIT 1").next(); });
}

policy::Done SqlitePeopleStore::add(const Person& person) {
    return session_.guarded([&] {
        const std::string folded = policy::foldPersonName(person.name);
        if (takeOne(session_, byName, folded) || takeOne(session_, byId, person.id.value))
            throw StoreProblem({policy::FailureKind::conflict, "There is a person of this name already."});
        session_
            .sql("INSERT INTO person (id, name, folded, role, pin_hash, pin_number, must_change_pin, disabled, "
                 "wrong_pins, locked_for, locked_start, locked_at, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                 "?9, ?10, ?11, ?12, ?13)")
            .with(person.id.value, person.name, folded, wordFor(roleWords, person.role), person.pinHash,
                  person.pinNumber, person.mustChangePin, person.disabled, person.wrongPins,
                  std::int64_t{person.lock.wait.count()}, person.lock.from.start,
                  std::int64_t{person.lock.from.passed.count()}, person.addedAt)
            .run();
    });
}

policy::Done SqlitePeopleStore::update(const Person& person) {
    return session_.guarded([&] {
        const int changed =
            session_
                .sql("UPDATE person SET role = ?2, pin_hash = ?3, pin_number = ?4, must_change_pin = ?5, disabled = "
                     "?6, wrong_pins = ?7, locked_for = ?8, locked_start = ?9, locked_at = ?10 WHERE id = ?1")
                .with(person.id.value, wordFor(roleWords, person.role), person.pinHash, person.pinNumber,
                      person.mustChangePin, person.disabled, person.wrongPins, std::int64_t{person.lock.wait.count()},
                      person.lock.from.start, std::int64_t{person.lock.from.passed.count()})
                .run();
        if (changed == 0)
            throw StoreProblem({policy::FailureKind::notFound, "There is no such person. Look at the list of people."});
    });
}

} // namespace clearframe::db
