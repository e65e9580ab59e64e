#include "tests/db/store_fixture.hpp"

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("a setting has its default until it is set, and stays set") {
    StoreFixture fixture;
    CHECK(need(need(fixture.store->read())->settings().read()) == policy::Settings{});
    fixture.write([](ports::Transaction& t) { need(t.settings().write({.coverGrowth = 2.25})); });
    fixture.write([](ports::Transaction& t) { need(t.settings().write({.coverGrowth = 1.83})); });
    fixture.reopen();
    CHECK(need(need(fixture.store->read())->settings().read()).coverGrowth == 1.83);
}

TEST_CASE("a setting outside its range is neither stored nor believed") {
    StoreFixture fixture;
    {
        const auto transaction = need(fixture.store->write());
        CHECK_FALSE(transaction->settings().write({.coverGrowth = 1.0}).has_value());
        CHECK_FALSE(transaction->commit().has_value());
    }
    const std::string row = GENERATE(std::string("'cover-growth', 100"), std::string("'cover-shrink', 200"));
    fixture.tamper("INSERT INTO setting (name, number) VALUES (" + row + ")");
    const auto failure = failureOf(need(fixture.store->read())->settings().read());
    CHECK(failure.kind == policy::FailureKind::unavailable);
    requireSentence(failure);
}
