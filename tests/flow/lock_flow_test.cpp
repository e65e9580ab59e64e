// The lock screen's flow over the real store.
#include "gui/flow/lock_flow.hpp"

#include "tests/people/people_fixture.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;
using std::chrono::seconds;

namespace {

struct Door : PeopleFixture {
    workflow::SignInDesk signingIn{*store, pins, uptime, clock};
    std::vector<policy::PersonId> lately;
    std::optional<Desk> desk;
    std::optional<LockFlow> flow;

    Door() { start(); }
    ~Door() { flow.reset(); }
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;

    /// As after the kiosk was switched on.
    void start() {
        flow.reset();
        desk.emplace(std::function<void()>{}, Desk::Mode::inline_);
        flow.emplace(LockDesk{*desk, signingIn, ids, lately});
        desk->settle();
    }
    [[nodiscard]] const LockModel& model() const { return flow->model(); }
    void tap(const LockIntent& intent) {
        flow->handle(intent);
        desk->settle();
    }
    void type(const std::string& text) { tap(lock::Type{typing::Letters{text}}); }
    void digits(const std::string& pin) {
        for (const char digit : pin)
            tap(lock::Digit{digit});
    }
    void enter(const std::string& pin) {
        digits(pin);
        tap(lock::Open{});
    }
    void choose(const std::string& name) {
        for (const auto& person : model().people) {
            if (person.name == name) {
                tap(lock::Choose{person.id});
                return;
            }
        }
        FAIL("nobody called " << name);
    }
    void pass(seconds time) {
        wait(time);
        flow->tick();
        desk->settle();
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> out;
        for (const auto& person : model().people)
            out.push_back(person.name);
        return out;
    }
};

struct StaffedDoor : Door {
    StaffedDoor() {
        const auto it = setUpIt();
        join("Ms H. Sandhar", policy::Role::staff, staffPin, it);
        join("Mr T. Zielny", policy::Role::staff, "6148", it);
        join("Mrs N. Prys-Cartwright", policy::Role::seniorLeader, leaderPin, it);
        start();
    }
};

} // namespace

TEST_CASE("The right PIN opens the kiosk for the person who was chosen") {
    StaffedDoor door;
    door.choose("Ms H. Sandhar");
    CHECK_FALSE(door.model().canOpen);
    door.digits("581");
    CHECK(door.model().digits == 3);
    CHECK_FALSE(door.model().canOpen);
    door.digits("3");
    CHECK(door.model().canOpen);
    door.tap(lock::Open{});
    const auto actor = door.flow->takeActor();
    REQUIRE(actor);
    CHECK(actor->name() == "Ms H. Sandhar");
    CHECK_FALSE(actor->person().empty());
    const auto route = door.flow->takeRoute();
    REQUIRE(route);
    CHECK(std::holds_alternative<route::Home>(*route));
    CHECK(door.model().digits == 0);
    CHECK_FALSE(door.flow->takeActor());
}

TEST_CASE("Without a person no PIN is looked at") {
    StaffedDoor door;
    door.enter("5813");
    CHECK_FALSE(door.model().busy);
    CHECK_FALSE(door.flow->takeActor());
    CHECK_FALSE(door.flow->takeRoute());
}

TEST_CASE("A wrong PIN says so and can be tried again, and the third one costs a wait that is counted down") {
    StaffedDoor door;
    door.choose("Mr T. Zielny");
    door.enter("1357");
    CHECK(door.model().problem == "That PIN is not right.");
    CHECK(door.model().advice == "Try again, or ask IT to reset it.");
    CHECK(door.model().digits == 0);
    door.digits("1");
    CHECK(door.model().problem.empty());
    door.tap(lock::Backspace{});
    door.enter("1357");
    door.enter("1357");
    CHECK(door.model().problem == "That PIN is not right.");
    CHECK(door.model().advice == "Try again in 30 seconds.");

    door.enter("6148"); // right, but nobody looks yet
    CHECK(door.model().digits == 0);
    CHECK_FALSE(door.flow->takeActor());
    door.pass(seconds(12));
    CHECK(door.model().advice == "Try again in 18 seconds.");
    door.pass(seconds(18));
    CHECK(door.model().advice == "You can try again now.");
    door.enter("6148");
    CHECK(door.flow->takeActor());
}

