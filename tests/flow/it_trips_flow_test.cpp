// Trips on the kiosk, over real stores, and from one kiosk to the other on a stick.
#include "gui/flow/it_trips_flow.hpp"

#include "tests/flow/trip_office.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;
using std::chrono::days;

TEST_CASE_METHOD(Office, "staff see the trips and prepare none", "[trips]") {
    prepared("Castle");
    atTheKiosk("Mr Reed");
    open();
    CHECK(model().gate.open);
    CHECK_FALSE(model().mayPrepare);
    REQUIRE(model().trips.size() == 1);
    CHECK_FALSE(model().trips.front().mayEnd);
    tap(it_trips::Prepare{});
    tap(it_trips::Kiosks{});
    CHECK_FALSE(flow->takeRoute());
    tap(it_trips::Open{model().trips.front().id});
    tap(it_trips::AskEnd{});
    CHECK(model().step == TripStep::trip);
    begin();
    CHECK_FALSE(draft->model().gate.open);
    CHECK(draft->model().gate.refused.find("Mr Reed is a member of staff here") != std::string::npos);
}

TEST_CASE_METHOD(Office, "a trip is ended once it was asked, and stands with those that ended", "[trips]") {
    const auto trip = prepared("Castle");
    open();
    tap(it_trips::Open{trip.id});
    REQUIRE(model().open);
    CHECK(model().open->mayEnd);
    CHECK_FALSE(model().open->mayPack);
    tap(it_trips::End{}); // not asked yet
    CHECK(model().trips.front().look == TripLook::running);
    tap(it_trips::AskEnd{});
    tap(it_trips::Cancel{});
    CHECK(model().step == TripStep::trip);
    tap(it_trips::AskEnd{});
    tap(it_trips::End{});
    CHECK(model().told == "“Castle” is ended.");
    CHECK(model().step == TripStep::list);
    REQUIRE(model().trips.size() == 1);
    CHECK(model().trips.front().look == TripLook::ended);
    CHECK(model().trips.front().state == "Ended on Monday 4 May");
    CHECK_FALSE(model().trips.front().mayEnd);
    CHECK(acts().back() == "trip.end");
}

TEST_CASE_METHOD(Office, "a trip that ran out says what to do, after those that go on", "[trips]") {
    prepared("Castle");
    prepared("Museum", {}, 7);
    clock.time += days(5);
    atTheKiosk("Ms Lane");
    open();
    REQUIRE(model().trips.size() == 2);
    CHECK(model().trips.front().name == "Museum");
    CHECK(model().trips.front().state == "From Monday 11 May until Friday 15 May");
    CHECK(model().trips.back().look == TripLook::over);
    CHECK(model().trips.back().state == "Over since Friday 8 May. End it, or bring a newer list.");
}

TEST_CASE_METHOD(Office, "a store that cannot be read or written is told as that", "[trips]") {
    const auto trip = prepared("Castle");
    open();
    tap(it_trips::Open{trip.id});
    tap(it_trips::AskEnd{});
    front.busy = true;
    tap(it_trips::End{});
    CHECK(model().problem == "Somebody else is writing. Try again.");
    CHECK(model().step == TripStep::trip);
    front.broken = true;
    open();
    CHECK(model().gate.problem == "The database cannot be read. Call IT.");
    CHECK(model().trips.empty());
}

TEST_CASE_METHOD(TwoKiosks, "a pack goes to the other kiosk on a stick, which then goes along", "[trips]") {
    home.answerAll("Castle");
    CHECK(home.draft->model().next == PrepareStep::kiosk); // with another kiosk it has to be said
    home.say(it_prepare_trip::Ask{PrepareStep::kiosk});
    REQUIRE(home.draft->model().kiosks.size() == 2);
    home.say(it_prepare_trip::ChooseKiosk{1});
    CHECK(home.said(PrepareStep::kiosk) == "Trip tablet");
    home.say(it_prepare_trip::Prepare{});
    home.open(std::get<route::ItTrips>(home.draft->takeRoute().value()).told);
    CHECK(home.model().told == "“Castle” is prepared. Open it to write its pack onto a stick.");
    const auto& trip = home.model().trips.front();
    CHECK(trip.what == "6 pupils · School page · with “Trip tablet”");
    home.tap(it_trips::Open{trip.id});
    home.tap(it_trips::WritePack{});
    REQUIRE(home.model().places.size() == 1);
    home.tap(it_trips::ChoosePlace{"lark"});
    CHECK(home.model().problem.empty());
    CHECK(home.model().told == "The pack of “Castle” is on USB stick LARK. It can be taken out.");

    toTheTablet();
    REQUIRE(away->model().files.size() == 1);
    CHECK_FALSE(away->model().files.front().results);
    CHECK(away->model().files.front().place == "USB stick LARK");
    tapAway(it_trips::OpenFile{away->model().files.front().path});
    CHECK(away->model().step == TripStep::take);
    CHECK(away->model().trips.empty()); // asked once
    tapAway(it_trips::Take{});
    CHECK(away->model().problem.empty());
    CHECK(away->model().told == "This kiosk goes along on “Castle”. Nothing goes out after Friday 8 May.");
    REQUIRE(away->model().trips.size() == 1);
    CHECK(away->model().trips.front().what == "6 pupils · School page · for “School office”");
    CHECK(away->model().trips.front().mayHandOver);

    tapAway(it_trips::OpenFile{away->model().files.front().path});
    tapAway(it_trips::Take{});
    CHECK(away->model().problem == "This kiosk has taken the pack of this trip already.");
    CHECK(away->model().step == TripStep::list);
}

