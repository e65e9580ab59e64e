// What the review's acts leave in the database: steps, answers, deleted photos, incidents, names that were read.
#include "db/original_vault.hpp"
#include "db/schema.hpp"
#include "tests/db/store_fixture.hpp"

#include "core/workflow/delete_photo.hpp"
#include "tests/fakes/fixed_clock.hpp"

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
using policy::Decision;

namespace act = policy::act;

namespace {

std::vector<std::string> blockedIds(const StoreFixture& fixture) {
    std::vector<std::string> ids;
    const auto reading = need(fixture.store->read());
    const auto blocked = need(reading->photos().blocked());
    for (const auto& [id, fingerprint] : blocked)
        ids.push_back(id.value);
    return ids;
}

bool holds(const std::filesystem::path& folder, const std::string& bytes) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string all{std::istreambuf_iterator<char>(file), {}};
        if (all.find(bytes) != std::string::npos) return true;
    }
    return false;
}

} // namespace

TEST_CASE("a block and an answer that blocks are shared until they are taken back") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        for (const std::string id : {"a", "b", "c", "d", "e"})
            need(t.photos().add(examplePhoto(id)));
        need(t.photos().decide({"a"}, {{act::Block{}, "A", at(1), {}, 1}, {act::ConfirmHeads{1}, "A", at(1), {}, 1}}));
        need(t.photos().decide({"b"}, {{act::NeverSeen{true, {}}, "A", at(1), {}, 1}}));
        need(t.photos().decide({"c"}, {{act::CouldTell{{"upn:A1"}, act::Telling::block}, "A", at(1), {}, 1}}));
        need(t.photos().decide({"d"}, {{act::NeverSeen{false, {}}, "A", at(1), {}, 1},
                                       {act::CouldTell{{"upn:A1"}, act::Telling::larger}, "A", at(1), {}, 1}}));
    });
    CHECK(blockedIds(fixture) == std::vector<std::string>{"a", "b", "c"});
    fixture.write([](ports::Transaction& t) {
        need(t.photos().decide({"a"}, {{act::Undo{1}, "A", at(2), {}, 2}}));
        need(t.photos().decide({"c"}, {{act::ConfirmHeads{1}, "A", at(2), {}, 2}}));
        need(t.photos().decide({"c"}, {{act::Undo{2}, "A", at(3), {}, 3}}));
    });
    CHECK(blockedIds(fixture) == std::vector<std::string>{"b", "c"});
}

TEST_CASE("an undo takes back an earlier step only") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.photos().add(examplePhoto("a"))); });
    const auto transaction = need(fixture.store->write());
    const int undoes = GENERATE(0, 4, 5);
    CHECK_FALSE(transaction->photos().decide({"a"}, {{act::Undo{undoes}, "A", at(1), {}, 4}}).has_value());
}

TEST_CASE("the decisions of an event come as those of each of its photos") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.photos().add(examplePhoto("a", "Fair")));
        need(t.photos().add(examplePhoto("b", "Fair")));
        need(t.photos().add(examplePhoto("c", "Play")));
        need(t.photos().decide({"b"}, {{act::Roll{{{"upn:A1"}, {"upn:A2"}}}, "A", at(1), {}, 1}}));
        need(t.photos().decide({"a"}, {{act::Name{1, {"upn:A3"}}, "A", at(1), {}, 1},
                                       {act::NeverSeen{false, {{"upn:N"}}}, "A", at(1), {}, 2}}));
        need(t.photos().decide({"c"}, {{act::Block{}, "A", at(1), {}, 1}}));
    });
    const auto reading = need(fixture.store->read());
    const auto fair = need(reading->photos().decisionsOf("Fair"));
    REQUIRE(fair.size() == 2);
    CHECK(std::get<act::Roll>(fair.at({"b"}).at(0).act).pupils.size() == 2);
    CHECK(fair.at({"a"}).at(1).step == 2);
    CHECK(std::get<act::NeverSeen>(fair.at({"a"}).at(1).act).lookedFor.at(0).value == "upn:N");
    CHECK(need(reading->photos().decisionsOf("")).size() == 3);
    const auto seen = need(reading->photos().namesSeen("Fair"));
    CHECK(seen.tagged == std::vector<std::string>{"Seren Llŷr"});
    CHECK(seen.answered == std::vector<policy::PupilKey>{{"upn:A1"}, {"upn:A2"}, {"upn:A3"}}); // not who was looked for
}

TEST_CASE("a revision changes with every photo, block and list, and with nothing else") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.photos().add(examplePhoto("a")));
        need(t.lists().replace(exampleList(1, 3)));
    });
    const auto now = [&] {
        const auto reading = need(fixture.store->read());
        return std::pair(need(reading->photos().revision()), need(reading->lists().revision()));
    };
    const auto before = now();
    fixture.write([](ports::Transaction& t) {
        need(t.photos().decide({"a"}, {{act::ConfirmHeads{1}, "A", at(1), {}, 1}}));
        need(t.settings().write({.coverGrowth = 2}));
    });
    CHECK(now() == before);
    fixture.write([](ports::Transaction& t) { need(t.photos().decide({"a"}, {{act::Block{}, "A", at(1), {}, 2}})); });
    CHECK(now().first != before.first);
    const auto blocked = now();
    fixture.write([](ports::Transaction& t) { need(t.photos().decide({"a"}, {{act::Undo{2}, "A", at(1), {}, 3}})); });
    CHECK(now().first != blocked.first);
    const auto undone = now();
    fixture.write([](ports::Transaction& t) { need(t.photos().add(examplePhoto("b"))); });
    CHECK(now().first != undone.first);
    CHECK(now().second == before.second);
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(1, 3))); });
    CHECK(now().second != before.second);
}

