// Taking covers off again, and the questions before an approval.
#include "core/policy/questions.hpp"

#include "tests/policy/steps.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace clearframe::tests;

namespace {

std::vector<Question> asked(const SteppedScene& scene, const std::vector<std::string>& classes = {}) {
    const Roster roster(scene.list);
    return questionsOf(scene.judged(), scene.review(), roster, neverPupilsFor(scene.list, classes));
}

const Question* find(const std::vector<Question>& questions, QuestionKind kind) {
    const auto it = std::ranges::find(questions, kind, &Question::kind);
    return it == questions.end() ? nullptr : &*it;
}

/// |x|^2.6 + |y|^2.6 of a point in the cover's box; at most 1 inside.
double reach(const Rect& box, double x, double y) {
    const double a = (x - box.x - box.w / 2.0) / (box.w / 2.0);
    const double b = (y - box.y - box.h / 2.0) / (box.h / 2.0);
    return std::pow(std::abs(a), 2.6) + std::pow(std::abs(b), 2.6);
}

} // namespace

TEST_CASE("A cover that staff asked for is lifted, and the face is judged as before") {
    SteppedScene scene;
    scene.faces(2).tag("Ada Abbott", 1);
    const auto before = scene.text();
    scene.step({act::CoverFace{1}});
    CHECK(actionOf(scene.judged(), 1) == Action::cover);
    scene.step({act::UncoverFace{1}});
    CHECK(scene.text() == before);
    scene.step({act::CoverUnnamed{}}).step({act::UncoverFace{2}});
    CHECK(actionOf(scene.judged(), 2) == Action::review);
}

TEST_CASE("A cover that policy demands stays, whatever staff lift") {
    SteppedScene scene;
    scene.faces(2).tag("Ben Brook", 1).tag("Marie Curie", 2);
    scene.step({act::CoverFace{1}, act::CoverFace{2}}).step({act::UncoverFace{1}, act::UncoverFace{2}});
    CHECK(actionOf(scene.judged(), 1) == Action::cover);
    CHECK(actionOf(scene.judged(), 2) == Action::cover);
    CHECK_FALSE(checkAfter(scene.review(), act::UncoverFace{1}).has_value());
}

TEST_CASE("An area drawn by hand is lifted by its box, and by no other") {
    SteppedScene scene;
    scene.faces(1).tag("Ada Abbott", 1);
    scene.step({act::CoverArea{{300, 300, 50, 50}}, act::CoverArea{{400, 300, 50, 50}}});
    CHECK_FALSE(checkAfter(scene.review(), act::UncoverArea{{300, 300, 50, 51}}).has_value());
    CHECK(checkAfter(scene.review(), act::UncoverArea{{300, 300, 50, 50}}).has_value());
    scene.step({act::UncoverArea{{300, 300, 50, 50}}});
    REQUIRE(scene.judged().covers.size() == 1);
    CHECK(scene.judged().covers[0].box.x == 400);
    CHECK_FALSE(checkAfter(scene.review(), act::UncoverArea{{300, 300, 50, 50}}).has_value());
}

TEST_CASE("A photo asks how many people there are, or whether anybody is there at all") {
    SteppedScene scene;
    scene.faces(1).tag("Ada Abbott", 1);
    REQUIRE(asked(scene).size() == 1);
    CHECK(asked(scene)[0].kind == QuestionKind::headCount);
    CHECK_FALSE(asked(scene)[0].answered);
    scene.step({act::ConfirmHeads{1}});
    CHECK(asked(scene)[0].answered);
    SteppedScene empty;
    CHECK(asked(empty).at(0).kind == QuestionKind::anybody);
    empty.step({act::ConfirmHeads{0}});
    REQUIRE(asked(empty).size() == 1);
    CHECK(asked(empty)[0].answered);
}

TEST_CASE("Where somebody has no name, a photo asks for the pupils who must never be shown, by name") {
    SteppedScene scene;
    scene.faces(2).tag("Ada Abbott", 1);
    CHECK(find(asked(scene), QuestionKind::never) == nullptr);
    SECTION("a face was covered without a name") {
        scene.step({act::CoverUnnamed{}});
        CHECK(find(asked(scene), QuestionKind::never)->faces == std::vector<FaceId>{2});
    }
    SECTION("a stranger's face is covered") {
        scene.tag("Marie Curie", 2);
    }
    SECTION("somebody counted more heads than there are faces") {
        scene.step({act::NotAFace{2}, act::CoverArea{{600, 600, 50, 50}}, act::ConfirmHeads{2}});
    }
    const auto questions = asked(scene);
    const auto* never = find(questions, QuestionKind::never);
    REQUIRE(never != nullptr);
    CHECK(never->names == std::vector<std::string>{"Dov Dunmore"});
    CHECK_FALSE(never->answered);
}

TEST_CASE("Every face that has a name, and a head each, asks for nobody") {
    SteppedScene scene;
    scene.faces(2).tag("Ada Abbott", 1).tag("Ben Brook", 2);
    scene.step({act::ConfirmHeads{2}});
    CHECK(find(asked(scene), QuestionKind::never) == nullptr);
}