TEST_CASE_METHOD(TwoKiosks, "results come home on the stick with what is new, by anybody", "[trips]") {
    packed();
    taken();
    tablet.write([&](ports::Transaction& transaction) {
        policy::No no;
        no.id = {"no-1"};
        no.event = "Castle";
        no.note = "the boy in the red coat";
        no.by = "Ms Lane";
        no.at = tablet.clock.time;
        no.day = workflow::schoolDay(no.at);
        need(transaction.noes().add(no));
    });
    tablet.atTheKiosk("Mr Reed");
    toTheTablet();
    CHECK(away->model().files.empty()); // the pack is nothing that staff take
    tapAway(it_trips::Open{away->model().trips.front().id});
    tapAway(it_trips::WriteResults{});
    CHECK(away->model().results);
    tapAway(it_trips::ChoosePlace{"lark"});
    CHECK(away->model().told == "The results of “Castle” are on USB stick LARK. Take them home.");
    CHECK(away->model().trips.front().look == TripLook::ended);
    CHECK(away->model().trips.front().mayHandOver); // they may be written again

    home.atTheKiosk("Mr Reed");
    backHome();
    REQUIRE(home.model().files.size() == 1);
    CHECK(home.model().files.front().results);
    home.tap(it_trips::OpenFile{home.model().files.front().path});
    CHECK(home.model().problem.empty());
    REQUIRE(home.model().step == TripStep::home);
    CHECK(home.model().homeTitle == "“Castle” is home");
    CHECK(home.model().homeText == "1 new no.");
    CHECK_FALSE(home.model().takedowns);
    home.tap(it_trips::Takedowns{});
    CHECK_FALSE(home.flow->takeRoute());
    home.tap(it_trips::Cancel{});
    CHECK(home.model().trips.front().state == "Came home on Monday 4 May");
    home.tap(it_trips::OpenFile{home.model().files.front().path});
    CHECK(home.model().homeText == "Nothing new came: no new no, and no photo that went out.");
}

TEST_CASE_METHOD(TwoKiosks, "a trip of which nothing comes home is ended once that was asked", "[trips]") {
    const auto trip = packed();
    home.tap(it_trips::Open{trip.id});
    home.tap(it_trips::AskEnd{});
    home.tap(it_trips::End{});
    CHECK(home.model().trips.front().state == "Ended on Monday 4 May. Nothing came home.");
}

TEST_CASE_METHOD(TwoKiosks, "a stick that is full, gone or not to be written to leaves the trip as it is", "[trips]") {
    const auto trip = home.prepared("Castle", tabletKey);
    home.plugIn(stick, false);
    home.open();
    home.tap(it_trips::Open{trip.id});
    home.tap(it_trips::WritePack{});
    REQUIRE(home.model().places.size() == 1);
    CHECK_FALSE(home.model().places.front().enabled);
    home.tap(it_trips::ChoosePlace{"lark"});
    CHECK(home.model().step == TripStep::place);
    home.pullOut();
    home.settleAll(*home.flow);
    CHECK(home.model().places.empty());
    CHECK(home.model().placeMissing);
    home.sticks.there = {{"lark", ports::MediumKind::stick, "LARK", (stick / "gone").string(), 1U << 30U, true}};
    home.settleAll(*home.flow);
    home.tap(it_trips::ChoosePlace{"lark"});
    CHECK(home.model().problem.starts_with("Nothing can be written to "));
    CHECK(home.model().step == TripStep::place);
    home.tap(it_trips::Cancel{});
    CHECK(home.model().step == TripStep::trip);
}

TEST_CASE_METHOD(TwoKiosks, "a pack is taken back from the question when its stick is pulled", "[trips]") {
    packed();
    toTheTablet();
    tapAway(it_trips::OpenFile{away->model().files.front().path});
    REQUIRE(away->model().step == TripStep::take);
    tablet.pullOut();
    tablet.settleAll(*away);
    CHECK(away->model().files.empty());
    CHECK(away->model().step == TripStep::list);
}

TEST_CASE_METHOD(TwoKiosks, "a pack of a kiosk that was removed is refused with its sentence", "[trips]") {
    packed();
    tablet.atTheKiosk("Ivy Tate");
    need(tablet.kiosks().remove(need(tablet.kiosks().list()).front().kiosk.identity.key, tablet.session.actor));
    tablet.atTheKiosk("Ms Lane");
    taken();
    CHECK(away->model().problem.find("not paired with") != std::string::npos);
    CHECK(away->model().trips.empty());
}
