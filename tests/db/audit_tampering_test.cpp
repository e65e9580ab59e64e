// Whatever somebody does to the log with a SQL tool, verifying it tells.
#include "db/audit_chain.hpp"
#include "tests/db/store_fixture.hpp"

#include <SQLiteCpp/Statement.h>

#include <random>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

constexpr int entries = 12;

void fill(StoreFixture& fixture) {
    fixture.write([](ports::Transaction& t) {
        for (int i = 1; i <= entries; ++i) {
            need(t.audit().append({"act." + std::to_string(i % 3),
                                   "Person " + std::to_string(i % 4),
                                   {"Pupil " + std::to_string(i % 5)},
                                   {{"photo", std::to_string(i)}}},
                                  at(1000 + i)));
        }
    });
}

ports::AuditCheck check(const StoreFixture& fixture) {
    return need(need(fixture.store->read())->audit().verify());
}

const std::string unlock = "DROP TRIGGER IF EXISTS audit_entry_is_never_changed; "
                           "DROP TRIGGER IF EXISTS audit_entry_is_never_deleted; ";

struct Attack {
    std::string sql;
    std::optional<std::int64_t> firstBad; ///< where exactly one row is to blame
};

class Attacker {
public:
    explicit Attacker(unsigned seed) : random_(seed) {}

    Attack next() {
        const int row = pick(1, entries);
        const std::string where = " WHERE number = " + std::to_string(row);
        switch (pick(0, 8)) {
        case 0:
            return {"UPDATE audit_entry SET act = act || 'x'" + where, row};
        case 1:
            return {"UPDATE audit_entry SET at = at + 1" + where, row};
        case 2:
            return {"UPDATE audit_entry SET details = replace(details, 'photo', 'thing')" + where, row};
        case 3:
            return {"UPDATE audit_entry SET people = '[]'" + where, row};
        case 4:
            return {"UPDATE audit_entry SET by = (SELECT id FROM audit_person WHERE id <> audit_entry.by LIMIT 1)" +
                        where,
                    row};
        case 5:
            return dropFrom(row);
        case 6:
            return swap(row);
        case 7:
            return insertAt(row);
        default:
            return {"UPDATE audit_entry SET hash = randomblob(32)" + where, row};
        }
    }

private:
    int pick(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }

    Attack dropFrom(int row) {
        const int last = pick(0, 1) == 0 ? row : entries; // one row, or the whole tail
        return {"DELETE FROM audit_entry WHERE number BETWEEN " + std::to_string(row) + " AND " + std::to_string(last),
                row};
    }

    Attack swap(int row) {
        const int other = row == entries ? 1 : row + 1;
        const auto [a, b] = std::pair(std::to_string(row), std::to_string(other));
        return {"UPDATE audit_entry SET number = 1000 WHERE number = " + a + "; UPDATE audit_entry SET number = " + a +
                    " WHERE number = " + b + "; UPDATE audit_entry SET number = " + b + " WHERE number = 1000",
                std::min(row, other)};
    }

    Attack insertAt(int row) {
        const std::string n = std::to_string(row);
        return {"UPDATE audit_entry SET number = number + 1000 WHERE number >= " + n +
                    "; UPDATE audit_entry SET number = number - 999 WHERE number > 1000; "
                    "INSERT INTO audit_entry SELECT " +
                    n + ", at, act, by, people, details, hash FROM audit_entry LIMIT 1",
                std::nullopt}; // a copy of row 1 put before row 1 looks like an insertion after it
    }

    std::mt19937 random_;
};

} // namespace

TEST_CASE("any change, loss, insertion or reordering of rows is found, and where") {
    StoreFixture fixture;
    fill(fixture);
    REQUIRE(check(fixture).ok);
    fixture.store.reset(); // so that the file alone holds everything
    const auto whole = fixture.temporary / "whole.db";
    std::filesystem::copy_file(fixture.folder.file("clearframe.db"), whole);

    Attacker attacker(20260301);
    for (int round = 0; round < 200; ++round) {
        const Attack attack = attacker.next();
        INFO("round " << round << ": " << attack.sql);
        fixture.tamper(unlock + attack.sql);
        fixture.store = need(db::SqliteStore::open(fixture.folder));
        const auto found = check(fixture);
        CHECK_FALSE(found.ok);
        REQUIRE(found.firstBad.has_value());
        if (attack.firstBad) CHECK(*found.firstBad == *attack.firstBad);
        fixture.store.reset();
        std::filesystem::copy_file(whole, fixture.folder.file("clearframe.db"),
                                   std::filesystem::copy_options::overwrite_existing);
    }
}

