// What a kiosk did on a trip, brought home.
#include "tests/trips/two_kiosks.hpp"

#include "core/workflow/recall.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;
using namespace std::chrono_literals;

TEST_CASE_METHOD(TwoKiosks, "Noes of both kiosks merge, and the tightest wins before anything else goes out") {
    const auto trip = begin();
    need(workflow::addNo(*guest.store, guest.clock, guest.ids,
                         {.event = "Castle trip", .pupil = key("U1"), .by = "Mr Reed"}));
    need(workflow::addNo(*guest.store, guest.clock, guest.ids,
                         {.event = "Castle trip", .note = "the guide in green", .by = "Mr Reed"}));
    need(workflow::addNo(*home.store, home.clock, home.ids,
                         {.event = "Sports day", .pupil = key("U5"), .by = "Ms Lane"}));
    const auto brought = bringHome(trip.id);
    CHECK(brought.noes == 2);
    CHECK(home.noes().size() == 3);
    for (const auto* upn : {"U1", "U5"}) {
        const auto list = home.listNow();
        CHECK(std::ranges::find(list.pupils, upn, &policy::Pupil::upn)->saidNo.has_value());
    }
    CHECK(home.acts().back() == "trip.home");
}

TEST_CASE_METHOD(TwoKiosks, "A no that was lifted on the trip stands at home until IT lifts it there") {
    const auto trip = begin();
    const auto no = need(workflow::addNo(*guest.store, guest.clock, guest.ids,
                                         {.event = "Castle trip", .pupil = key("U1"), .by = "Mr Reed"}));
    need(workflow::liftNo(*guest.store, guest.clock,
                          {.no = no.id, .evidence = "Letter of today", .on = no.day, .by = "Ivy Tate"}));
    CHECK(bringHome(trip.id).noes == 1);
    REQUIRE(home.noes().size() == 1);
    CHECK(home.noes().front().stands());
}

TEST_CASE_METHOD(TwoKiosks, "A no that home lifted meanwhile stays lifted, and is not said twice") {
    const auto no = need(workflow::addNo(*home.store, home.clock, home.ids,
                                         {.event = "Sports day", .pupil = key("U5"), .by = "Ms Lane"}));
    const auto trip = begin();
    need(workflow::liftNo(*home.store, home.clock,
                          {.no = no.id, .evidence = "Letter of today", .on = no.day, .by = "Ivy Tate"}));
    CHECK(bringHome(trip.id).noes == 0);
    REQUIRE(home.noes().size() == 1);
    CHECK_FALSE(home.noes().front().stands());
}

TEST_CASE_METHOD(TwoKiosks, "What went out on the trip is re-judged at home, and recalled") {
    const auto trip = begin();
    guest.release("r1", trip.id, {key("U1"), key("U5")});
    auto list = home.listNow();
    list.version = 8;
    list.pupils[4].consents.fill(policy::Consent::refused); // Eva, meanwhile
    home.putList(list);
    const auto brought = bringHome(trip.id);
    CHECK(brought.releases == 1);
    CHECK(brought.photos == 1);
    CHECK(brought.recalled == 1);
    const auto files = need(workflow::recall(*home.store));
    REQUIRE(files.size() == 1);
    CHECK(files.front().file.output == "castle-trip-001.jpg");
    CHECK(files.front().folder == "School page-2026-06-09");
    REQUIRE(files.front().people.size() == 1);
    CHECK(files.front().people.front().name == "Eva Egerton");
    need(workflow::confirmTakedown(*home.store, home.clock, files.front().file, "Mr Reed"));
}

TEST_CASE_METHOD(TwoKiosks, "A no said at home during the trip recalls what went out on it") {
    const auto trip = begin();
    guest.release("r1", trip.id, {key("U1")});
    need(workflow::addNo(*home.store, home.clock, home.ids,
                         {.event = "Sports day", .pupil = key("U1"), .by = "Ms Lane"}));
    CHECK(bringHome(trip.id).recalled == 1);
}

TEST_CASE_METHOD(TwoKiosks, "On the trip a no recalls by the pack's list, and after it home does") {
    const auto trip = begin();
    guest.release("r1", trip.id, {key("U1")});
    CHECK(need(workflow::recall(*guest.store)).empty());
    need(workflow::addNo(*guest.store, guest.clock, guest.ids,
                         {.event = "Castle trip", .pupil = key("U1"), .by = "Mr Reed"}));
    CHECK(need(workflow::recall(*guest.store)).size() == 1);
    CHECK(bringHome(trip.id).recalled == 1);
    CHECK(need(workflow::recall(*guest.store)).empty());
}

