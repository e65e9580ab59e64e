#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {
ports::Account wanted() {
    ports::Account account{.name = "PE page", .platform = "Instagram", .handle = "@pe"};
    account.leads = {{"Ms Reed", {}}, {"Mr Lane", {}}};
    account.state = ports::AccountState::active; // asking does not make it so
    return account;
}
const Date trainedOn = Date{std::chrono::year{2020} / 1 / 15};
} // namespace

TEST_CASE("An account is pending, approved, its leads trained, then active, in that order only") {
    SchoolDesk desk;
    REQUIRE(workflow::addAccount(desk.store, desk.clock, wanted())->state == ports::AccountState::pending);
    CHECK_FALSE(workflow::activateAccount(desk.store, desk.clock, "PE page", "IT").has_value());
    REQUIRE(workflow::approveAccount(desk.store, desk.clock, "PE page", "Head")->state ==
            ports::AccountState::approved);
    CHECK_FALSE(workflow::activateAccount(desk.store, desk.clock, "PE page", "IT").has_value());
    REQUIRE(workflow::recordTraining(desk.store, desk.clock, "PE page", "Ms Reed", trainedOn).has_value());
    CHECK_FALSE(workflow::activateAccount(desk.store, desk.clock, "PE page", "IT").has_value());
    REQUIRE(workflow::recordTraining(desk.store, desk.clock, "PE page", "Mr Lane", trainedOn).has_value());
    CHECK(workflow::activateAccount(desk.store, desk.clock, "PE page", "IT")->state == ports::AccountState::active);
    CHECK_FALSE(workflow::approveAccount(desk.store, desk.clock, "PE page", "Head").has_value());
}

TEST_CASE("An account needs two different leads, a name nobody has, and people who did it") {
    SchoolDesk desk;
    auto account = wanted();
    account.leads.pop_back();
    CHECK_FALSE(workflow::addAccount(desk.store, desk.clock, account).has_value());
    account.leads.push_back({"Ms Reed", {}});
    CHECK_FALSE(workflow::addAccount(desk.store, desk.clock, account).has_value());
    REQUIRE(workflow::addAccount(desk.store, desk.clock, wanted()).has_value());
    CHECK_FALSE(workflow::addAccount(desk.store, desk.clock, wanted()).has_value());
    CHECK_FALSE(workflow::approveAccount(desk.store, desk.clock, "PE page", "").has_value());
    CHECK_FALSE(workflow::approveAccount(desk.store, desk.clock, "No page", "Head").has_value());
    CHECK_FALSE(workflow::recordTraining(desk.store, desk.clock, "PE page", "Somebody", trainedOn).has_value());
    const Date tomorrow{std::chrono::floor<std::chrono::days>(desk.clock.now()) + std::chrono::days(1)};
    CHECK_FALSE(workflow::recordTraining(desk.store, desk.clock, "PE page", "Ms Reed", tomorrow).has_value());
}
