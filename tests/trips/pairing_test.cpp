// Other kiosks of the school.
#include "tests/trips/two_kiosks.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;

TEST_CASE("Two kiosks are paired by their codes, and show the same fingerprint") {
    TripKiosk one;
    TripKiosk other;
    const auto self = need(other.kiosks().self());
    const auto view = need(one.kiosks().add("Trip kiosk", self.code + "\n", "Ivy Tate"));
    CHECK(view.fingerprint == self.fingerprint);
    CHECK(view.fingerprint.size() == 29); // six groups of four digits
    CHECK(need(one.kiosks().self()).fingerprint != self.fingerprint);
    CHECK(one.acts().back() == "kiosk.pair");
    const auto acts = one.acts().size();
    need(one.kiosks().add("Again", self.code, "Ivy Tate"));
    CHECK(one.acts().size() == acts);
    CHECK(need(one.kiosks().list()).size() == 1);
}

TEST_CASE("A kiosk that was removed never comes back") {
    TripKiosk one;
    TripKiosk other;
    const auto code = need(other.kiosks().self()).code;
    const auto key = need(one.kiosks().add("Trip kiosk", code, "Ivy Tate")).kiosk.identity.key;
    CHECK(need(one.kiosks().remove(key.substr(0, 8), "Ivy Tate")).kiosk.removed);
    CHECK(one.acts().back() == "kiosk.unpair");
    CHECK_FALSE(one.kiosks().add("Trip kiosk", code, "Ivy Tate").has_value());
    CHECK_FALSE(one.kiosks().remove(key, "Ivy Tate").has_value());
}

TEST_CASE(
    "A kiosk is not paired with itself, by a code that is none, under a name that is none, or by a part of a key") {
    TripKiosk one;
    TripKiosk other;
    const auto code = need(other.kiosks().self()).code;
    CHECK_FALSE(one.kiosks().add("Itself", need(one.kiosks().self()).code, "Ivy Tate").has_value());
    CHECK_FALSE(one.kiosks().add("Trip kiosk", "clearframe-kiosk v1", "Ivy Tate").has_value());
    CHECK_FALSE(one.kiosks().add(" ", code, "Ivy Tate").has_value());
    need(one.kiosks().add("Trip kiosk", code, "Ivy Tate"));
    const auto removed = one.kiosks().remove("ab", "Ivy Tate");
    REQUIRE_FALSE(removed.has_value());
    CHECK(removed.error().kind == FailureKind::notFound);
}

TEST_CASE("A code with the key of a paired kiosk and another recipient is refused") {
    TripKiosk one;
    TripKiosk other;
    TripKiosk third;
    auto identity = need(other.seal->self());
    need(one.kiosks().add("Trip kiosk", policy::pairingCode(identity), "Ivy Tate"));
    identity.recipient = need(third.seal->self()).recipient;
    CHECK_FALSE(one.kiosks().add("Trip kiosk", policy::pairingCode(identity), "Ivy Tate").has_value());
}

TEST_CASE("Only IT pairs kiosks") {
    School school;
    exchange::Age age(school.folder.path());
    exchange::SealedTrips seal(school.store->signer(), age);
    TripKiosk other;
    const auto code = need(other.kiosks().self()).code;
    workflow::PairedKiosks kiosks(*school.store, seal, school.clock);
    for (const auto role : policy::allRoles) {
        INFO(policy::toString(role));
        CHECK(kiosks.add("Trip kiosk", code, school.as(role)).has_value() == (role == policy::Role::it));
    }
}
