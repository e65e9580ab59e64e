// Ways around a family's no that lead through several photos, lists or programs.
#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("Whoever decides or exports has a name that can be read, and two leads are two people") {
    SchoolDesk desk;
    desk.stageAll();
    for (const char* nobody : {"", " ", "\t", "\u200B", "…"}) {
        CHECK_FALSE(desk.decide("ada.jpg", {act::CoverFace{1}}, {}, nobody).has_value());
        workflow::ReleaseEvent event(
            desk.releasing(), {.event = "Sports day", .account = "School page", .destination = "/out", .by = nobody});
        CHECK_FALSE(event.run({}).has_value());
    }
    ports::Account account{.name = "PE page", .platform = "Instagram", .handle = "@pe"};
    for (const char* other : {"Ms Reed", "ms  reed", "Reed, Ms", ""}) {
        account.leads = {{"Ms Reed", {}}, {other, {}}};
        CHECK_FALSE(workflow::addAccount(desk.store, desk.clock, account).has_value());
    }
    account.leads = {{"Ms Reed", {}}, {"Mr Lane", {}}};
    CHECK(workflow::addAccount(desk.store, desk.clock, account).has_value());
}

TEST_CASE("A photo that nearly equals one that was blocked since its approval is held for a new look") {
    SchoolDesk desk;
    constexpr std::uint64_t look = 0x00FF00FF00FF00FF;
    desk.photos["ada.jpg"].near = look;
    desk.photos["ben.jpg"].near = look ^ 1;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg")->approved);
    REQUIRE(desk.decide("ben.jpg", {act::Block{}}).has_value());
    CHECK_FALSE(desk.viewOf("ada.jpg").approved);
    CHECK(gives(desk.viewOf("ada.jpg").judgement, ReasonCode::nearlyBlocked));
    CHECK(desk.release()->released.empty());
    REQUIRE(desk.approve("ada.jpg").has_value()); // somebody looked
    CHECK(desk.release()->released.size() == 1);
}

TEST_CASE("An equal picture in which staff named somebody who must never be shown is blocked too, before and after") {
    SchoolDesk desk;
    desk.photos = {{"one.jpg", {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "same"}}};
    desk.stageAll("Sports day");
    REQUIRE(desk.decide("one.jpg", {act::Vouch{1, act::VouchedAs::staff, "Mr Finch"}}).has_value());
    REQUIRE(desk.approve("one.jpg")->approved);
    desk.photos = {{"two.jpg", {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "same"}}};
    desk.stageAll("Open day");
    const bool ticked = GENERATE(false, true);
    const Act named = ticked ? Act(act::Roll{{key("U4")}}) : Act(act::Name{1, key("U4")});
    REQUIRE(desk.decide("two.jpg", {named}).has_value());
    CHECK(desk.viewOf("one.jpg").judgement.verdict == Verdict::blocked);
    CHECK(desk.release()->released.empty());
    desk.photos = {{"three.jpg", {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "same"}}};
    CHECK(desk.stageAll("Summer fair")[0].judgement.verdict == Verdict::blocked);
}

TEST_CASE("An export that a crash left does not appear once the list, the clock or an answer forbids it") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    REQUIRE(desk.release().has_value());
    const auto stateAfter = [&] {
        desk.store.state.releases.front().state = ports::ReleaseState::publishing;
        REQUIRE(workflow::resumeReleases(desk.store, desk.sink(), desk.clock).has_value());
        return desk.store.state.releases.front().state;
    };
    REQUIRE(stateAfter() == ports::ReleaseState::published);
    SECTION("a refusal") {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").consents.fill(Consent::refused); });
    }
    SECTION("a refusal, and an approval of the cover since") {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").consents.fill(Consent::refused); });
        desk.clock.time += std::chrono::hours(1);
        REQUIRE(desk.approve("ada.jpg")->approved);
    }
    SECTION("an expired list") {
        desk.clock.time += std::chrono::hours(24 * 40);
    }
    SECTION("a block") {
        REQUIRE(desk.decide("ada.jpg", {act::Block{}}).has_value());
    }
    SECTION("another state of the account") {
        desk.store.state.accounts.begin()->second.state = ports::AccountState::approved;
    }
    CHECK(stateAfter() == ports::ReleaseState::withdrawn);
    CHECK(desk.takenBack == 1);
    CHECK(desk.actsLogged().back() == "release.withdrawn");
}

TEST_CASE("A clock behind what the log has recorded clears nothing until it is right, or IT imports a list") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg")->approved);
    desk.clock.time -= std::chrono::minutes(5); // set by the network
    CHECK(desk.viewOf("ada.jpg").approved);
    desk.clock.time -= std::chrono::hours(2);
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::blocked);
    CHECK(gives(desk.viewOf("ada.jpg").judgement, ReasonCode::clockWrong));
    CHECK(desk.release()->released.empty());
    REQUIRE(desk.decide("ada.jpg", {act::CoverFace{1}}).has_value()); // a row of an earlier time hides no later one
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::blocked);
    desk.store.state.audit.push_back({.number = 99, .at = desk.clock.time, .act = "list.import"});
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::cover);
}

TEST_CASE("A consent ends with its day in the school's time, in summer an hour before the day of UTC") {
    SchoolDesk desk;
    using namespace std::chrono;
    const auto midnight = sys_days(floor<days>(desk.clock.now())) + days(2);
    desk.change([&](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").expires = Date{midnight - days(1)}; });
    desk.clock.time = midnight - minutes(61);
    desk.stageAll();
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::clear);
    desk.clock.time = midnight - minutes(59);
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::cover);
}

TEST_CASE("A face that only the tag of an equal picture speaks of is a face here too") {
    SchoolDesk desk;
    desk.photos = {{"tagged.jpg",
                    {.tags = {tagged("Ben Brook", rightFace)}, .faces = {leftFace}, .refusal = {}, .pixels = "same"}}};
    REQUIRE(desk.stageAll("First event")[0].faces.size() == 2);
    desk.photos = {{"copy.jpg", {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "same"}}};
    const auto copy = desk.stageAll("Second event");
    REQUIRE(copy[0].faces.size() == 2);
    CHECK(copy[0].faces[1].box == rightFace);
    CHECK(copy[0].judgement.verdict == Verdict::review);
}
