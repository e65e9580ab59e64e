// The first start, over the real store.
#include "gui/flow/first_start_flow.hpp"

#include "tests/flow/staff_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

using Page = FirstStartPage;

struct NewRoom : StaffRoom {
    std::optional<FirstStartFlow> flow;

    NewRoom() {
        session.actor = {};
        open();
    }
    ~NewRoom() { flow.reset(); }
    NewRoom(const NewRoom&) = delete;
    NewRoom& operator=(const NewRoom&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const FirstStartIntent& intent) {
        flow->handle(intent);
        settle();
    }
    void next() { tap(first_start::Next{}); }
    void type(const std::string& text) { tap(first_start::Type{typing::Letters{text}}); }
    void digits(const std::string& all) {
        for (const char digit : all)
            tap(first_start::Digit{digit});
    }
    void nameSchool() {
        next();
        type("Larkmere Primary School");
        next();
        type("123456");
        next();
    }
    [[nodiscard]] const FirstStartModel& model() const { return flow->model(); }
};

} // namespace

TEST_CASE_METHOD(NewRoom, "IT is walked from the school to the key, and is signed in at the end", "[first start]") {
    CHECK(model().page == Page::overview);
    CHECK(model().next == FirstStartStep::school);
    nameSchool();
    CHECK(model().page == Page::clock);
    CHECK(model().school == "Larkmere Primary School");
    CHECK(model().question == "Is it Monday 4 May 2026, 09:00?");
    next();
    REQUIRE(model().page == Page::name);
    type("Ivy Tate");
    next();
    digits("729461");
    next();
    digits("729461");
    next();
    REQUIRE(model().page == Page::key);
    CHECK(session.actor.name() == "Ivy Tate");
    CHECK(model().key.problem == "No signatures here."); // this test has no age
    next();
    CHECK(model().page == Page::done);
    next();
    const auto route = flow->takeRoute();
    REQUIRE(route);
    CHECK(std::holds_alternative<route::Home>(*route));
}

TEST_CASE_METHOD(NewRoom, "A kiosk that is closed in the middle goes on at the next step", "[first start]") {
    nameSchool();
    open();
    CHECK(model().page == Page::overview);
    CHECK(model().next == FirstStartStep::clock);
    CHECK(model().school == "Larkmere Primary School");
}

TEST_CASE_METHOD(NewRoom, "A URN takes digits alone, and one that cannot be is told and kept to be mended",
                 "[first start]") {
    next();
    type("Larkmere Primary School");
    next();
    type("a");
    type("12");
    CHECK(model().typed == "12");
    next();
    CHECK(model().page == Page::urn);
    CHECK(model().typed == "12");
    CHECK(model().problem.find("4 to 10 digits") != std::string::npos);
    type("3456");
    next();
    CHECK(model().page == Page::clock);
}

TEST_CASE_METHOD(NewRoom, "A clock that is wrong is set at once, in the school's time", "[first start]") {
    nameSchool();
    tap(first_start::ClockIsWrong{});
    REQUIRE(model().page == Page::setClock);
    digits("310620260905");
    next();
    CHECK(model().setting.problem == "There is no such day or time. Type it again.");
    digits("050620261015");
    next();
    CHECK(model().page == Page::name);
    CHECK(clock.time == std::chrono::sys_days{std::chrono::year{2026} / 6 / 5} + std::chrono::minutes(615));
}

TEST_CASE_METHOD(NewRoom, "A clock that the system does not let be set is told, and the step stays", "[first start]") {
    nameSchool();
    clockSetter.allowed = false;
    tap(first_start::ClockIsWrong{});
    digits("050620261015");
    next();
    CHECK(model().setting.problem == "The system does not let the kiosk do it.");
    tap(first_start::Close{});
    CHECK(model().page == Page::clock);
}

TEST_CASE_METHOD(NewRoom, "Two PINs that differ, and a name that cannot be, are chosen anew", "[first start]") {
    nameSchool();
    next();
    type("7");
    next();
    CHECK(model().page == Page::name);
    CHECK_FALSE(model().problem.empty());
    tap(first_start::Type{typing::Backspace{}});
    type("Ivy Tate");
    next();
    digits("729461");
    next();
    digits("729462");
    next();
    CHECK(model().page == Page::choosePin);
    CHECK_FALSE(model().problem.empty());
    CHECK(count("person") == 0);
}

TEST_CASE_METHOD(NewRoom, "What a shell did meanwhile is not done again", "[first start]") {
    nameSchool();
    next();
    need(workflow::People({front, services().signingIn.pins, services().signingIn.uptime, clock, services().ids})
             .addFirst({"Ian Todd", policy::Role::it, "729461"}));
    tap(first_start::Close{});
    next();
    CHECK(model().page == Page::key);
}