TEST_CASE("a log that was computed anew from a changed row on is found by its signature") {
    StoreFixture fixture;
    fill(fixture);
    fixture.tamper(unlock + "UPDATE audit_entry SET act = 'nothing.happened' WHERE number = 5");
    {
        SQLite::Database raw(fixture.folder.file("clearframe.db"), SQLite::OPEN_READWRITE, 2000);
        db::ChainHash before{};
        for (int number = 1; number <= entries; ++number) {
            SQLite::Statement row(raw, "SELECT at, act, by, people, details FROM audit_entry WHERE number = ?1");
            row.bind(1, number);
            REQUIRE(row.executeStep());
            before = db::chainHash(before, {number, row.getColumn(0).getInt64(), row.getColumn(1).getString(),
                                            row.getColumn(2).getString(), row.getColumn(3).getString(),
                                            row.getColumn(4).getString()});
            SQLite::Statement update(raw, "UPDATE audit_entry SET hash = ?2 WHERE number = ?1");
            update.bind(1, number);
            update.bind(2, before.data(), static_cast<int>(before.size()));
            update.exec();
        }
        SECTION("with the old head") {}
        SECTION("with a head of its own, that nobody could sign") {
            SQLite::Statement head(raw, "UPDATE audit_head SET hash = ?1");
            head.bind(1, before.data(), static_cast<int>(before.size()));
            head.exec();
        }
    }
    CHECK_FALSE(check(fixture).ok);
    CHECK(check(fixture).firstBad.has_value());
}

TEST_CASE("rows cut off the end are missed, also with a head made to fit") {
    StoreFixture fixture;
    fill(fixture);
    SECTION("the head still says how many there were") {
        fixture.tamper(unlock + "DELETE FROM audit_entry WHERE number > 9");
        CHECK(check(fixture).firstBad == 10);
    }
    SECTION("the head says less") {
        fixture.tamper(unlock + "DELETE FROM audit_entry WHERE number > 9; UPDATE audit_head SET number = 9, "
                                "hash = (SELECT hash FROM audit_entry WHERE number = 9)");
        CHECK_FALSE(check(fixture).ok);
    }
    SECTION("everything is gone") {
        fixture.tamper(unlock + "DELETE FROM audit_entry; DELETE FROM audit_head");
        CHECK_FALSE(check(fixture).ok);
    }
}

TEST_CASE("putting another name to an id is found, and erasing a name is not an offence") {
    StoreFixture fixture;
    fill(fixture);
    SECTION("another name") {
        fixture.tamper("UPDATE audit_person SET name = 'Somebody Else' WHERE name = 'Person 1'");
        CHECK(check(fixture).firstBad == 1);
    }
    SECTION("two names exchanged") {
        fixture.tamper("UPDATE audit_person SET name = 'x' WHERE name = 'Person 2'; "
                       "UPDATE audit_person SET name = 'Person 2' WHERE name = 'Person 3'; "
                       "UPDATE audit_person SET name = 'Person 3' WHERE name = 'x'");
        CHECK(check(fixture).firstBad == 2);
    }
    SECTION("an id taken away") {
        fixture.tamper("DELETE FROM audit_person WHERE name = 'Pupil 4'");
        CHECK(check(fixture).firstBad == 4);
    }
    SECTION("a name erased") {
        CHECK(need(fixture.store->erasePerson("Person 1", "I. Tee", at(1))));
        CHECK(check(fixture).ok);
    }
}

TEST_CASE("the log of another device does not pass for this one's") {
    StoreFixture fixture;
    fill(fixture);
    StoreFixture other;
    fixture.store.reset();
    std::filesystem::copy_file(other.folder.file("device.key"), fixture.folder.file("device.key"),
                               std::filesystem::copy_options::overwrite_existing);
    fixture.store = need(db::SqliteStore::open(fixture.folder));
    CHECK_FALSE(check(fixture).ok);
    const auto transaction = need(fixture.store->write());
    CHECK_FALSE(transaction->audit().append({"a", "", {}, {}}, at(1)).has_value());
}