TEST_CASE("a deleted photo's picture cannot be had any more, and no name or key of it is left in any file") {
    StoreFixture fixture;
    auto vault = need(db::FileVault::open(fixture.folder));
    auto photo = examplePhoto("00aa");
    photo.tags[0].name = "Gwenllian Unmistakable";
    photo.sourceName = "unmistakable-file.jpg";
    photo.key = need(vault.put(photo.id, {1, 2, 3}));
    fixture.write([&](ports::Transaction& t) { need(t.photos().add(photo)); });
    const std::string key(photo.key.begin(), photo.key.end());
    const std::filesystem::path data = fixture.folder.path();
    CHECK(holds(data, "Gwenllian Unmistakable"));
    CHECK(holds(data, key));

    FixedClock clock;
    const auto deleted = need(workflow::deletePhoto(
        *fixture.store, vault, clock, {.photo = photo.id, .note = "It shows a pupil in hospital.", .by = "Ms Reed"}));
    CHECK_FALSE(std::filesystem::exists(data / "originals" / "00aa.enc"));
    CHECK_FALSE(vault.get(photo.id, photo.key).has_value());
    CHECK_FALSE(holds(data, "Unmistakable"));
    CHECK_FALSE(holds(data, "unmistakable"));
    CHECK_FALSE(holds(data, key));
    fixture.reopen();
    CHECK(need(need(fixture.store->read())->incidents().all()) == std::vector{deleted.incident});
    CHECK(blockedIds(fixture) == std::vector<std::string>{"00aa"});
    CHECK(need(need(fixture.store->read())->photos().ofEvent("")).empty());
    CHECK(need(need(fixture.store->read())->photos().find(photo.id))->deleted);
    CHECK(need(need(fixture.store->read())->audit().verify()).ok);
}

TEST_CASE("a file that a crash left after the key was destroyed goes at the next start") {
    StoreFixture fixture;
    auto vault = need(db::FileVault::open(fixture.folder));
    auto photo = examplePhoto("00aa");
    photo.key = need(vault.put(photo.id, {1, 2, 3}));
    fixture.write([&](ports::Transaction& t) {
        need(t.photos().add(photo));
        need(t.photos().erase(photo.id));
    });
    const auto lock = need(fixture.folder.lockForWriting());
    CHECK(need(vault.removeOrphans(lock, *fixture.store)) == 1);
}

TEST_CASE("an incident is not changed") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.incidents().add({{"a"}, "Fair", "Ms Reed", at(5), "note"})); });
    CHECK_THROWS_AS(fixture.tamper("UPDATE incident SET note = 'nothing'"), SQLite::Exception);
    const auto transaction = need(fixture.store->write());
    CHECK_FALSE(transaction->incidents().add({{"a"}, "Fair", "Mr Lane", at(6), "again"}).has_value());
}

TEST_CASE("who read names is kept with a hash of them, not with the names") {
    StoreFixture fixture;
    const ports::NamesRead read{"Ms Reed", at(5), 3};
    fixture.write([&](ports::Transaction& t) { need(t.namesRead().add(read, "upn:Z9 Gwenllian never")); });
    fixture.reopen();
    CHECK(need(need(fixture.store->read())->namesRead().readersOf("upn:Z9 Gwenllian never")) == std::vector{read});
    CHECK(need(need(fixture.store->read())->namesRead().readersOf("upn:Z9 Gwenllian")).empty());
    CHECK_FALSE(holds(fixture.folder.path(), "Gwenllian"));
}

TEST_CASE("decisions of before there were steps are grouped by person and second") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto migrations = db::migrationsSql();
    std::size_t i = 0;
    for (; migrations[i].find("step INTEGER NOT NULL") == std::string_view::npos; ++i)
        database.exec(std::string(migrations[i]));
    database.exec("INSERT INTO photo VALUES (1, 'a', 'Fair', 'social', '', 'h', 'e', 0, 9, 9, 'JPEG', 0, 'd', 0)");
    database.exec("INSERT INTO decision (photo, position, kind, by, at, pupil) VALUES (1, 0, 'absent', 'A', 5, 'p'), "
                  "(1, 1, 'absent', 'A', 5, 'p'), (1, 2, 'absent', 'A', 6, 'p'), (1, 3, 'absent', 'B', 6, 'p')");
    database.exec("INSERT INTO decision (photo, position, kind, by, at) VALUES (1, 4, 'roll', 'B', 6)");
    database.exec("INSERT INTO decision_pupil VALUES (1, 4, 0, 'q')");
    database.exec(std::string(migrations[i]));
    CHECK(database.execAndGet("SELECT group_concat(step, ' ') FROM (SELECT step FROM decision ORDER BY position)")
              .getString() == "1 1 2 3 3");
    CHECK(database.execAndGet("SELECT pupil FROM decision_pupil").getString() == "q");
}
