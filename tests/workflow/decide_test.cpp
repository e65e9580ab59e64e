#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("An approval needs a verdict that may go out, a confirmed head-count and the whole checklist") {
    SchoolDesk desk;
    desk.photos["open.jpg"] = {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "open"};
    desk.stageAll();
    CHECK_FALSE(desk.decide("ada.jpg", {act::Approve{}}, SchoolDesk::allTicked()).has_value());
    for (const auto item : workflow::checklistItems) {
        auto ticked = SchoolDesk::allTicked();
        std::erase(ticked, item);
        CHECK_FALSE(desk.decide("ada.jpg", {act::ConfirmHeads{1}, act::Approve{}}, ticked).has_value());
    }
    CHECK_FALSE(desk.approve("ada.jpg", 2).has_value());
    CHECK_FALSE(desk.approve("open.jpg").has_value());
    const auto approved = desk.approve("ada.jpg");
    REQUIRE(approved.has_value());
    CHECK(approved->approved);
}

TEST_CASE("Acts apply in their order, all or none") {
    SchoolDesk desk;
    desk.photos["open.jpg"] = {.tags = {}, .faces = {leftFace, rightFace}, .refusal = {}, .pixels = "open"};
    desk.stageAll();
    CHECK_FALSE(desk.decide("open.jpg", {act::CoverUnnamed{}, act::Name{9, key("U1")}}).has_value());
    CHECK(desk.viewOf("open.jpg").review.faces.empty());
    CHECK_FALSE(desk.decide("open.jpg", {act::Name{1, key("nobody")}}).has_value());
    const auto done =
        desk.decide("open.jpg", {act::Name{1, key("U1")}, act::CoverUnnamed{}, act::ConfirmHeads{2}, act::Approve{}},
                    SchoolDesk::allTicked());
    REQUIRE(done.has_value());
    CHECK(done->approved);
    CHECK(actionOf(done->judgement, 1) == Action::show);
    CHECK(actionOf(done->judgement, 2) == Action::cover);
}

TEST_CASE("A decision and its audit row come together or not at all") {
    SchoolDesk desk;
    desk.stageAll();
    desk.store.failAudit = true;
    CHECK_FALSE(desk.decide("ada.jpg", {act::CoverFace{1}}).has_value());
    desk.store.failAudit = false;
    desk.store.failCommits = true;
    CHECK_FALSE(desk.decide("ada.jpg", {act::CoverFace{1}}).has_value());
    desk.store.failCommits = false;
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::clear);
    REQUIRE(desk.decide("ada.jpg", {act::CoverFace{1}}).has_value());
    CHECK(desk.actsLogged().back() == "photo.decide");
}

TEST_CASE("The log names the person who decided and never the pupil in its details") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.decide("ada.jpg", {act::Name{1, key("U5")}}).has_value());
    const auto transaction = desk.store.read().value();
    const auto rows = transaction->audit().rows().value();
    CHECK(rows.back().by == "Ms Reed");
    CHECK(rows.back().people == std::vector<std::string>{"Eva Egerton"});
    for (const auto& [name, value] : rows.back().details)
        CHECK(value.find("Eva") == std::string::npos);
}

TEST_CASE("A new list, a later act or an expired list ends an approval") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg")->approved);
    SECTION("a refusal") {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").consents.fill(Consent::refused); });
    }
    SECTION("a later act") {
        REQUIRE(desk.decide("ada.jpg", {act::ConfirmHeads{1}}).has_value());
    }
    SECTION("time") {
        desk.clock.time += std::chrono::hours(24 * 30);
    }
    CHECK_FALSE(desk.viewOf("ada.jpg").approved);
}

TEST_CASE("What changed between the look and the tap is looked at again, not approved") {
    SchoolDesk desk;
    desk.stageAll();
    const auto seen = desk.decide("ada.jpg", {act::ConfirmHeads{1}});
    REQUIRE(seen);
    const act::Approve ofThat{seen->judgement.fingerprint(seen->purpose)};
    desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").consents.fill(Consent::refused); });
    const auto late = desk.decide("ada.jpg", {ofThat}, SchoolDesk::allTicked());
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == policy::FailureKind::conflict);
    CHECK_FALSE(desk.viewOf("ada.jpg").approved);
    const auto again = desk.viewOf("ada.jpg");
    const auto approved =
        desk.decide("ada.jpg", {act::Approve{again.judgement.fingerprint(again.purpose)}}, SchoolDesk::allTicked());
    REQUIRE(approved);
    CHECK(approved->approved);
}

TEST_CASE("A list that changes nothing about a photo leaves its approval standing") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg")->approved);
    desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U6").consents.fill(Consent::refused); });
    CHECK(desk.viewOf("ada.jpg").approved);
}
