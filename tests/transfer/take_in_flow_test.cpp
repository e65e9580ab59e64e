// Taking in, tap by tap.
#include "gui/flow/take_in_flow.hpp"
#include "gui/words.hpp"
#include "tests/transfer/rig.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

void type(TakeInFlow& flow, const std::string& text) {
    flow.handle(takein::Type{typing::Letters{text}});
}

/// At the name, with one stick in.
void toName(Rig& rig, TakeInFlow& flow) {
    rig.settle(flow);
    flow.handle(takein::Primary{});
    rig.settle(flow);
    REQUIRE(flow.model().step == TakeInStep::name);
}

void takeIn(Rig& rig, TakeInFlow& flow, const std::string& name = Studio::event) {
    toName(rig, flow);
    type(flow, name);
    flow.handle(takein::Primary{});
}

std::vector<ports::StoredPhoto> stored(Rig& rig) {
    return need(need(rig.studio.store->read())->photos().ofEvent(Studio::event));
}

} // namespace

TEST_CASE("A stick is put in, and its photos arrive under the event's name") {
    Rig rig;
    rig.studio.draw("egg", 640);
    rig.studio.draw("egg", 642);
    rig.studio.putOnStick("film.mp4", "no photo");
    TakeInFlow flow(rig.services, rig.watch);
    takeIn(rig, flow);
    rig.settle(flow);
    const auto& m = flow.model();
    CHECK(m.state == TakingIn::done);
    CHECK(m.taken.size() == 2);
    REQUIRE(m.refused.size() == 1);
    CHECK(m.refused.front().file == "film.mp4");
    CHECK(m.refused.front().film);
    CHECK(!m.refused.front().why.empty());
    CHECK(m.done == 3);
    CHECK(m.all == 3);
    CHECK(flow.wanted().size() == 2);
    CHECK(m.placeName == "USB stick LARK-cam");
    flow.handle(takein::Primary{});
    const auto route = flow.takeRoute();
    REQUIRE(route);
    REQUIRE(std::holds_alternative<route::Photo>(*route));
    CHECK(std::get<route::Photo>(*route).event == Studio::event);
    CHECK(!flow.takeRoute());
}

TEST_CASE("One stick is chosen by itself, of two a person chooses, and a pulled one is no longer chosen") {
    Rig rig;
    TakeInFlow flow(rig.services, rig.watch);
    rig.settle(flow);
    CHECK(flow.model().chosen == "cam");
    rig.putIn("other", ports::MediumKind::card, rig.outStick);
    rig.settle(flow);
    CHECK(flow.model().places.size() == 2);
    flow.handle(takein::Choose{"other"});
    CHECK(flow.model().chosen == "other");
    rig.media.pull("other");
    rig.settle(flow);
    CHECK(flow.model().chosen == "cam");
    rig.media.there.clear();
    rig.settle(flow);
    CHECK(flow.model().chosen.empty());
    flow.handle(takein::Primary{});
    CHECK(flow.model().step == TakeInStep::source);
}

TEST_CASE("A pupil's full name in the event's name is said while it is typed") {
    Rig rig;
    TakeInFlow flow(rig.services, rig.watch);
    toName(rig, flow);
    type(flow, "Sports day");
    CHECK(flow.model().nameGood);
    const auto list = need(need(rig.studio.store->read())->lists().current());
    REQUIRE(list);
    REQUIRE(!list->pupils.empty());
    type(flow, " of " + list->pupils.front().forename + " " + list->pupils.front().surname);
    CHECK(!flow.model().nameGood);
    requireSentence({policy::FailureKind::conflict, flow.model().nameProblem});
    flow.handle(takein::Primary{});
    CHECK(flow.model().step == TakeInStep::name);
    while (flow.model().name != "Sports day")
        flow.handle(takein::Type{typing::Backspace{}});
    CHECK(flow.model().nameGood);
    CHECK(flow.model().nameProblem.empty());
}

