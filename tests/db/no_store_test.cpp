#include "db/schema.hpp"
#include "tests/db/store_fixture.hpp"

#include <SQLiteCpp/Exception.h>

#include <algorithm>
#include <set>
#include <string_view>

using namespace clearframe;
using namespace clearframe::tests;
using policy::Date;
using policy::No;

namespace act = policy::act;

namespace {

constexpr Date day(int of) {
    return Date{std::chrono::year{2026} / 6 / of};
}

No pupilsNo(const std::string& id = "p1") {
    auto pupil = examplePupil(3);
    pupil.preferredForename = "Bee";
    pupil.preferredSurname = "Ess";
    return {.id = {id},
            .event = "Sports day",
            .pupil = policy::PupilSaidNo::of(pupil),
            .by = "T. Teacher",
            .at = at(5),
            .day = day(3)};
}

No namelessNo(const std::string& id = "n1") {
    return {
        .id = {id}, .event = "Fair", .note = "the woman in the red coat", .by = "A. Aide", .at = at(6), .day = day(4)};
}

const policy::NoLifted lifted{.by = "Ivy Tate", .at = at(9), .evidence = "form 7", .evidenceOn = day(5)};

} // namespace

TEST_CASE("a no comes back as it was said, in the order they were said, and lifted ones stand no more") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.noes().add(pupilsNo()));
        need(t.noes().add(namelessNo()));
    });
    fixture.reopen();
    CHECK(need(need(fixture.store->read())->noes().all()) == std::vector<No>{pupilsNo(), namelessNo()});
    fixture.write([](ports::Transaction& t) { need(t.noes().lift({"p1"}, lifted)); });
    auto gone = pupilsNo();
    gone.lifted = lifted;
    const auto reading = need(fixture.store->read());
    CHECK(need(reading->noes().all()) == std::vector<No>{gone, namelessNo()});
    CHECK(need(reading->noes().standing()) == std::vector<No>{namelessNo()});
}

TEST_CASE("the revision of the noes changes with each that is said or lifted") {
    StoreFixture fixture;
    std::vector<std::int64_t> seen;
    const auto note = [&] { seen.push_back(need(need(fixture.store->read())->noes().revision())); };
    note();
    fixture.write([](ports::Transaction& t) { need(t.noes().add(pupilsNo())); });
    note();
    fixture.write([](ports::Transaction& t) { need(t.noes().add(namelessNo())); });
    note();
    fixture.write([](ports::Transaction& t) { need(t.noes().lift({"p1"}, lifted)); });
    note();
    CHECK(std::set(seen.begin(), seen.end()).size() == seen.size());
}

TEST_CASE("what does not stand is not lifted, and leaves the store as it was") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.noes().add(pupilsNo()));
        need(t.noes().lift({"p1"}, lifted));
    });
    const auto transaction = need(fixture.store->write());
    const std::string id = GENERATE("p1", "other");
    const auto failure = failureOf(transaction->noes().lift({id}, lifted));
    CHECK(failure.kind == policy::FailureKind::notFound);
    requireSentence(failure);
    CHECK_FALSE(transaction->commit().has_value());
}

TEST_CASE("a no is neither changed nor taken away past the program, and lifted once") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.noes().add(pupilsNo()));
        need(t.noes().add(namelessNo()));
        need(t.noes().lift({"p1"}, lifted));
    });
    for (const char* sql :
         {"DELETE FROM spoken_no", "UPDATE spoken_no SET event = 'Other'", "UPDATE spoken_no SET day = '2020-01-01'",
          "UPDATE spoken_no SET lifted_by = NULL, lifted_at = NULL, evidence = NULL, evidence_on = NULL",
          "UPDATE spoken_no SET evidence = 'another' WHERE id = 'p1'"}) {
        INFO(sql);
        CHECK_THROWS_AS(fixture.tamper(sql), SQLite::Exception);
    }
    const auto transaction = need(fixture.store->write());
    auto both = pupilsNo("p2");
    SECTION("a pupil and a note at once") {
        both.note = "the woman in the red coat";
    }
    SECTION("nobody") {
        both.pupil.reset();
    }
    SECTION("an id that was given") {
        both.id = {"p1"};
    }
    CHECK_FALSE(transaction->noes().add(both).has_value());
}

TEST_CASE("an answer about a no names one that was said, and a block is shared") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.noes().add(namelessNo()));
        for (const std::string id : {"a", "b", "c"})
            need(t.photos().add(examplePhoto(id)));
        need(t.photos().decide({"a"}, {{act::AboutNo{{"n1"}, act::Asked::block, {}}, "A", at(1), {}, 1}}));
        need(t.photos().decide({"b"},
                               {{act::AboutNo{{"n1"}, act::Asked::covered, "cover 1,2,3,4 e;"}, "A", at(1), {}, 1}}));
        need(t.photos().decide({"c"}, {{act::AboutNo{{"n1"}, act::Asked::notInIt, {}}, "A", at(1), {}, 1}}));
    });
    const auto reading = need(fixture.store->read());
    const auto blocked = need(reading->photos().blocked());
    REQUIRE(blocked.size() == 1);
    CHECK(blocked[0].first == policy::PhotoId{"a"});
    const auto answers = need(reading->photos().decisions({"b"}));
    REQUIRE(answers.size() == 1);
    const auto& about = std::get<act::AboutNo>(answers[0].act);
    CHECK(about.no == policy::NoId{"n1"});
    CHECK(about.asked == act::Asked::covered);
    CHECK(about.covers == "cover 1,2,3,4 e;");
    const auto writing = need(fixture.store->write());
    const bool unknown = writing->photos()
                             .decide({"c"}, {{act::AboutNo{{"none"}, act::Asked::notInIt, {}}, "A", at(2), {}, 2}})
                             .has_value() &&
                         writing->commit().has_value();
    CHECK_FALSE(unknown);
}

TEST_CASE("decisions from before the noes keep their place, their steps and their answers") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto all = db::migrationsSql();
    const auto noes = std::ranges::find_if(
        all, [](std::string_view sql) { return sql.find("CREATE TABLE spoken_no") != std::string_view::npos; });
    REQUIRE(noes != all.end());
    for (auto earlier = all.begin(); earlier != noes; ++earlier)
        database.exec(std::string(*earlier));
    database.exec("INSERT INTO photo (id, event, purpose, source_name, file_hash, fingerprint_exact, fingerprint_near, "
                  "width, height, format, tags_unreadable, detector, staged_at) "
                  "VALUES ('a', 'Fair', 'social', 'a.jpg', 'h', 'x', 1, 10, 10, 'JPEG', 0, 'd', 1)");
    database.exec("INSERT INTO decision (photo, position, kind, by, at, step, answer) "
                  "VALUES (1, 0, 'never-seen', 'A', 5, 1, 'no')");
    database.exec("INSERT INTO decision_pupil VALUES (1, 0, 0, 'upn:N1')");
    database.exec(
        "INSERT INTO decision (photo, position, kind, by, at, step, undoes) VALUES (1, 1, 'undo', 'A', 6, 2, 1)");
    database.exec(std::string(*noes));
    CHECK(database.execAndGet("SELECT group_concat(kind || step || coalesce(answer, undoes), ' ') FROM decision")
              .getString() == "never-seen1no undo21");
    CHECK(database.execAndGet("SELECT pupil FROM decision_pupil").getString() == "upn:N1");
}
