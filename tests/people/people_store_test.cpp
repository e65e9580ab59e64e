#include "tests/people/people_fixture.hpp"

#include "db/schema.hpp"

#include <SQLiteCpp/Exception.h>

using namespace clearframe;
using namespace clearframe::tests;
using policy::Role;

TEST_CASE_METHOD(StoreFixture, "A person is read as they were written") {
    ports::Person person{.id = {"0f3a"}, .name = "Seren Llŷr", .role = Role::seniorLeader, .pinHash = "$argon2id$x"};
    person.addedAt = at(1'700'000'000);
    write([&](ports::Transaction& t) { need(t.people().add(person)); });
    person.role = Role::it;
    person.pinHash = "$argon2id$y";
    person.pinNumber = 7;
    person.mustChangePin = false;
    person.disabled = true;
    person.wrongPins = 5;
    person.lock = {std::chrono::seconds(120), {"start", std::chrono::seconds(77)}};
    write([&](ports::Transaction& t) { need(t.people().update(person)); });
    reopen();
    const auto transaction = need(store->read());
    const auto read = need(transaction->people().named("SEREN LLYR")).value();
    CHECK(read.id == person.id);
    CHECK(read.name == "Seren Llŷr");
    CHECK(read.role == Role::it);
    CHECK(read.pinHash == "$argon2id$y");
    CHECK(read.pinNumber == 7);
    CHECK_FALSE(read.mustChangePin);
    CHECK(read.disabled);
    CHECK(read.wrongPins == 5);
    CHECK(read.lock.wait == std::chrono::seconds(120));
    CHECK(read.lock.from.start == "start");
    CHECK(read.lock.from.passed == std::chrono::seconds(77));
    CHECK(read.addedAt == person.addedAt);
    CHECK(need(transaction->people().find({"0f3b"})) == std::nullopt);
    CHECK(need(transaction->people().any()));
}

TEST_CASE_METHOD(StoreFixture, "Nobody is added twice, changed into somebody else, deleted, or stored without a hash") {
    const ports::Person person{.id = {"0f3a"}, .name = "Mr Reed", .pinHash = "$argon2id$x"};
    write([&](ports::Transaction& t) { need(t.people().add(person)); });
    const auto add = [&](const char* id, const char* name, const char* hash) {
        const auto transaction = need(store->write());
        return transaction->people().add({.id = {id}, .name = name, .pinHash = hash}).has_value() &&
               transaction->commit().has_value();
    };
    CHECK_FALSE(add("0f3a", "Mr Lane", "$argon2id$x"));
    CHECK_FALSE(add("0f3b", "MR REED", "$argon2id$x"));
    CHECK_FALSE(add("0f3b", "Mr Lane", "5813"));
    CHECK_FALSE(add("0f3b", "…", "$argon2id$x"));
    CHECK_FALSE(
        need(store->write())->people().update({.id = {"0f3b"}, .name = "x", .pinHash = "$argon2id$x"}).has_value());
    CHECK_THROWS_AS(tamper("DELETE FROM person"), SQLite::Exception);
    CHECK_THROWS_AS(tamper("UPDATE person SET name = 'Ms Lane'"), SQLite::Exception);
    CHECK(count("person") == 1);
}

TEST_CASE("A database of the first version keeps its decisions, ticks included") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA foreign_keys = ON");
    const auto migrations = db::migrationsSql();
    database.exec(std::string(migrations.front()));
    database.exec("PRAGMA application_id = " + std::to_string(db::applicationId) + "; PRAGMA user_version = 1");
    database.exec(
        "INSERT INTO photo VALUES (1, 'aa', 'Fair', 'social', 'a.jpg', 'h', 'e', 0, 10, 10, 'JPEG', 0, 'd', 5);"
        "INSERT INTO decision (photo, position, kind, by, at) VALUES (1, 0, 'roll', 'Ms Reed', 6);"
        "INSERT INTO decision_pupil VALUES (1, 0, 0, 'upn:A1'), (1, 0, 1, 'upn:A2');"
        "INSERT INTO decision (photo, position, kind, by, at, text) VALUES (1, 1, 'refer', 'Mr Lane', 7, 'why');");
    need(db::migrate(database, "/data"));
    CHECK(database
              .execAndGet("SELECT group_concat(kind || by || at || coalesce(text, '') || coalesce(person, '-')) FROM "
                          "(SELECT * FROM decision ORDER BY position)")
              .getString() == "rollMs Reed6-,referMr Lane7why-");
    CHECK(database.execAndGet("SELECT group_concat(pupil) FROM (SELECT * FROM decision_pupil ORDER BY position)")
              .getString() == "upn:A1,upn:A2");
    CHECK(database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt() == 0);
    CHECK_THROWS_AS(database.exec("UPDATE decision SET by = 'x'"), SQLite::Exception);
    CHECK_THROWS_AS(database.exec("DELETE FROM decision"), SQLite::Exception);
}

TEST_CASE_METHOD(School, "A decision keeps which person it was") {
    write([&](ports::Transaction& t) {
        need(t.photos().add(examplePhoto("p1")));
        need(t.photos().decide({"p1"}, {{policy::act::Refer{"why"}, staff.name(), at(5), staff.person()},
                                        {policy::act::Block{}, "Typed", at(6)},
                                        {policy::act::ClearReferral{}, leader.name(), at(7), leader.person()}}));
    });
    const auto decisions = need(need(store->read())->photos().decisions({"p1"}));
    REQUIRE(decisions.size() == 3);
    CHECK(decisions[0].person == staff.person());
    CHECK(decisions[1].person.empty());
    CHECK(decisions[2].person == leader.person());
    CHECK(std::holds_alternative<policy::act::ClearReferral>(decisions[2].act));
    CHECK_FALSE(
        need(store->write())->photos().decide({"p1"}, {{policy::act::Block{}, "x", at(8), {"nobody"}}}).has_value());
}