TEST_CASE("A wait is still there after a restart, and for whoever chooses the person again") {
    StaffedDoor door;
    door.choose("Mr T. Zielny");
    for (int i = 0; i < 3; ++i)
        door.enter("1357");
    door.uptime.moment = {"second start", seconds(5)};
    door.start();
    door.choose("Ms H. Sandhar");
    CHECK(door.model().problem.empty());
    door.choose("Mr T. Zielny");
    CHECK(door.model().problem == "Too many wrong PINs.");
    CHECK(door.model().advice == "Try again in 25 seconds.");
    door.enter("6148");
    CHECK_FALSE(door.flow->takeActor());
    // Somebody else is not kept waiting.
    door.choose("Ms H. Sandhar");
    door.enter(Door::staffPin);
    CHECK(door.flow->takeActor());
}

TEST_CASE("Who got a PIN from IT chooses one of their own, twice, before the kiosk opens") {
    StaffedDoor door;
    const auto it = door.signedIn("Ivy Tate", Door::itPin);
    need(door.people().add({"Mr D. Okonjo-Finch", policy::Role::schoolBusinessManager, Door::firstPin}, it));
    door.start();
    door.choose("Mr D. Okonjo-Finch");
    door.enter(Door::firstPin);
    CHECK(door.model().step == LockStep::choosePin);
    CHECK(door.model().pinRule == "4 to 8 digits");
    CHECK_FALSE(door.flow->takeActor());

    SECTION("an easy one is not taken, nor the one they had") {
        door.enter("1234");
        CHECK(door.model().step == LockStep::choosePin);
        CHECK_FALSE(door.model().problem.empty());
        door.enter(Door::firstPin);
        CHECK(door.model().step == LockStep::choosePin);
        CHECK(door.model().problem == "That is the PIN you had.");
    }
    SECTION("two that differ are chosen again") {
        door.enter("2907");
        CHECK(door.model().step == LockStep::repeatPin);
        door.enter("2908");
        CHECK(door.model().step == LockStep::choosePin);
        CHECK(door.model().problem == "The two PINs differ.");
    }
    SECTION("cancelled, the old one stays and still has to be changed") {
        door.tap(lock::Cancel{});
        CHECK(door.model().step == LockStep::pin);
        CHECK_FALSE(door.model().chosen);
        CHECK(door.kindOf("Mr D. Okonjo-Finch", Door::firstPin) == workflow::SignInAnswer::Kind::changePin);
        return;
    }
    door.enter("2907");
    door.enter("2907");
    const auto actor = door.flow->takeActor();
    REQUIRE(actor);
    CHECK(actor->name() == "Mr D. Okonjo-Finch");
    CHECK(door.kindOf("Mr D. Okonjo-Finch", "2907") == workflow::SignInAnswer::Kind::signedIn);
}

TEST_CASE("At the first start the screen sets up the first person, who is IT") {
    Door door;
    CHECK(door.model().step == LockStep::nobody);
    CHECK(door.model().people.empty());
    door.tap(lock::SetUpFirst{});
    door.tap(lock::NameDone{});
    CHECK(door.model().step == LockStep::firstName);
    CHECK_FALSE(door.model().problem.empty());
    door.type("  Ivy  Tate ");
    CHECK(door.model().problem.empty());
    door.tap(lock::NameDone{});
    CHECK(door.model().step == LockStep::choosePin);
    CHECK(door.model().pinRule == "6 to 8 digits");
    door.enter("7294"); // too short for IT
    CHECK(door.model().step == LockStep::choosePin);
    CHECK_FALSE(door.model().problem.empty());
    door.enter(Door::itPin);
    door.enter(Door::itPin);
    const auto actor = door.flow->takeActor();
    REQUIRE(actor);
    CHECK(actor->name() == "Ivy Tate");
    CHECK(actor->role() == policy::Role::it);
    door.start();
    CHECK(door.model().step == LockStep::pin);
    CHECK(door.names() == std::vector<std::string>{"Ivy Tate"});
}

