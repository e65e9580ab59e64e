#include "tests/people/people_fixture.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::Deed;
using policy::Role;
using workflow::Actor;

TEST_CASE_METHOD(School, "Who signed in may do what their role may, and nothing else") {
    for (const Role role : policy::allRoles) {
        for (const Deed deed : policy::allDeeds) {
            INFO(policy::toString(role) << ": " << policy::inWords(deed));
            const auto allowed = authorised(as(role), deed);
            CHECK(allowed.has_value() == policy::may(role, deed));
            CHECK(workflow::mayOffer(as(role), deed) == policy::may(role, deed));
            if (allowed) continue;
            CHECK(allowed.error().kind == policy::FailureKind::conflict);
            requireSentence(allowed.error());
        }
    }
}

TEST_CASE_METHOD(School, "A name that was only typed may nothing once people are set up") {
    for (const Deed deed : policy::allDeeds)
        for (const Actor& typed : {Actor("Ivy Tate"), Actor("Ms Lane"), Actor(""), Actor()})
            requireSentence(failureOf(authorised(typed, deed)));
}

TEST_CASE_METHOD(PeopleFixture,
                 "Before people are set up what is typed is believed, except for deeds of known people") {
    for (const Deed deed : policy::allDeeds) {
        INFO(policy::inWords(deed));
        const bool known = deed == Deed::clearReferral || deed == Deed::managePeople;
        CHECK(policy::needsKnownPerson(deed) == known);
        CHECK(authorised(Actor("Teacher"), deed).has_value() == !known);
        CHECK(workflow::mayOffer(Actor("Teacher"), deed) == !known);
    }
}

TEST_CASE_METHOD(PeopleFixture, "Who was signed in to another kiosk is nobody here") {
    const Actor stranger = School().it;
    for (const Deed deed : policy::allDeeds)
        CHECK_FALSE(authorised(stranger, deed).has_value());
    setUpIt();
    for (const Deed deed : policy::allDeeds)
        CHECK_FALSE(authorised(stranger, deed).has_value());
}

TEST_CASE_METHOD(School, "A role that the store does not know damages the data, and gives no right") {
    tamper("UPDATE person SET role = 'owner' WHERE name = 'Mr Reed'");
    const auto failure = failureOf(authorised(staff, Deed::decide));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    CHECK_FALSE(signing().signIn("Mr Reed", staffPin).has_value());
}

TEST_CASE("Different people are counted by who they are, not by what was typed") {
    policy::Givers givers;
    givers.add({}, "Ms Reed");
    givers.add({}, "ms  reed");
    CHECK(givers.size() == 1);
    givers.add({"p1"}, "Ms Reed"); // perhaps the same one
    CHECK(givers.size() == 1);
    givers.add({"p1"}, "Ms Reed-Lane");
    CHECK(givers.size() == 1);
    givers.add({"p2"}, "Ms Reed");
    CHECK(givers.size() == 2);
    policy::Givers typed;
    typed.add({}, "Ms Reed");
    typed.add({}, "Mr Lane");
    typed.add({"p1"}, "Mr Lane");
    CHECK(typed.size() == 2); // what was enough stays enough
}
