#include "core/workflow/questions.hpp"

#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

policy::Result<workflow::PhotoView> approveAsked(SchoolDesk& desk, const std::string& file) {
    return workflow::decide(desk.store, desk.clock,
                            {.photo = *desk.viewOf(file).id,
                             .acts = {act::Approve{}},
                             .checklist = SchoolDesk::allTicked(),
                             .by = "Ms Reed",
                             .demandAnswers = true});
}

std::vector<policy::Question> asked(SchoolDesk& desk, const std::string& file) {
    workflow::Known known;
    return workflow::questionsOf(desk.store, desk.clock, *desk.viewOf(file).id, known).value();
}

} // namespace

TEST_CASE("Where the answers are demanded, a photo is approved once each is given") {
    SchoolDesk desk;
    desk.photos["crowd.jpg"] = {
        .tags = {tagged("Ben Brook", leftFace)}, .faces = {leftFace, rightFace}, .refusal = {}, .pixels = "crowd"};
    desk.stageAll();
    REQUIRE(desk.decide("crowd.jpg", {act::CoverUnnamed{}, act::ConfirmHeads{2}}).has_value());
    const auto first = approveAsked(desk, "crowd.jpg");
    REQUIRE_FALSE(first.has_value());
    CHECK(first.error().kind == policy::FailureKind::conflict);
    CHECK(first.error().text.find("Is one of these pupils in it?") != std::string::npos);
    CHECK(first.error().text.find("Ben is covered.") != std::string::npos);
    REQUIRE(desk.decide("crowd.jpg", {act::NeverSeen{.seen = false, .lookedFor = {}}}).has_value());
    CHECK_FALSE(approveAsked(desk, "crowd.jpg").has_value());
    REQUIRE(desk.decide("crowd.jpg", {act::CouldTell{key("U2"), act::Telling::no}}).has_value());
    const auto approved = approveAsked(desk, "crowd.jpg");
    REQUIRE(approved.has_value());
    CHECK(approved->approved);
    const auto details = desk.store.read().value()->audit().rows().value().back().details;
    CHECK(std::ranges::count(details, std::pair<std::string, std::string>{"no-never-pupil-seen", "asked"}) == 1);
}

TEST_CASE("Without that demand an approval states the answers, as the command line does") {
    SchoolDesk desk;
    desk.stageAll();
    CHECK(desk.approve("ben.jpg")->approved);
    CHECK_FALSE(approveAsked(desk, "ben.jpg").has_value());
}

TEST_CASE("An answer of nobody keeps the names that were to be read, and a new one asks again") {
    SchoolDesk desk;
    desk.photos["crowd.jpg"] = {
        .tags = {tagged("Ada Abbott", leftFace)}, .faces = {leftFace, rightFace}, .refusal = {}, .pixels = "crowd"};
    desk.stageAll();
    REQUIRE(desk.decide("crowd.jpg",
                        {act::CoverUnnamed{}, act::ConfirmHeads{2}, act::NeverSeen{.seen = false, .lookedFor = {}}})
                .has_value());
    CHECK(desk.viewOf("crowd.jpg").review.lookedFor == std::vector<PupilKey>{key("U4")});
    REQUIRE(asked(desk, "crowd.jpg").size() == 2);
    CHECK(asked(desk, "crowd.jpg")[1].answered);
    REQUIRE(approveAsked(desk, "crowd.jpg").has_value());
    desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U6").never = true; });
    CHECK_FALSE(asked(desk, "crowd.jpg")[1].answered);
    CHECK(asked(desk, "crowd.jpg")[1].names == std::vector<std::string>{"Dov Dunmore", "Finn Fairley"});
}

TEST_CASE("An answer about a pupil who is not covered here is refused") {
    SchoolDesk desk;
    desk.stageAll();
    CHECK_FALSE(desk.decide("ada.jpg", {act::CouldTell{key("U1"), act::Telling::no}}).has_value());
    CHECK_FALSE(desk.decide("ben.jpg", {act::CouldTell{key("U3"), act::Telling::no}}).has_value());
    CHECK_FALSE(desk.decide("ben.jpg", {act::CouldTell{key("nobody"), act::Telling::no}}).has_value());
    REQUIRE(desk.decide("ben.jpg", {act::CouldTell{key("U2"), act::Telling::larger}}).has_value());
    CHECK(desk.viewOf("ben.jpg").judgement.covers.at(0).box.w == 148);
    const auto rows = desk.store.read().value()->audit().rows().value();
    CHECK(rows.back().people == std::vector<std::string>{"Ben Brook"});
    REQUIRE(desk.decide("ben.jpg", {act::CouldTell{key("U2"), act::Telling::block}}).has_value());
    CHECK(desk.viewOf("ben.jpg").judgement.verdict == Verdict::blocked);
}