TEST_CASE("Setting up the first person in the middle of a restart leaves nobody behind") {
    Door door;
    door.tap(lock::SetUpFirst{});
    door.type("Ivy Tate");
    door.tap(lock::NameDone{});
    door.digits("7294");
    door.start();
    CHECK(door.model().step == LockStep::nobody);
    CHECK(door.model().digits == 0);
    CHECK_FALSE(need(door.signing().peopleAreSetUp()));
}

TEST_CASE("Somebody who is not on the first page is found by any part of the name") {
    StaffedDoor door;
    door.tap(lock::SomeoneElse{true});
    CHECK(door.model().step == LockStep::search);
    CHECK(door.model().found.size() == 4);
    door.type("CART");
    REQUIRE(door.model().found.size() == 1);
    CHECK(door.model().found.front().name == "Mrs N. Prys-Cartwright");
    door.type("x");
    CHECK(door.model().found.empty());
    door.tap(lock::Type{typing::Backspace{}});
    door.tap(lock::Type{typing::Enter{}});
    CHECK(door.model().step == LockStep::pin);
    CHECK(door.model().people.front().name == "Mrs N. Prys-Cartwright"); // in sight
    door.enter(Door::leaderPin);
    CHECK(door.flow->takeActor());
}

TEST_CASE("Whoever signed in last stands first, and who left is not shown") {
    StaffedDoor door;
    door.choose("Mr T. Zielny");
    door.enter("6148");
    REQUIRE(door.flow->takeActor());
    const auto it = door.signedIn("Ivy Tate", Door::itPin);
    need(door.people().disable("Ms H. Sandhar", it));
    door.start();
    CHECK(door.names() == std::vector<std::string>{"Mr T. Zielny", "Ivy Tate", "Mrs N. Prys-Cartwright"});
}

TEST_CASE("Taps while a PIN is looked at change nothing") {
    StaffedDoor door;
    door.choose("Ms H. Sandhar");
    door.digits(Door::staffPin);
    door.flow->handle(lock::Open{});
    CHECK(door.model().busy);
    door.flow->handle(lock::Open{});
    door.flow->handle(lock::Digit{'9'});
    door.flow->handle(lock::Backspace{});
    door.flow->handle(lock::Cancel{});
    for (const auto& person : door.model().people)
        door.flow->handle(lock::Choose{person.id});
    door.desk->settle();
    const auto actor = door.flow->takeActor();
    REQUIRE(actor);
    CHECK(actor->name() == "Ms H. Sandhar");
}

TEST_CASE("Where no PIN can be looked at, nobody is let in and the sentence says why") {
    StaffedDoor door;
    door.pins.broken = true;
    door.choose("Ms H. Sandhar");
    door.enter(Door::staffPin);
    CHECK_FALSE(door.flow->takeActor());
    CHECK_FALSE(door.flow->takeRoute());
    CHECK(door.model().problem == "There is not enough memory.");
    CHECK_FALSE(door.model().busy);
}

TEST_CASE("The locked kiosk tells how the list stands, in words") {
    StaffedDoor door;
    CHECK(door.model().notices.at(0).title == "There is no consent list yet");
    auto list = exampleList(42, 3);
    list.issued = door.clock.time - std::chrono::days(2);
    list.expires = door.clock.time + std::chrono::days(21) + std::chrono::hours(1);
    door.write([&](ports::Transaction& transaction) { need(transaction.lists().replace(list)); });
    door.start();
    CHECK(door.model().school == "Example School");
    CHECK(door.model().notices.at(0).tone == LockNotice::Tone::good);
    CHECK(door.model().notices.at(0).text == "Version 42 · 21 days left");
    door.pass(std::chrono::days(30)); // while somebody looks at it
    CHECK(door.model().notices.at(0).tone == LockNotice::Tone::bad);
    CHECK(door.model().notices.at(0).title == "The consent list has expired");
    CHECK(door.model().notices.at(0).text == "Nothing can go out. Ask IT for list 43.");
    door.clock.time -= std::chrono::days(32); // before people were set up, as the log has it
    door.start();
    CHECK(door.model().notices.at(0).tone == LockNotice::Tone::bad);
}
