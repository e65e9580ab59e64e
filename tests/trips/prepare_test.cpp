// Preparing a trip, and ending it.
#include "tests/trips/two_kiosks.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;
using namespace std::chrono_literals;

namespace {

struct Preparing : TwoKiosks {
    policy::Failure refused(const workflow::TripRequest& request) {
        const auto trip = workflow::prepareTrip(*home.store, home.clock, home.ids, request);
        REQUIRE_FALSE(trip.has_value());
        INFO(trip.error().text);
        CHECK(trip.error().text.back() == '.');
        CHECK(home.trips().empty());
        return trip.error();
    }
};

} // namespace

TEST_CASE_METHOD(Preparing, "A trip is kept with its days, pupils, accounts and the end of its lease, and logged") {
    const auto trip = prepare(false);
    CHECK(trip.side == policy::TripSide::here);
    CHECK(trip.pupils.size() == 3);
    CHECK(trip.listVersion == 7);
    CHECK(trip.ends == std::chrono::sys_days(dayAfter(5)) - 1h);
    REQUIRE(home.trips().size() == 1);
    CHECK(home.trips().front() == trip);
    CHECK(home.acts().back() == "trip.prepare");
    const auto views = need(workflow::listTrips(*home.store, home.clock));
    CHECK(views.front().lease == policy::Lease::running);
}

TEST_CASE_METHOD(Preparing, "A lease never ends later than the list") {
    auto list = home.listNow();
    list.expires = home.clock.time + 50h;
    home.putList(list);
    CHECK(prepare(false).ends == list.expires);
}

TEST_CASE_METHOD(Preparing, "What makes no trip is refused with a sentence, and nothing is kept") {
    auto request = wanted(false);
    SECTION("no pupils") {
        request.pupils.clear();
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("a pupil who is not on the list") {
        request.pupils.push_back(key("U99"));
        CHECK(refused(request).kind == FailureKind::notFound);
    }
    SECTION("a class that is not on the list") {
        request.classes = {"9Z"};
        CHECK(refused(request).kind == FailureKind::notFound);
    }
    SECTION("no account") {
        request.accounts.clear();
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("an account that is not there") {
        request.accounts = {"Other page"};
        CHECK(refused(request).kind == FailureKind::notFound);
    }
    SECTION("an account that is not active") {
        home.putAccount({.name = "Asked for", .platform = "X", .handle = "@x"});
        request.accounts = {"Asked for"};
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("days that are gone") {
        request.from = dayAfter(-5);
        request.until = dayAfter(-1);
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("days after the list has ended") {
        request.from = dayAfter(25);
        request.until = dayAfter(26);
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("a name with a pupil's in it") {
        request.name = "Trip with Ada Abbott";
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("no name") {
        request.name = "  ";
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("a kiosk that is not paired") {
        request.kiosk = std::string(64, 'f');
        CHECK(refused(request).kind == FailureKind::notFound);
    }
    SECTION("a kiosk that was removed") {
        request.kiosk = need(guest.seal->self()).key;
        need(home.kiosks().remove(request.kiosk, "Ivy Tate"));
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("nobody says who prepares it") {
        request.by = {};
        CHECK(refused(request).kind == FailureKind::conflict);
    }
    SECTION("an expired list") {
        home.wait(30 * 24h);
        request.from = dayAfter(0);
        request.until = dayAfter(1);
        CHECK(refused(request).kind == FailureKind::conflict);
    }
}

TEST_CASE_METHOD(Preparing, "All of a class may go") {
    auto request = wanted(false);
    request.pupils.clear();
    request.classes = {"7A"};
    const auto trip = need(workflow::prepareTrip(*home.store, home.clock, home.ids, request));
    CHECK(trip.pupils.size() == 6);
}

TEST_CASE_METHOD(Preparing, "A kiosk is on one trip at a time, and may be on one while another kiosk is on its own") {
    const auto first = prepare(false);
    auto again = wanted(false);
    again.from = dayAfter(4);
    again.until = dayAfter(6);
    const auto second = workflow::prepareTrip(*home.store, home.clock, home.ids, again);
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == FailureKind::conflict);
    prepare(true);
    CHECK_FALSE(workflow::prepareTrip(*home.store, home.clock, home.ids, wanted(true)).has_value());
    need(workflow::endTrip(*home.store, home.clock, first.id, "Ms Lane"));
    CHECK(workflow::prepareTrip(*home.store, home.clock, home.ids, again).has_value());
}

TEST_CASE("Only a senior leader or IT prepares and ends a trip") {
    School school;
    ports::Account account{.name = "School page", .platform = "Instagram", .handle = "@hill"};
    account.state = ports::AccountState::active;
    auto list = smallSchool();
    list.issued = school.clock.time - 1h;
    list.expires = school.clock.time + 20 * 24h;
    {
        auto transaction = need(school.store->write());
        need(transaction->lists().replace(list));
        need(transaction->accounts().put(account));
        need(transaction->commit());
    }
    const auto today = workflow::schoolDay(school.clock.time);
    for (const auto role : policy::allRoles) {
        const bool mayPrepare = role == policy::Role::seniorLeader || role == policy::Role::it;
        const auto trip = workflow::prepareTrip(*school.store, school.clock, school.ids,
                                                {.name = "Walk",
                                                 .from = today,
                                                 .until = today,
                                                 .pupils = {key("U1")},
                                                 .accounts = {"School page"},
                                                 .by = school.as(role)});
        INFO(policy::toString(role));
        REQUIRE(trip.has_value() == mayPrepare);
        if (!mayPrepare) continue;
        for (const auto other : {policy::Role::staff, policy::Role::schoolBusinessManager})
            CHECK_FALSE(workflow::endTrip(*school.store, school.clock, trip->id, school.as(other)).has_value());
        need(workflow::endTrip(*school.store, school.clock, trip->id, school.as(role)));
    }
}
