// What holds while a trip lasts, and when its lease ran out.
#include "tests/trips/two_kiosks.hpp"

#include "core/workflow/names_to_know.hpp"
#include "core/workflow/trip_lease.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::ListState;
using namespace std::chrono_literals;

namespace {

const policy::Pupil& pupilOn(const policy::ConsentList& list, const std::string& upn) {
    const auto found = std::ranges::find(list.pupils, upn, &policy::Pupil::upn);
    REQUIRE(found != list.pupils.end());
    return *found;
}

void newerList(TripKiosk& kiosk, int version) {
    auto transaction = need(kiosk.store->read());
    auto list = need(transaction->lists().current()).value();
    transaction.reset();
    list.version = version;
    kiosk.putList(list);
}

} // namespace

TEST_CASE_METHOD(TwoKiosks, "While this kiosk is on a trip nobody else is shown") {
    auto request = wanted(false);
    request.from = dayAfter(1);
    need(workflow::prepareTrip(*home.store, home.clock, home.ids, request));
    CHECK_FALSE(pupilOn(home.listNow(), "U6").notOnTrip); // it has not begun
    wait(24h);
    CHECK(home.state() == ListState::valid);
    CHECK(pupilOn(home.listNow(), "U6").notOnTrip);
    CHECK_FALSE(pupilOn(home.listNow(), "U1").notOnTrip);
    CHECK(pupilOn(home.listNow(), "U1").consentFor(policy::Purpose::social) == policy::Consent::granted);
}

TEST_CASE_METHOD(TwoKiosks, "When the lease of this kiosk ends nothing is cleared until it is back") {
    const auto trip = prepare(false);
    wait(trip.ends - home.clock.time - 1s);
    CHECK(home.state() == ListState::valid);
    wait(1s);
    CHECK(home.state() == ListState::tripOver);
    SECTION("a newer list brings it home") {
        newerList(home, 8);
        CHECK(home.state() == ListState::valid);
        CHECK_FALSE(pupilOn(home.listNow(), "U6").notOnTrip);
    }
    SECTION("a senior leader says so") {
        need(workflow::endTrip(*home.store, home.clock, trip.id, "Ms Lane"));
        CHECK(home.state() == ListState::valid);
        CHECK(home.acts().back() == "trip.end");
        CHECK_FALSE(workflow::endTrip(*home.store, home.clock, trip.id, "Ms Lane").has_value());
    }
    SECTION("the list of the same version does not") {
        newerList(home, 7);
        CHECK(home.state() == ListState::tripOver);
    }
    SECTION("the status tells it") {
        auto transaction = need(home.store->read());
        const auto trips = need(workflow::tripsNow(*transaction, home.clock.time));
        const auto held = workflow::heldBack(trips);
        REQUIRE(held.has_value());
        CHECK(held->text.find("Castle trip") != std::string::npos);
    }
}

TEST_CASE_METHOD(TwoKiosks, "The kiosk at home goes on while the other one is away, and stops when that one is late") {
    const auto trip = begin();
    CHECK(home.state() == ListState::valid);
    CHECK_FALSE(pupilOn(home.listNow(), "U6").notOnTrip);
    wait(trip.ends - home.clock.time);
    CHECK(home.state() == ListState::tripOver);
    SECTION("the results come home") {
        bringHome(trip.id);
        CHECK(home.state() == ListState::valid);
    }
    SECTION("they never will") {
        need(workflow::endTrip(*home.store, home.clock, trip.id, "Ms Lane"));
        CHECK(home.state() == ListState::valid);
        CHECK(home.trips().front().ended->how == policy::TripEnding::lost);
    }
    SECTION("a newer list is not enough") {
        newerList(home, 8);
        CHECK(home.state() == ListState::tripOver);
    }
}

