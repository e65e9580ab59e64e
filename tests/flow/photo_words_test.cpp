// A judged photo in words: which step comes next, and what is asked.
#include "gui/flow/photo_words.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::gui;

namespace {

ReviewedPhoto oneFace(policy::Action action) {
    ReviewedPhoto photo;
    photo.view.id = policy::PhotoId{"p"};
    photo.view.size = {1000, 800};
    photo.view.judgement.verdict = policy::Verdict::clear;
    photo.view.judgement.faces = {
        {.id = 1, .box = {100, 100, 80, 90}, .action = action, .pupil = policy::PupilKey{"U1"}}};
    photo.view.judgement.fewestHeads = photo.view.judgement.mostHeads = 1;
    photo.view.review.heads = 1;
    photo.firstNames[{"U1"}] = "Cadi";
    photo.firstNames[{"U2"}] = "Harjot";
    return photo;
}

} // namespace

TEST_CASE("the next step is the one thing that is missing") {
    auto photo = oneFace(policy::Action::show);
    CHECK(nextStep(photo, 1, Onward::photo).step == PhotoStep::looksRight);
    photo.view.review.heads.reset();
    CHECK(nextStep(photo, 1, Onward::photo).step == PhotoStep::confirmHeads);
    photo.view.judgement.faces[0].action = policy::Action::review;
    CHECK(nextStep(photo, 1, Onward::photo).step == PhotoStep::nameNextFace);
    photo.view.judgement.verdict = policy::Verdict::blocked;
    CHECK(nextStep(photo, 1, Onward::photo).step == PhotoStep::onward);
    CHECK(nextStep(photo, 1, Onward::grid).step == PhotoStep::onward);
}

TEST_CASE("a photo in review never leads to the checklist") {
    auto photo = oneFace(policy::Action::show);
    photo.view.judgement.verdict = policy::Verdict::review;
    CHECK(nextStep(photo, 1, Onward::photo).step == PhotoStep::onward);
    photo.view = {};
    CHECK(nextStep(photo, 1, Onward::photo).step == PhotoStep::onward); // the zero value
}

TEST_CASE("who is tagged and not placed is asked about by name") {
    auto photo = oneFace(policy::Action::show);
    photo.view.judgement.verdict = policy::Verdict::review;
    photo.view.judgement.reasons = {
        {policy::ReasonCode::notPlaced, "Harjot is tagged, but not placed.", policy::PupilKey{"U2"}, {}}};
    CHECK(nextStep(photo, 1, Onward::photo).step == PhotoStep::place);
    REQUIRE(notPlaced(photo) == policy::PupilKey{"U2"});
    CHECK(whereIs(photo, {"U2"}).title == "Where is Harjot?");
}

TEST_CASE("a never pupil who was seen is the answer yes, and only a no says that nobody was") {
    const policy::Question question{.kind = policy::QuestionKind::never, .about = {{"U9"}}, .names = {"Eirlys"}};
    const auto seen = [&](int which) { return std::get<policy::act::NeverSeen>(answerTo(question, which)); };
    CHECK(seen(0).seen);
    CHECK_FALSE(seen(1).seen);
    CHECK(seen(1).lookedFor == std::vector<policy::PupilKey>{{"U9"}});
    CHECK(seen(2).seen); // what is no answer is the tightest one
}

TEST_CASE("could a classmate tell: every answer but a no is tighter") {
    const policy::Question question{.kind = policy::QuestionKind::couldTell, .about = {{"U1"}}};
    const auto told = [&](int which) { return std::get<policy::act::CouldTell>(answerTo(question, which)).telling; };
    CHECK(told(0) == policy::act::Telling::larger);
    CHECK(told(1) == policy::act::Telling::no);
    CHECK(told(2) == policy::act::Telling::block);
    CHECK(told(7) == policy::act::Telling::block);
}
