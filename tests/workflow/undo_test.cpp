#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

std::vector<std::pair<std::string, std::string>> lastDetails(SchoolDesk& desk) {
    return desk.store.read().value()->audit().rows().value().back().details;
}

} // namespace

TEST_CASE("Taking back drops all acts of the last decision, and the log keeps both") {
    SchoolDesk desk;
    desk.stageAll();
    const auto before = desk.viewOf("ada.jpg");
    CHECK_FALSE(before.last.has_value());
    const auto decided = desk.decide("ada.jpg", {act::CoverFace{1}, act::ConfirmHeads{1}});
    REQUIRE(decided.has_value());
    CHECK(decided->last->acts.size() == 2);
    CHECK(decided->last->by == "Ms Reed");
    const auto undone = desk.decide("ada.jpg", {act::Undo{}}, {}, "Mr Lane");
    REQUIRE(undone.has_value());
    CHECK(undone->judgement.fingerprint(Purpose::social) == before.judgement.fingerprint(Purpose::social));
    CHECK_FALSE(undone->review.heads.has_value());
    CHECK_FALSE(undone->last.has_value());
    CHECK(desk.actsLogged().back() == "photo.undo");
    const auto details = lastDetails(desk);
    CHECK(std::ranges::count(details, std::pair<std::string, std::string>{"taken-back", "cover-face 1"}) == 1);
    CHECK(std::ranges::count(details, std::pair<std::string, std::string>{"act", "undo 1"}) == 1);
    CHECK_FALSE(desk.decide("ada.jpg", {act::Undo{}}).has_value());
}

TEST_CASE("An approval that was taken back releases nothing") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg")->approved);
    const auto undone = desk.decide("ada.jpg", {act::Undo{}}, {}, "Mr Lane");
    REQUIRE(undone.has_value());
    CHECK_FALSE(undone->approved);
    CHECK(desk.release()->released.empty());
    CHECK(desk.approve("ada.jpg")->approved);
}

TEST_CASE("A block is shared with equal pictures until it is taken back by who gave it") {
    SchoolDesk desk;
    desk.stageAll("Sports day");
    desk.stageAll("Fair");
    const auto inFair = [&] {
        const auto views = workflow::listPhotos(desk.store, desk.clock, "Fair", {}).value();
        for (const auto& view : views)
            if (view.file == "ada.jpg") return view.judgement.verdict;
        return Verdict::blocked;
    };
    const Act given = GENERATE(Act(act::Block{}), Act(act::NeverSeen{true, {}}));
    REQUIRE(desk.decide("ada.jpg", {given}).has_value()); // the one of Sports day
    CHECK(inFair() == Verdict::blocked);
    CHECK_FALSE(desk.decide("ada.jpg", {act::Undo{}}, {}, "Mr Lane").has_value());
    CHECK(inFair() == Verdict::blocked);
    SECTION("in time") {
        desk.clock.time += std::chrono::minutes(9);
        REQUIRE(desk.decide("ada.jpg", {act::Undo{}}).has_value());
        CHECK(inFair() == Verdict::clear);
    }
    SECTION("too late") {
        desk.clock.time += std::chrono::minutes(11);
        CHECK_FALSE(desk.decide("ada.jpg", {act::Undo{}}).has_value());
        CHECK(inFair() == Verdict::blocked);
    }
}

TEST_CASE("Taking back stands alone, and takes back what the person saw") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.decide("ada.jpg", {act::CoverFace{1}}).has_value());
    CHECK_FALSE(desk.decide("ada.jpg", {act::Undo{}, act::ConfirmHeads{1}}).has_value());
    CHECK_FALSE(desk.decide("ada.jpg", {act::ConfirmHeads{1}, act::Undo{}}).has_value());
    const int seen = desk.viewOf("ada.jpg").last->number;
    REQUIRE(desk.decide("ada.jpg", {act::ConfirmHeads{1}}, {}, "Mr Lane").has_value());
    CHECK_FALSE(desk.decide("ada.jpg", {act::Undo{seen}}).has_value());
    CHECK(desk.viewOf("ada.jpg").review.heads == 1);
}

TEST_CASE("A cover that staff did not ask for cannot be lifted") {
    SchoolDesk desk;
    desk.stageAll();
    const auto refused = desk.decide("ben.jpg", {act::UncoverFace{1}});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == policy::FailureKind::conflict);
    CHECK_FALSE(desk.decide("ada.jpg", {act::UncoverArea{{1, 2, 30, 40}}}).has_value());
    REQUIRE(desk.decide("ada.jpg", {act::CoverArea{{1, 2, 30, 40}}, act::UncoverArea{{1, 2, 30, 40}}}).has_value());
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::clear);
}

TEST_CASE("What is kept from call to call is noticed when it changes") {
    SchoolDesk desk;
    desk.stageAll();
    workflow::Known known;
    const auto verdict = [&](const std::string& file) {
        const auto views = workflow::listPhotos(desk.store, desk.clock, "", {}, known).value();
        for (const auto& view : views)
            if (view.file == file) return view.judgement.verdict;
        return Verdict::blocked;
    };
    CHECK(verdict("ada.jpg") == Verdict::clear);
    SECTION("a new list") {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").consents.fill(Consent::refused); });
        CHECK(verdict("ada.jpg") == Verdict::cover);
    }
    SECTION("time") {
        desk.clock.time += std::chrono::hours(24 * 30);
        CHECK(verdict("ada.jpg") == Verdict::blocked);
    }
    SECTION("a block of an equal picture in another event") {
        desk.stageAll("Fair");
        REQUIRE(desk.decide("ada.jpg", {act::Block{}}).has_value());
        const auto fair = workflow::listPhotos(desk.store, desk.clock, "Fair", {}, known).value();
        CHECK(fair.at(0).judgement.verdict == Verdict::blocked);
    }
    SECTION("an act with the same knowledge") {
        const auto id = *desk.viewOf("ada.jpg").id;
        const workflow::DecideRequest request{.photo = id, .acts = {act::CoverFace{1}}, .by = "Ms Reed"};
        CHECK(workflow::decide(desk.store, desk.clock, request, known)->judgement.verdict == Verdict::cover);
        CHECK(workflow::showPhoto(desk.store, desk.clock, id, known)->judgement.verdict == Verdict::cover);
    }
}

TEST_CASE("What frees a blocked photo is taken back by who gave it alone, whatever it was") {
    SchoolDesk desk;
    desk.photos["open.jpg"] = {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "open"};
    desk.stageAll();
    REQUIRE(desk.decide("open.jpg", {act::Name{1, key("U4")}})->judgement.verdict == Verdict::blocked);
    CHECK_FALSE(desk.decide("open.jpg", {act::Undo{}}, {}, "Mr Lane").has_value());
    SECTION("in time") {
        CHECK(desk.decide("open.jpg", {act::Undo{}})->judgement.verdict == Verdict::review);
    }
    SECTION("too late") {
        desk.clock.time += std::chrono::minutes(11);
        CHECK_FALSE(desk.decide("open.jpg", {act::Undo{}}).has_value());
    }
}
