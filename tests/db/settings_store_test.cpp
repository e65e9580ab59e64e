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

TEST_CASE("the screen looks as it was set, also after a restart") {
    StoreFixture fixture;
    CHECK(need(need(fixture.store->read())->settings().readScreen()) == policy::ScreenLook{});
    const policy::ScreenLook look{policy::ThemeName::dark, policy::TextSize::large, false, 60};
    fixture.write([&](ports::Transaction& t) { need(t.settings().writeScreen({.lockAfterSeconds = 600})); });
    fixture.write([&](ports::Transaction& t) { need(t.settings().writeScreen(look)); });
    fixture.reopen();
    CHECK(need(need(fixture.store->read())->settings().readScreen()) == look);
    CHECK(need(need(fixture.store->read())->settings().read()) == policy::Settings{});
}

TEST_CASE("a screen that never locks is neither stored nor believed") {
    StoreFixture fixture;
    {
        const auto transaction = need(fixture.store->write());
        CHECK_FALSE(transaction->settings().writeScreen({.lockAfterSeconds = 0}).has_value());
        CHECK_FALSE(transaction->commit().has_value());
    }
    const std::string row = GENERATE(std::string("'light', 'normal', 1, 0"), std::string("'pink', 'normal', 1, 60"),
                                     std::string("'light', 'tiny', 1, 60"));
    fixture.tamper("INSERT INTO screen VALUES (1, " + row + ")");
    requireSentence(failureOf(need(fixture.store->read())->settings().readScreen()));
}
