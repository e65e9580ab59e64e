// Two kiosks of one school, what a person taps on their pages of trips, and a stick between them.
#pragma once

#include "core/workflow/situation.hpp"
#include "gui/flow/it_kiosks_flow.hpp"
#include "gui/flow/it_prepare_trip_flow.hpp"
#include "gui/flow/it_trips_flow.hpp"
#include "tests/flow/trip_kiosk.hpp"

namespace clearframe::tests {

struct Office : TripKiosk {
    gui::SharedKnown known = std::make_shared<workflow::Known>();
    std::optional<gui::ItTripsFlow> flow;
    std::optional<gui::ItPrepareTripFlow> draft;
    std::optional<gui::ItKiosksFlow> others;

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
    void tap(const gui::ItTripsIntent& intent) {
        flow->handle(intent);
        settleAll(*flow);
    }
    [[nodiscard]] const gui::ItTripsModel& model() const { return flow->model(); }

    void begin() {
        draft.reset();
        draft.emplace(here, known);
        settleAll(*draft);
    }
    void say(const gui::ItPrepareTripIntent& intent) {
        draft->handle(intent);
        settleAll(*draft);
    }
    void name(const std::string& text) {
        say(gui::it_prepare_trip::Ask{gui::PrepareStep::name});
        say(gui::it_prepare_trip::Type{gui::typing::Letters{text}});
        say(gui::it_prepare_trip::Done{});
    }
    void untilFriday() {
        say(gui::it_prepare_trip::Ask{gui::PrepareStep::days});
        for (int i = 0; i < 4; ++i)
            say(gui::it_prepare_trip::MoveLast{1});
        say(gui::it_prepare_trip::Done{});
    }
    void tick(gui::PrepareStep question, std::size_t index) {
        say(gui::it_prepare_trip::Ask{question});
        say(gui::it_prepare_trip::Toggle{index});
        say(gui::it_prepare_trip::Done{});
    }
    /// Everything but which kiosk.
    void answerAll(const std::string& called) {
        begin();
        name(called);
        untilFriday();
        tick(gui::PrepareStep::classes, 0);
        tick(gui::PrepareStep::accounts, 0);
    }
    [[nodiscard]] std::string said(gui::PrepareStep question) const {
        for (const auto& answer : draft->model().answers) {
            if (answer.question == question) return answer.said;
        }
        return {};
    }
    policy::Trip prepared(const std::string& called, const std::string& kiosk = {}, int inDays = 0) {
        const auto first = std::chrono::sys_days(workflow::schoolDay(clock.now())) + std::chrono::days(inDays);
        return need(workflow::prepareTrip(*store, clock, services().ids,
                                          {.name = called,
                                           .from = first,
                                           .until = first + std::chrono::days(4),
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
    gui::SharedKnown known = std::make_shared<workflow::Known>();
    std::optional<gui::ItTripsFlow> away; ///< on the tablet

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
    void tapAway(const gui::ItTripsIntent& intent) {
        away->handle(intent);
        tablet.settleAll(*away);
    }
    /// The pack is on the stick.
    policy::Trip packed() {
        auto trip = home.prepared("Castle", tabletKey);
        home.open();
        home.tap(gui::it_trips::Open{trip.id});
        home.tap(gui::it_trips::WritePack{});
        home.tap(gui::it_trips::ChoosePlace{"lark"});
        return trip;
    }
    void taken() {
        toTheTablet();
        tapAway(gui::it_trips::OpenFile{away->model().files.front().path});
        tapAway(gui::it_trips::Take{});
    }
};

} // namespace clearframe::tests
