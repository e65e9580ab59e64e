// Trips on the kiosk, over real stores, and from one kiosk to the other on a stick.
#include "gui/flow/it_kiosks_flow.hpp"
#include "gui/flow/it_prepare_trip_flow.hpp"
#include "gui/flow/it_trips_flow.hpp"

#include "core/workflow/situation.hpp"
#include "tests/flow/trip_kiosk.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

using policy::Date;
using policy::Lease;
using policy::TripSide;
using std::chrono::days;
using std::chrono::hours;

struct Office : TripKiosk {
    SharedKnown known = std::make_shared<workflow::Known>();
    std::optional<ItTripsFlow> flow;
    std::optional<ItPrepareTripFlow> draft;
    std::optional<ItKiosksFlow> others;

    Office() {
        auto list = exampleList(42, 30);
        list.pupils[12].forename = "Kofi";
        list.pupils[12].surname = "Mensah";
        putList(list);
        openAccount("School page");
        atTheKiosk("Ms Lane");
    }
    ~Office() {
        flow.reset();
        draft.reset();
        others.reset();
    }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    void open(const std::string& told = {}) {
        flow.reset();
        flow.emplace(here, told);
        settleAll(*flow);
    }
    void tap(const ItTripsIntent& intent) {
        flow->handle(intent);
        settleAll(*flow);
    }
    [[nodiscard]] const ItTripsModel& model() const { return flow->model(); }

    void begin() {
        draft.reset();
        draft.emplace(here, known);
        settleAll(*draft);
    }
    void say(const ItPrepareTripIntent& intent) {
        draft->handle(intent);
        settleAll(*draft);
    }
    void name(const std::string& text) {
        say(it_prepare_trip::Ask{PrepareStep::name});
        say(it_prepare_trip::Type{typing::Letters{text}});
        say(it_prepare_trip::Done{});
    }
    void untilFriday() {
        say(it_prepare_trip::Ask{PrepareStep::days});
        for (int i = 0; i < 4; ++i)
            say(it_prepare_trip::MoveLast{1});
        say(it_prepare_trip::Done{});
    }
    void tick(PrepareStep question, std::size_t index) {
        say(it_prepare_trip::Ask{question});
        say(it_prepare_trip::Toggle{index});
        say(it_prepare_trip::Done{});
    }
    /// Everything but which kiosk.
    void answerAll(const std::string& called) {
        begin();
        name(called);
        untilFriday();
        tick(PrepareStep::classes, 0);
        tick(PrepareStep::accounts, 0);
    }
    [[nodiscard]] std::string said(PrepareStep question) const {
        for (const auto& answer : draft->model().answers) {
            if (answer.question == question) return answer.said;
        }
        return {};
    }
    policy::Trip prepared(const std::string& called, const std::string& kiosk = {}, int inDays = 0) {
        const auto first = std::chrono::sys_days(workflow::schoolDay(clock.now())) + days(inDays);
        return need(workflow::prepareTrip(*store, clock, services().ids,
                                          {.name = called,
                                           .from = first,
                                           .until = first + days(4),
                                           .classes = {"7B"},
                                           .accounts = {"School page"},
                                           .kiosk = kiosk,
                                           .by = session.actor}));
    }
};

/// Two kiosks of one school, and a stick.
struct TwoKiosks {
    TemporaryFolder outside;
    std::filesystem::path stick = outside / "LARK";
    Office home;
    TripKiosk tablet;
    std::string tabletKey;
    SharedKnown known = std::make_shared<workflow::Known>();
    std::optional<ItTripsFlow> away; ///< on the tablet

    TwoKiosks() {
        const auto code = need(tablet.kiosks().self()).code;
        tabletKey = need(policy::pairedBy(code)).key;
        home.atTheKiosk("Ivy Tate");
        need(home.kiosks().add("Trip tablet", code, home.session.actor));
        need(tablet.kiosks().add("School office", need(home.kiosks().self()).code, tablet.session.actor));
        home.atTheKiosk("Ms Lane");
        tablet.atTheKiosk("Ms Lane");
        home.plugIn(stick);
    }
    ~TwoKiosks() { away.reset(); }
    TwoKiosks(const TwoKiosks&) = delete;
    TwoKiosks& operator=(const TwoKiosks&) = delete;

    void toTheTablet() {
        home.pullOut();
        tablet.plugIn(stick);
        away.reset();
        away.emplace(tablet.here, "");
        tablet.settleAll(*away);
    }
    void backHome() {
        tablet.pullOut();
        home.plugIn(stick);
        home.open();
    }
    void tapAway(const ItTripsIntent& intent) {
        away->handle(intent);
        tablet.settleAll(*away);
    }
    /// The pack is on the stick.
    policy::Trip packed() {
        auto trip = home.prepared("Castle", tabletKey);
        home.open();
        home.tap(it_trips::Open{trip.id});
        home.tap(it_trips::WritePack{});
        home.tap(it_trips::ChoosePlace{"lark"});
        return trip;
    }
    void taken() {
        toTheTablet();
        tapAway(it_trips::OpenFile{away->model().files.front().path});
        tapAway(it_trips::Take{});
    }
};

} // namespace

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

TEST_CASE_METHOD(TwoKiosks, "other kiosks are shown with their fingerprints, and IT alone removes one", "[trips]") {
    const auto openOthers = [&] {
        home.others.reset();
        home.others.emplace(home.here);
        home.settleAll(*home.others);
    };
    const auto tap = [&](const ItKiosksIntent& intent) {
        home.others->handle(intent);
        home.settleAll(*home.others);
    };
    openOthers();
    const auto& model = home.others->model();
    REQUIRE(model.gate.open);
    REQUIRE(model.kiosks.size() == 1);
    CHECK(model.kiosks.front().name == "Trip tablet");
    CHECK(model.kiosks.front().fingerprint == need(tablet.kiosks().self()).fingerprint);
    CHECK(model.kiosks.front().state == "Paired on 4 May 2026 by Ivy Tate");
    CHECK(model.ownFingerprint == need(home.kiosks().self()).fingerprint);
    CHECK(model.ownRecipient.starts_with("age1 "));
    CHECK_FALSE(model.mayChange); // a senior leader is at the kiosk
    tap(it_kiosks::Open{model.kiosks.front().key});
    tap(it_kiosks::AskRemove{});
    CHECK(model.step == KiosksStep::kiosk);

    home.atTheKiosk("Ivy Tate");
    openOthers();
    tap(it_kiosks::Open{home.others->model().kiosks.front().key});
    tap(it_kiosks::Remove{}); // not asked yet
    CHECK_FALSE(home.others->model().kiosks.front().removed);
    tap(it_kiosks::AskRemove{});
    tap(it_kiosks::Remove{});
    CHECK(home.others->model().told == "“Trip tablet” is removed.");
    CHECK(home.others->model().kiosks.front().removed);
    CHECK(home.acts().back() == "kiosk.unpair");

    home.atTheKiosk("Mr Reed");
    openOthers();
    CHECK_FALSE(home.others->model().gate.open);
    CHECK(home.others->model().kiosks.empty());
}
