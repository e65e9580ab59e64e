// Preparing a trip on the kiosk, over the real store.
#include "gui/flow/it_prepare_trip_flow.hpp"

#include "tests/flow/trip_office.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;
using std::chrono::days;
using std::chrono::hours;

TEST_CASE_METHOD(Office, "a trip is prepared question by question, and says when nothing goes out any more",
                 "[trips]") {
    begin();
    REQUIRE(draft->model().gate.open);
    CHECK(draft->model().next == PrepareStep::name);
    name("Year 4  castle trip");
    CHECK(said(PrepareStep::name) == "Year 4 castle trip");
    CHECK(draft->model().next == PrepareStep::days);
    CHECK(draft->model().leaseEnd.empty());
    untilFriday();
    CHECK(said(PrepareStep::days) == "Monday 4 May to Friday 8 May");
    CHECK(draft->model().leaseEnd == "Nothing goes out after Friday 8 May.");
    tick(PrepareStep::classes, 1);
    CHECK(said(PrepareStep::classes) == "8B");
    CHECK(draft->model().next == PrepareStep::accounts);
    tick(PrepareStep::accounts, 0);
    CHECK(said(PrepareStep::kiosk) == "This kiosk"); // there is no other one
    CHECK_FALSE(draft->model().next);
    say(it_prepare_trip::Prepare{});
    CHECK(draft->model().problem.empty());
    const auto route = draft->takeRoute();
    REQUIRE(route);
    open(std::get<route::ItTrips>(*route).told);
    CHECK(model().told == "“Year 4 castle trip” is prepared. Nothing goes out after Friday 8 May.");
    REQUIRE(model().trips.size() == 1);
    CHECK(model().trips.front().look == TripLook::running);
    CHECK(model().trips.front().state == "Until Friday 8 May");
    CHECK(model().trips.front().what == "6 pupils · School page");
    CHECK(acts().back() == "trip.prepare");
}

TEST_CASE_METHOD(Office, "where the consent list ends earlier, so does the trip, and it says why", "[trips]") {
    auto list = exampleList(43, 30);
    write([&](ports::Transaction& transaction) {
        list.issued = clock.time - days(5);
        list.expires = clock.time + hours(30);
        need(transaction.lists().replace(list));
    });
    answerAll("Castle");
    CHECK(draft->model().leaseEnd == "Nothing goes out after Tuesday 5 May, when the consent list ends.");
}

TEST_CASE_METHOD(Office, "days that core does not take are told where they are chosen", "[trips]") {
    begin();
    say(it_prepare_trip::Ask{PrepareStep::days});
    CHECK(draft->model().firstIsToday);
    CHECK(draft->model().lastIsFirst);
    say(it_prepare_trip::MoveFirst{-7});
    CHECK(draft->model().firstDay == "Monday 4 May"); // no trip begins before today
    for (int i = 0; i < 5; ++i)
        say(it_prepare_trip::MoveLast{7});
    CHECK_FALSE(draft->model().daysFit);
    CHECK_FALSE(draft->model().problem.empty());
    say(it_prepare_trip::Done{});
    CHECK(draft->model().step == PrepareStep::days);
    say(it_prepare_trip::Cancel{});
    CHECK(said(PrepareStep::days).empty());
    say(it_prepare_trip::Ask{PrepareStep::days});
    CHECK(draft->model().lastDay == "Monday 4 May");
    say(it_prepare_trip::MoveLast{2});
    say(it_prepare_trip::MoveFirst{7});
    CHECK(draft->model().firstDay == "Monday 11 May");
    CHECK(draft->model().lastDay == "Wednesday 13 May"); // it stays as long as it was
}

TEST_CASE_METHOD(Office, "single pupils are found by name, and no consent is told", "[trips]") {
    begin();
    say(it_prepare_trip::Ask{PrepareStep::classes});
    REQUIRE(draft->model().ticks.size() == 5);
    CHECK(draft->model().ticks.front().label == "7B");
    CHECK(draft->model().ticks.front().note == "6 pupils");
    say(it_prepare_trip::Done{}); // nobody yet
    CHECK(draft->model().step == PrepareStep::classes);
    say(it_prepare_trip::Ask{PrepareStep::pupils});
    CHECK(draft->model().ticks.empty());
    say(it_prepare_trip::Type{typing::Letters{"men kof"}});
    REQUIRE(draft->model().ticks.size() == 1);
    CHECK(draft->model().ticks.front().label == "Kofi Mensah");
    CHECK(draft->model().ticks.front().note == "9B");
    say(it_prepare_trip::Toggle{0});
    CHECK(draft->model().ticks.front().ticked);
    say(it_prepare_trip::Done{});
    CHECK(draft->model().step == PrepareStep::classes);
    say(it_prepare_trip::Toggle{0});
    say(it_prepare_trip::Done{});
    CHECK(said(PrepareStep::classes) == "7B, 1 single pupil");
    name("Castle");
    untilFriday();
    tick(PrepareStep::accounts, 0);
    say(it_prepare_trip::Prepare{});
    open();
    REQUIRE(model().trips.size() == 1);
    CHECK(model().trips.front().what == "7 pupils · School page");
}

TEST_CASE_METHOD(Office, "what core refuses is told, and everything that was said stays", "[trips]") {
    answerAll("Outing with Kofi Mensah");
    say(it_prepare_trip::Prepare{});
    CHECK(draft->model().problem == "The name of the trip holds the full name of a pupil. Give it another one.");
    CHECK_FALSE(draft->takeRoute());
    CHECK(said(PrepareStep::classes) == "7B");
    say(it_prepare_trip::Ask{PrepareStep::name});
    CHECK(draft->model().typed == "Outing with Kofi Mensah");
    prepared("Museum");
    answerAll("Castle");
    say(it_prepare_trip::Prepare{});
    CHECK(draft->model().problem.find("“Museum”") != std::string::npos);
}

TEST_CASE_METHOD(Office, "without a list in force no trip is begun, and it says why", "[trips]") {
    clock.time += days(30);
    atTheKiosk("Ms Lane");
    begin();
    CHECK_FALSE(draft->model().noList.empty());
    say(it_prepare_trip::Ask{PrepareStep::name});
    CHECK(draft->model().step == PrepareStep::overview);
}

TEST_CASE_METHOD(Office, "only accounts in use are offered", "[trips]") {
    openAccount("Newsletter", ports::AccountState::approved);
    begin();
    say(it_prepare_trip::Ask{PrepareStep::accounts});
    REQUIRE(draft->model().ticks.size() == 1);
    CHECK(draft->model().ticks.front().label == "School page");
}