TEST_CASE("Stopped in the middle, what arrived is kept, and taking in again looks at nothing twice") {
    Rig rig;
    for (int i = 0; i < 4; ++i)
        rig.studio.draw("egg", 640 + 2 * i);
    {
        TakeInFlow flow(rig.services, rig.watch);
        rig.source.before = [&](int load) {
            if (load == 2) flow.handle(takein::Stop{});
        };
        takeIn(rig, flow);
        rig.settle(flow);
        CHECK(flow.model().state == TakingIn::stopped);
        CHECK(flow.model().taken.size() == 2);
        CHECK(stored(rig).size() == 2);
        rig.source.before = {};
    }
    CHECK(rig.finder.calls == 2);
    TakeInFlow again(rig.services, rig.watch);
    toName(rig, again);
    REQUIRE(again.model().recent.size() == 1);
    again.handle(takein::UseName{again.model().recent.front()});
    again.handle(takein::Primary{});
    rig.settle(again);
    CHECK(again.model().state == TakingIn::done);
    CHECK(again.model().taken.size() == 4);
    CHECK(stored(rig).size() == 4);
    CHECK(rig.finder.calls == 4);
}

TEST_CASE("The stick comes out in the middle, no photo is called bad, and it goes on when the stick is back") {
    Rig rig;
    for (int i = 0; i < 3; ++i)
        rig.studio.draw("egg", 640 + 2 * i);
    const auto away = rig.studio.temporary / "away";
    TakeInFlow flow(rig.services, rig.watch);
    bool noticed = false;
    SECTION("noticed by the read that fails") {}
    SECTION("noticed by the look at the sticks") {
        noticed = true;
    }
    const auto pulled = rig.media.there.front();
    rig.source.before = [&](int load) {
        if (load != 2) return;
        std::filesystem::rename(rig.studio.stick, away);
        rig.media.pull("cam");
        if (noticed) rig.watch.lookNow();
    };
    takeIn(rig, flow);
    rig.settle(flow);
    CHECK(flow.model().state == TakingIn::placeGone);
    CHECK(flow.model().taken.size() == 1);
    CHECK(flow.model().refused.empty());
    CHECK(stored(rig).size() == 1);

    std::filesystem::rename(away, rig.studio.stick);
    rig.media.there.push_back(pulled);
    rig.settle(flow);
    CHECK(flow.model().state == TakingIn::done);
    CHECK(flow.model().taken.size() == 3);
    CHECK(stored(rig).size() == 3);
}

TEST_CASE("While the stick is out a person can leave it at what arrived") {
    Rig rig;
    rig.studio.draw("egg", 640);
    rig.studio.draw("egg", 642);
    TakeInFlow flow(rig.services, rig.watch);
    rig.source.before = [&](int load) {
        if (load != 2) return;
        std::filesystem::remove_all(rig.studio.stick);
        rig.media.pull("cam");
    };
    takeIn(rig, flow);
    rig.settle(flow);
    REQUIRE(flow.model().state == TakingIn::placeGone);
    flow.handle(takein::Stop{});
    CHECK(flow.model().state == TakingIn::stopped);
    flow.handle(takein::Primary{});
    CHECK(flow.takeRoute());
}

TEST_CASE("Without its model the kiosk takes nothing in, says so, and tries again when told") {
    Rig rig;
    rig.studio.draw("egg", 640);
    rig.finder.fault = policy::Failure{policy::FailureKind::unavailable, "The face detector is missing. Call IT."};
    TakeInFlow flow(rig.services, rig.watch);
    takeIn(rig, flow);
    rig.settle(flow);
    CHECK(flow.model().state == TakingIn::failed);
    CHECK(flow.model().problem == "The face detector is missing. Call IT.");
    CHECK(flow.model().taken.empty());
    CHECK(stored(rig).empty());
    rig.finder.fault.reset();
    flow.handle(takein::Again{});
    rig.settle(flow);
    CHECK(flow.model().state == TakingIn::done);
    CHECK(flow.model().taken.size() == 1);
}

TEST_CASE("A stick without photos leads to another one") {
    Rig rig;
    TakeInFlow flow(rig.services, rig.watch);
    takeIn(rig, flow);
    rig.settle(flow);
    CHECK(flow.model().state == TakingIn::nothingThere);
    flow.handle(takein::Primary{});
    CHECK(!flow.takeRoute());
    flow.handle(takein::ElseWhere{});
    CHECK(flow.model().step == TakeInStep::source);
    CHECK(flow.model().chosen == "cam");
}

TEST_CASE("Left in the middle, the rest goes on arriving") {
    Rig rig;
    rig.studio.draw("egg", 640);
    rig.studio.draw("egg", 642);
    {
        TakeInFlow leaving(rig.services, rig.watch);
        takeIn(rig, leaving);
        CHECK(leaving.working());
        leaving.handle(takein::Lock{});
        CHECK(std::holds_alternative<route::Lock>(*leaving.takeRoute()));
    }
    rig.desk.settle();
    CHECK(stored(rig).size() == 2);
}