TEST_CASE("The names to look for are those of the classes in the event, and all where that is nobody") {
    auto list = smallSchool();
    list.pupils.push_back(pupil("Gus", "Green", "U8"));
    list.pupils.back().never = true;
    list.pupils.back().group = "8B";
    list.pupils.push_back(pupil("Hal", "Hill", "U9"));
    list.pupils.back().never = true;
    list.pupils.back().group.clear();
    const auto names = [&](const std::vector<std::string>& classes) {
        std::string all;
        for (const auto* p : neverPupilsFor(list, classes))
            all += p->forename + " ";
        return all;
    };
    CHECK(names({"7A"}) == "Dov Hal ");
    CHECK(names({"8B", "9C"}) == "Gus Hal ");
    list.pupils.pop_back();
    CHECK(names({"9C"}) == "Dov Gus ");
    CHECK(names({}) == "Dov Gus ");
}

TEST_CASE("Nobody seen is an answer for the names that were read, and for this frame") {
    SteppedScene scene;
    scene.faces(2).tag("Ada Abbott", 1);
    scene.step({act::CoverUnnamed{}}).step({act::NeverSeen{false, {key("U4")}}});
    CHECK(find(asked(scene), QuestionKind::never)->answered);
    SECTION("another pupil came on the list who must never be shown") {
        scene.on("U5").never = true;
    }
    SECTION("the picture was cropped") {
        scene.step({act::Crop{{0, 0, 900, 800}}});
    }
    SECTION("it was taken back") {
        scene.undo();
    }
    CHECK_FALSE(find(asked(scene), QuestionKind::never)->answered);
}

TEST_CASE("A pupil who was seen blocks the photo, and a later no does not lift that") {
    SteppedScene scene;
    scene.faces(1).tag("Ada Abbott", 1);
    scene.step({act::NeverSeen{true, {}}});
    CHECK(scene.verdict() == Verdict::blocked);
    CHECK(scene.judged().reasons.at(0).code == ReasonCode::never);
    CHECK_FALSE(checkAfter(scene.review(), act::NeverSeen{false, {}}).has_value());
    scene.step({act::NeverSeen{false, {key("U4")}}});
    CHECK(scene.verdict() == Verdict::blocked);
    CHECK(asked(scene).empty());
}

TEST_CASE("Each pupil who is covered because the list says so is asked about, and no other") {
    SteppedScene scene;
    scene.faces(5).tag("Ada Abbott", 1).tag("Ben Brook", 2).tag("Cleo Carver", 3).tag("Marie Curie", 4);
    scene.step({act::CoverFace{1}, act::CoverUnnamed{}});
    std::vector<std::string> about;
    for (const auto& question : asked(scene)) {
        if (question.kind == QuestionKind::couldTell) about.push_back(question.about.at(0).value);
    }
    CHECK(about == std::vector<std::string>{"upn:U2", "upn:U3"});
    scene.step({act::CouldTell{key("U2"), act::Telling::no}});
    CHECK(find(asked(scene), QuestionKind::couldTell)->answered);
    scene.step({act::Name{5, key("U2")}}); // the answer was about another place
    CHECK_FALSE(find(asked(scene), QuestionKind::couldTell)->answered);
}

TEST_CASE("Where a classmate could tell, the larger cover holds all of the former one") {
    SteppedScene scene;
    scene.faces(1);
    const bool tagged = GENERATE(false, true);
    if (tagged)
        scene.facts.tags.push_back(clearframe::tests::tagged("Ben Brook", Rect{10, 296, 80, 100}));
    else
        scene.answer(act::Name{1, key("U2")});
    const auto before = scene.judged().covers.at(0).box;
    const auto fingerprint = scene.judged().fingerprint(Purpose::social);
    scene.step({act::CouldTell{key("U2"), act::Telling::larger}});
    const auto after = scene.judged().covers.at(0).box;
    CHECK(scene.verdict() == Verdict::cover);
    CHECK(scene.judged().fingerprint(Purpose::social) != fingerprint);
    if (!tagged) CHECK(std::abs(after.w - 144) <= 4); // 2.4 times the face, in whole pixels
    for (double x = before.x; x <= before.right(); x += 1)
        for (double y = before.y; y <= before.bottom(); y += 1)
            if (reach(before, x, y) <= 1) REQUIRE(reach(after, x, y) <= 1);
}

TEST_CASE("Where no cover would do, the photo is blocked, and a looser answer does not lift that") {
    SteppedScene scene;
    scene.faces(1).tag("Ben Brook", 1);
    scene.step({act::CouldTell{key("U2"), act::Telling::block}});
    CHECK(scene.verdict() == Verdict::blocked);
    for (const auto looser : {act::Telling::larger, act::Telling::no}) {
        CHECK_FALSE(checkAfter(scene.review(), act::CouldTell{key("U2"), looser}).has_value());
        scene.step({act::CouldTell{key("U2"), looser}});
        CHECK(scene.verdict() == Verdict::blocked);
    }
}
