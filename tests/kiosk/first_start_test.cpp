// An empty kiosk is set up, and a clock that nobody vouches for is asked about, by taps alone, on the real program.
#include "tests/kiosk/school.hpp"
#include "tests/kiosk/visitor.hpp"
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

struct NoTrust final : ports::ClockTrust {
    bool vouched() override { return false; }
};

void nameSchool(Visitor& visitor) {
    visitor.tap("first.next");
    visitor.type("Larkmere Primary School");
    visitor.tap("first.school.done");
    visitor.type("123456");
    visitor.tap("first.urn.done");
}

void addMe(Visitor& visitor) {
    visitor.type("Mr Okonjo");
    visitor.tap("first.name.done");
    typePin(visitor, itPin);
    typePin(visitor, itPin);
}

} // namespace

TEST_CASE("An empty kiosk leads IT from the school's name to the first screen") {
    for (const policy::Size size : {policy::Size{1280, 800}, policy::Size{800, 480}}) {
        const Kiosk kiosk;
        {
            Visitor visitor(kiosk.data(), {}, size);
            nameSchool(visitor);
            visitor.tap("first.next"); // the clock is right
            addMe(visitor);
            visitor.tap("first.next"); // the key was seen
            visitor.tap("first.next");
            CHECK(visitor.sees("attention.mend")); // there is no list yet
        }
        Visitor again(kiosk.data(), {}, size);
        CHECK_FALSE(again.find("first.next"));
        CHECK(again.sees("pin.1"));
        kiosk.requireWhole();
    }
}

TEST_CASE("A kiosk that is switched off while it is set up goes on at the next step") {
    const Kiosk kiosk;
    {
        Visitor visitor(kiosk.data());
        nameSchool(visitor);
    }
    {
        Visitor visitor(kiosk.data());
        visitor.tap("first.next");
        visitor.tap("first.no"); // the clock is wrong: typed anew, and left
        visitor.tap("clock.close");
        visitor.tap("first.next");
        addMe(visitor);
    }
    Visitor visitor(kiosk.data());
    visitor.tap("first.next"); // on with the key
    visitor.tap("first.next");
    visitor.tap("first.next");
    CHECK(visitor.sees("pin.1")); // nobody is signed in after a restart
    kiosk.requireWhole();
}

TEST_CASE("Where nobody vouches for the clock, whoever unlocks the kiosk is asked once") {
    const School school({clearPhoto});
    school.setUpPeople();
    NoTrust trust;
    {
        Visitor visitor(school.kiosk.data(), school.folders(), {1280, 800}, &trust);
        signInFirst(visitor);
        REQUIRE(visitor.find("attention.mend"));
        CHECK(visitor.find("attention.mend")->label == "Yes, it is right");
        visitor.tap("attention.carryOn");
        CHECK(visitor.find("attention.mend")->label == "Open IT");
        visitor.tap("lock");
        signIn(visitor);
        visitor.tap("attention.mend");
        CHECK(visitor.sees("home.takeIn"));
    }
    Visitor visitor(school.kiosk.data(), school.folders(), {1280, 800}, &trust);
    signIn(visitor);
    CHECK(visitor.sees("home.takeIn"));
}
