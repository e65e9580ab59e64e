// Setting the kiosk up on its screen, over the real store.
#include "core/workflow/first_start.hpp"

#include "tests/fakes/no_seals.hpp"
#include "tests/people/people_fixture.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using workflow::SetUpStep;

namespace {

struct NewKiosk : PeopleFixture {
    NoSeals seals;

    workflow::FirstStart start() { return {{*store, pins, uptime, clock, ids}, seals}; }
    SetUpStep step() { return need(start().step()); }
    void restart() { uptime.moment = {"start after " + uptime.moment.start, std::chrono::seconds(20)}; }
    void putList() {
        write([&](ports::Transaction& transaction) { need(transaction.lists().replace(exampleList(1, 3))); });
    }
};

} // namespace

TEST_CASE_METHOD(NewKiosk, "An empty kiosk is set up step by step, and then never again", "[first start]") {
    CHECK(step() == SetUpStep::school);
    need(start().nameSchool({"Larkmere Primary School", "123456"}));
    CHECK(step() == SetUpStep::clock);
    need(start().confirmClock());
    CHECK(step() == SetUpStep::person);
    need(start().addFirst({"Ivy Tate", policy::Role::it, itPin}));
    CHECK(step() == SetUpStep::deviceKey);
    need(start().finish());
    CHECK(step() == SetUpStep::none);
    restart();
    CHECK(step() == SetUpStep::none);
    CHECK(acts() == std::vector<std::string>{"school.set", "clock.confirm", "person.add"});
}

TEST_CASE_METHOD(NewKiosk, "A power cut between two steps goes on where it was, and asks about the clock again",
                 "[first start]") {
    need(start().nameSchool({"Larkmere Primary School", "123456"}));
    need(start().confirmClock());
    restart();
    CHECK(step() == SetUpStep::clock);
    need(start().confirmClock());
    need(start().addFirst({"Ivy Tate", policy::Role::it, itPin}));
    restart();
    CHECK(step() == SetUpStep::deviceKey);
}

TEST_CASE_METHOD(NewKiosk, "A kiosk that has a list, photos or people already opens as it always did",
                 "[first start]") {
    SECTION("A list") {
        putList();
    }
    SECTION("Photos") {
        write([&](ports::Transaction& transaction) {
            need(transaction.photos().rememberSource("Sports day", "/media/stick"));
        });
    }
    SECTION("People") {
        setUpIt();
    }
    CHECK(step() == SetUpStep::none);
}

TEST_CASE_METHOD(NewKiosk, "A list that comes while the kiosk is set up does not end the walk", "[first start]") {
    need(start().nameSchool({"Larkmere Primary School", "123456"}));
    putList();
    CHECK(step() == SetUpStep::clock);
}

TEST_CASE_METHOD(NewKiosk, "A school that a shell named is not asked for again", "[first start]") {
    need(workflow::Trust(*store, seals, clock).setUp({"Larkmere Primary School", "123456"}, {}));
    CHECK(step() == SetUpStep::clock);
}

TEST_CASE_METHOD(NewKiosk, "What cannot be is not kept, and its step stays", "[first start]") {
    CHECK_FALSE(start().nameSchool({"Larkmere Primary School", "12"}));
    CHECK_FALSE(start().nameSchool({"", "123456"}));
    CHECK(step() == SetUpStep::school);
    need(start().nameSchool({"Larkmere Primary School", "123456"}));
    need(start().confirmClock());
    CHECK_FALSE(start().addFirst({"Ivy Tate", policy::Role::staff, itPin}));
    CHECK_FALSE(start().addFirst({"Ivy Tate", policy::Role::it, "1234"}));
    CHECK(step() == SetUpStep::person);
}

TEST_CASE_METHOD(NewKiosk, "Once people are set up, nobody says anything about the clock without signing in",
                 "[first start]") {
    setUpIt();
    CHECK_FALSE(start().confirmClock());
}
