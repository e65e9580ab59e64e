#include "tests/db/store_fixture.hpp"

#include <ctime>
#include <filesystem>
#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
using policy::Limit;
using policy::LimitKind;

namespace {

policy::ConsentList currentList(const StoreFixture& fixture) {
    const auto reading = need(fixture.store->read());
    const auto list = need(reading->lists().current());
    REQUIRE(list.has_value());
    return *list;
}

} // namespace

TEST_CASE("a store without a list says so") {
    const StoreFixture fixture;
    const auto reading = need(fixture.store->read());
    CHECK_FALSE(need(reading->lists().current()).has_value());
}

TEST_CASE("a list comes back as it was stored, with every consent, limit and date") {
    StoreFixture fixture;
    auto list = exampleList(7, 3);
    list.isSigned = true;
    list.pupils[0].consents = {policy::Consent::granted, policy::Consent::refused, policy::Consent::nothingRecorded,
                               policy::Consent::granted, policy::Consent::refused};
    list.pupils[0].never = true;
    list.pupils[0].expires = policy::Date{std::chrono::year(2027), std::chrono::month(2), std::chrono::day(28)};
    list.pupils[0].preferredForename = "Zoë";
    list.pupils[0].preferredSurname = "Ó Briain";
    list.pupils[1].limits = {{LimitKind::groupOf, 4, "", {}},
                             {LimitKind::noName, 0, "", {}},
                             {LimitKind::noFaceOn, 0, "", {}},
                             {LimitKind::onlyAccount, 0, "School page", {}},
                             {LimitKind::notAccount, 0, "Press", {}},
                             {LimitKind::notWithPupil, 0, "A100000000002", {}},
                             {LimitKind::untilDate, 0, "",
                              policy::Date{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(31)}},
                             {LimitKind::askEachTime, 0, "", {}},
                             {LimitKind::unknown, 0, "only on Tuesdays", {}}};
    list.pupils[2].key = list.pupils[1].key; // ambiguous pupils share a key

    fixture.write([&](ports::Transaction& t) { need(t.lists().replace(list)); });
    fixture.reopen();
    const auto stored = currentList(fixture);
    CHECK(stored.pupils == list.pupils);
    CHECK(stored.version == 7);
    CHECK(stored.school == list.school);
    CHECK(stored.urn == list.urn);
    CHECK(stored.issued == list.issued);
    CHECK(stored.expires == list.expires);
    CHECK(stored.isSigned);
}

TEST_CASE("a new list takes the place of the old one, of which only the header stays") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(1, 50))); });
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(2, 20))); });
    CHECK(currentList(fixture).version == 2);
    CHECK(currentList(fixture).pupils.size() == 20);
    CHECK(fixture.count("pupil") == 20);
    CHECK(fixture.count("list") == 2);
    CHECK(fixture.count("list WHERE version = 1 AND pupils = 50 AND in_force = 0") == 1);
}

TEST_CASE("names of a replaced list are in none of the database's files") {
    StoreFixture fixture;
    auto list = exampleList(1, 50);
    list.pupils[20].surname = "Uniquely-Spelled";
    fixture.write([&](ports::Transaction& t) { need(t.lists().replace(list)); });
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(2, 1))); });
    for (const auto& file : std::filesystem::directory_iterator(fixture.folder.path())) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        INFO(file.path());
        CHECK(bytes.find("Uniquely-Spelled") == std::string::npos);
    }
}

TEST_CASE("a list that cannot be stored whole leaves the old one in force") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(1, 5))); });
    auto list = exampleList(2, 10);
    SECTION("a pupil without a key") {
        list.pupils[9].key.value.clear();
    }
    SECTION("a day that does not exist") {
        list.pupils[9].expires = policy::Date{std::chrono::year(2026), std::chrono::month(2), std::chrono::day(30)};
    }
    SECTION("a version that is none") {
        list.version = 0;
    }
    {
        const auto transaction = need(fixture.store->write());
        requireSentence(failureOf(transaction->lists().replace(list)));
        // Whoever overlooks the failure and commits all the same must not lose the list.
        requireSentence(failureOf(transaction->commit()));
    }
    CHECK(currentList(fixture).version == 1);
    CHECK(currentList(fixture).pupils.size() == 5);
}

TEST_CASE("a list that was tampered with is a failure, not another list") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        auto list = exampleList(1, 5);
        list.pupils[2].limits = {{LimitKind::untilDate, 0, "",
                                  policy::Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1)}}};
        need(t.lists().replace(list));
    });
    const std::string sql =
        GENERATE("DELETE FROM pupil WHERE position = 1", "UPDATE pupil SET social = 'perhaps'",
                 "UPDATE pupil SET expires = '2026-02-31'", "UPDATE pupil SET never = 2",
                 "UPDATE pupil_limit SET kind = 'unless'", "UPDATE pupil_limit SET pupil = 99",
                 "UPDATE list SET pupils = 6", "DELETE FROM pupil_limit", "UPDATE pupil SET row = 99999999999");
    INFO(sql);
    fixture.tamper(sql);
    const auto reading = need(fixture.store->read());
    const auto failure = failureOf(reading->lists().current());
    CHECK(failure.kind == policy::FailureKind::unavailable);
    requireSentence(failure);
}

TEST_CASE("the mapping of columns is remembered as a whole") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.lists().saveMapping({{"Photo Consent Denied", "!social"}, {"First Name", "forename"}}));
    });
    fixture.write([](ports::Transaction& t) {
        need(t.lists().saveMapping({{"Vorname", "forename"}, {"", "ignore"}}));
    });
    const auto reading = need(fixture.store->read());
    CHECK(need(reading->lists().mapping()) ==
          std::map<std::string, std::string>{{"Vorname", "forename"}, {"", "ignore"}});
}

TEST_CASE("a list of a hundred thousand pupils is replaced and read within seconds") {
    StoreFixture fixture;
    const auto list = exampleList(1, 100'000);
    fixture.write([&](ports::Transaction& t) { need(t.lists().replace(list)); });
    // Processor time, with room for a busy machine: about 1 s and 0.2 s on a quiet one.
    const auto seconds = [](auto&& work) {
        const std::clock_t start = std::clock();
        work();
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const double writing =
        seconds([&] { fixture.write([&](ports::Transaction& t) { need(t.lists().replace(list)); }); });
    const double reading = seconds([&] { CHECK(currentList(fixture).pupils.size() == 100'000); });
    WARN("100,000 pupils: replaced in " << writing << " s, read in " << reading << " s of processor time");
#ifndef CLEARFRAME_SANITIZED
    CHECK(writing < 4.0);
    CHECK(reading < 2.0);
#endif
}