TEST_CASE_METHOD(TwoKiosks, "A kiosk without a list of its own clears by the pack, from the first day to the end") {
    CHECK(guest.state() == ListState::none);
    auto request = wanted();
    request.from = dayAfter(1);
    const auto trip = need(workflow::prepareTrip(*home.store, home.clock, home.ids, request));
    need(workflow::takeTrip(guest.desk(), pack(trip.id), "Mr Reed"));
    CHECK(guest.state() == ListState::none);
    wait(24h);
    CHECK(guest.state() == ListState::valid);
    CHECK(guest.listNow().version == 7);
    CHECK(need(workflow::listTrips(*guest.store, guest.clock)).front().kiosk == "Staff room");
    wait(trip.ends - guest.clock.time);
    CHECK(guest.state() == ListState::tripOver);
    need(workflow::tripResults(guest.desk(), trip.id, "Mr Reed"));
    CHECK(guest.state() == ListState::none);
    auto transaction = need(guest.store->read());
    CHECK_FALSE(need(transaction->trips().list(trip.id)).has_value()); // no pupil stays behind
    CHECK(need(transaction->trips().all()).front().pupils.empty());
}

TEST_CASE_METHOD(TwoKiosks, "Names to know of a trip are those of its restricted pupils, on both kiosks") {
    const auto trip = begin();
    for (auto* kiosk : {&home, &guest}) {
        const auto names = need(workflow::namesToKnow(*kiosk->store, {.trip = trip.id})).names;
        REQUIRE(names.size() == 1);
        CHECK(names.front().name == "Ben Brook");
    }
    CHECK(need(workflow::namesToKnow(*home.store, {})).names.size() == 2); // Dov stays at home
    bringHome(trip.id);
    CHECK_FALSE(workflow::namesToKnow(*home.store, {.trip = trip.id}).has_value());
}

TEST_CASE_METHOD(TwoKiosks, "A newer list of the guest's own holds on the trip, for those on it") {
    const auto trip = begin();
    auto list = smallSchool();
    list.version = 8;
    list.urn = ourUrn;
    list.issued = guest.clock.time - 1h;
    list.expires = guest.clock.time + 48h;
    list.pupils[0].consents.fill(policy::Consent::refused); // Ada, since
    guest.putList(list);
    CHECK(guest.listNow().version == 8);
    CHECK(pupilOn(guest.listNow(), "U1").consentFor(policy::Purpose::social) == policy::Consent::refused);
    CHECK(pupilOn(guest.listNow(), "U6").notOnTrip);
    CHECK(guest.state() == ListState::valid);
}

TEST_CASE_METHOD(TwoKiosks, "What the guest's own list is stricter in holds on the trip, also where it is no newer") {
    for (const int version : {6, 7}) {
        TwoKiosks two;
        auto list = smallSchool();
        list.version = version;
        list.urn = ourUrn;
        list.issued = two.guest.clock.time - 1h;
        list.expires = two.guest.clock.time + 48h;
        two.guest.putList(list);
        two.begin();
        CHECK(pupilOn(two.guest.listNow(), "U1").consentFor(policy::Purpose::social) == policy::Consent::granted);
        // A newer list came that waits for IT: its stricter answers are in the list in force already.
        list.pupils[0].consents.fill(policy::Consent::refused);
        two.guest.putList(list);
        CHECK(two.guest.listNow().version == 7);
        CHECK(pupilOn(two.guest.listNow(), "U1").consentFor(policy::Purpose::social) == policy::Consent::refused);
        CHECK(pupilOn(two.guest.listNow(), "U6").notOnTrip);
    }
}

TEST_CASE_METHOD(TwoKiosks, "A clock that is set back does not bring a lease back") {
    const auto trip = prepare(false);
    wait(trip.ends - home.clock.time);
    // Whatever is logged now, the clock cannot go behind it any more.
    need(workflow::addNo(*home.store, home.clock, home.ids,
                         {.event = "Castle trip", .note = "the man in the blue hat", .by = "Mr Reed"}));
    CHECK(home.state() == ListState::tripOver);
    home.clock.time -= 48h;
    CHECK(home.state() != ListState::valid);
}
