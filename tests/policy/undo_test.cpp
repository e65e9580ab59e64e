#include "core/policy/undo.hpp"

#include "tests/policy/steps.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

namespace {

Time minute(int m) {
    return Time{std::chrono::minutes(1'000'000 + m)};
}

/// May this person take back the last step at that time?
Done take(const SteppedScene& scene, const std::string& by, Time at, const PersonId& person = {}) {
    const auto step = stepToUndo(scene.decisions, {});
    if (!step) return tl::unexpected(step.error());
    return holdsBack(*step) ? checkTakingBack(*step, person, by, at) : Done{};
}

} // namespace

TEST_CASE("What was given together is taken back together, and only the last of it") {
    SteppedScene scene;
    scene.faces(2);
    scene.step({act::Name{1, key("U1")}});
    const auto before = scene.text();
    scene.step({act::CoverUnnamed{}, act::ConfirmHeads{2}});
    CHECK(scene.text() != before);
    scene.undo();
    CHECK(scene.text() == before);
    CHECK(lastStanding(scene.decisions)->number == 1);
}

TEST_CASE("Taking back again goes further back, to the beginning and no further") {
    SteppedScene scene;
    scene.faces(2);
    const auto bare = scene.text();
    scene.step({act::Name{1, key("U1")}}).step({act::CoverFace{2}}).step({act::ConfirmHeads{2}});
    scene.undo().undo();
    CHECK(lastStanding(scene.decisions)->number == 1);
    scene.undo();
    CHECK(scene.text() == bare);
    CHECK_FALSE(lastStanding(scene.decisions).has_value());
    const auto none = stepToUndo(scene.decisions, {});
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().kind == FailureKind::conflict);
}

TEST_CASE("What is decided after something was taken back stands, and can be taken back itself") {
    SteppedScene scene;
    scene.faces(1);
    scene.step({act::Name{1, key("U2")}}).undo().step({act::Name{1, key("U1")}});
    CHECK(actionOf(scene.judged(), 1) == Action::show);
    CHECK(lastStanding(scene.decisions)->number == 3);
    scene.undo();
    CHECK(actionOf(scene.judged(), 1) == Action::review);
}

TEST_CASE("An approval is taken back, and does not come back when a later act is") {
    SteppedScene scene;
    scene.faces(1);
    scene.step({act::Name{1, key("U1")}, act::ConfirmHeads{1}}).step({act::Approve{"seen"}});
    CHECK(scene.review().approval.has_value());
    SECTION("the approval itself") {
        scene.undo();
    }
    SECTION("what came after it") {
        scene.step({act::CoverFace{1}}).undo();
        CHECK(lastStanding(scene.decisions)->number == 2);
    }
    CHECK_FALSE(scene.review().approval.has_value());
    CHECK(scene.review().heads == 1);
}

TEST_CASE("Whoever held a photo back can take that back, within ten minutes, and nobody else") {
    const Act holding = GENERATE(Act(act::Block{}), Act(act::Refer{"the banner"}), Act(act::NeverSeen{true, {}}),
                                 Act(act::CouldTell{{"upn:U2"}, act::Telling::block}));
    SteppedScene scene;
    scene.faces(1);
    scene.step({act::Name{1, key("U2")}}).step({act::ConfirmHeads{1}, holding}, "Ms Reed", minute(0));
    CHECK(take(scene, "Ms Reed", minute(0)).has_value());
    CHECK(take(scene, "Ms Reed", minute(10)).has_value());
    CHECK_FALSE(take(scene, "Ms Reed", minute(10) + std::chrono::seconds(1)).has_value());
    CHECK_FALSE(take(scene, "Ms Reed", minute(-1)).has_value()); // the clock was set back
    CHECK_FALSE(take(scene, "Mr Lane", minute(1)).has_value());
    CHECK_FALSE(take(scene, "", minute(1)).has_value());
}

TEST_CASE("Everything else can be taken back by anybody, at any time") {
    const Act given = GENERATE(Act(act::Name{1, {"upn:U1"}}), Act(act::CoverFace{1}), Act(act::ConfirmHeads{1}),
                               Act(act::NeverSeen{false, {}}), Act(act::CouldTell{{"upn:U2"}, act::Telling::larger}),
                               Act(act::Approve{"seen"}), Act(act::Crop{{0, 0, 500, 500}}));
    SteppedScene scene;
    scene.faces(1).answer(act::NotAFace{1});
    scene.step({given}, "Ms Reed", minute(0));
    CHECK(take(scene, "Mr Lane", minute(10'000)).has_value());
}

TEST_CASE("Somebody else's act in between is not taken back by mistake") {
    SteppedScene scene;
    scene.faces(1);
    scene.step({act::Name{1, key("U1")}}).step({act::CoverFace{1}}, "Mr Lane");
    CHECK_FALSE(stepToUndo(scene.decisions, {1}).has_value());
    CHECK(stepToUndo(scene.decisions, {2})->number == 2);
}

TEST_CASE("Acts whose step nobody knows are not taken back") {
    SteppedScene scene;
    scene.faces(1).answer(act::Block{}).answer(act::Undo{0});
    CHECK_FALSE(lastStanding(scene.decisions).has_value());
    CHECK(scene.verdict() == Verdict::blocked);
}

TEST_CASE("People who signed in are told apart by who they are, not by name") {
    SteppedScene scene;
    scene.faces(1);
    scene.decisions.push_back({act::Block{}, "Ms Reed", minute(0), {"p1"}, 1});
    CHECK(take(scene, "Mrs Lane", minute(1), {"p1"}).has_value()); // she has married
    CHECK_FALSE(take(scene, "Ms Reed", minute(1), {"p2"}).has_value());
    CHECK_FALSE(take(scene, "Ms Reed", minute(1)).has_value());
}