TEST_CASE_METHOD(TwoKiosks, "The same results again change nothing, and newer ones add what is new") {
    const auto trip = begin();
    guest.release("r1", trip.id, {key("U1")});
    const auto first = need(workflow::tripResults(guest.desk(), trip.id, "Mr Reed"));
    CHECK(need(workflow::bringTripHome(home.desk(), first, "Mr Reed")).releases == 1);
    const auto again = need(workflow::bringTripHome(home.desk(), first, "Mr Reed"));
    CHECK(again.releases == 0);
    CHECK(again.noes == 0);
    need(workflow::addNo(*guest.store, guest.clock, guest.ids,
                         {.event = "Castle trip", .note = "the guide in green", .by = "Mr Reed"}));
    CHECK(bringHome(trip.id).noes == 1);
    CHECK(home.trips().front().ended->how == policy::TripEnding::resultsHome);
}

TEST_CASE_METHOD(TwoKiosks, "Numbers of files that were given on the trip are not given again at home") {
    const auto trip = begin();
    guest.release("r1", trip.id, {key("U1")});
    bringHome(trip.id);
    auto transaction = need(home.store->read());
    CHECK(need(transaction->releases().nextNumber("Castle trip")) == 2);
}

TEST_CASE_METHOD(TwoKiosks, "Results of a trip that is not this kiosk's are refused") {
    const auto trip = begin();
    const auto results = need(workflow::tripResults(guest.desk(), trip.id, "Mr Reed"));
    SECTION("for another kiosk") {
        TripKiosk other;
        other.pairWith(guest, "Trip kiosk");
        CHECK_FALSE(workflow::bringTripHome(other.desk(), results, "Mr Reed").has_value());
    }
    SECTION("of a kiosk that was removed") {
        need(home.kiosks().remove(need(guest.seal->self()).key, "Ivy Tate"));
        CHECK_FALSE(workflow::bringTripHome(home.desk(), results, "Mr Reed").has_value());
    }
    SECTION("signed by another paired kiosk than the one that went along") {
        TripKiosk other;
        other.pairWith(home, "Staff room");
        home.pairWith(other, "Third kiosk");
        const ports::TripResults forged{.trip = trip.id, .noes = {}, .releases = {}, .madeAt = home.clock.time};
        const auto file = need(other.seal->seal(forged, need(home.seal->self())));
        const auto brought = workflow::bringTripHome(home.desk(), file, "Mr Reed");
        REQUIRE_FALSE(brought.has_value());
        CHECK(brought.error().kind == FailureKind::refused);
        CHECK_FALSE(home.trips().front().ended.has_value());
    }
    SECTION("of a trip that nobody prepared") {
        const ports::TripResults forged{.trip = {"other"}, .noes = {}, .releases = {}, .madeAt = home.clock.time};
        const auto file = need(guest.seal->seal(forged, need(home.seal->self())));
        CHECK_FALSE(workflow::bringTripHome(home.desk(), file, "Mr Reed").has_value());
    }
}

TEST_CASE_METHOD(TwoKiosks, "While an export of the trip is not finished there are no results, and the trip goes on") {
    const auto trip = begin();
    guest.release("r1", trip.id, {key("U1")}, ports::ReleaseState::publishing);
    const auto results = workflow::tripResults(guest.desk(), trip.id, "Mr Reed");
    REQUIRE_FALSE(results.has_value());
    CHECK(results.error().kind == FailureKind::conflict);
    CHECK_FALSE(guest.trips().front().ended.has_value());
    guest.write([](ports::Transaction& t) { return t.releases().setState("r1", ports::ReleaseState::withdrawn); });
    CHECK(bringHome(trip.id).releases == 0); // it never appeared
}

TEST_CASE_METHOD(TwoKiosks, "Only a guest writes results") {
    const auto trip = prepare();
    CHECK_FALSE(workflow::tripResults(home.desk(), trip.id, "Mr Reed").has_value());
    CHECK_FALSE(workflow::tripResults(guest.desk(), trip.id, "Mr Reed").has_value());
}
