#include "tests/policy/scene.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

namespace {

Scene threeNamed(std::vector<Limit> limits) {
    Scene scene;
    scene.faces(3).tag("Ada Abbott", 1).tag("Eva Egerton", 2).tag("Finn Fairley", 3);
    scene.on("U1").limits = std::move(limits);
    return scene;
}

} // namespace

TEST_CASE("group:N counts the people who are shown") {
    CHECK(threeNamed({{.kind = LimitKind::groupOf, .number = 3}}).verdict() == Verdict::clear);
    const auto four = threeNamed({{.kind = LimitKind::groupOf, .number = 4}}).judged();
    CHECK(four.verdict == Verdict::cover);
    CHECK(gives(four, ReasonCode::limitGroup));
    auto covered = threeNamed({{.kind = LimitKind::groupOf, .number = 3}});
    covered.answer(act::CoverFace{2});
    CHECK(actionOf(covered.judged(), 1) == Action::cover);
}

TEST_CASE("Covering one person can end another's group, as often as it takes") {
    auto scene = threeNamed({{.kind = LimitKind::groupOf, .number = 2}});
    scene.on("U5").limits = {{.kind = LimitKind::groupOf, .number = 3}};
    scene.on("U6").limits = {{.kind = LimitKind::groupOf, .number = 4}};
    const auto judgement = scene.judged();
    CHECK(actionOf(judgement, 3) == Action::cover);
    CHECK(actionOf(judgement, 2) == Action::cover);
    CHECK(actionOf(judgement, 1) == Action::cover);
}

TEST_CASE("no-face-on covers a face higher than 15 % of what goes out, and a crop counts") {
    auto scene = threeNamed({{.kind = LimitKind::noFaceOn}}); // 80 of 800 pixels
    CHECK(scene.verdict() == Verdict::clear);
    CHECK(Scene(scene).answer(act::Crop{{0, 200, 1000, 534}}).verdict() == Verdict::clear);
    CHECK(Scene(scene).answer(act::Crop{{0, 200, 1000, 533}}).verdict() == Verdict::cover); // 80 is more than 79.95
    scene.answer(act::Crop{{0, 250, 1000, 400}}); // now 80 of 400
    const auto judgement = scene.judged();
    CHECK(actionOf(judgement, 1) == Action::cover);
    CHECK(gives(judgement, ReasonCode::limitFaceOn));
}

TEST_CASE("Limits to accounts cover until the account is known") {
    for (const auto& [account, kind, expected] :
         std::vector<std::tuple<std::optional<std::string>, LimitKind, Verdict>>{
             {std::nullopt, LimitKind::onlyAccount, Verdict::cover},
             {"School Instagram", LimitKind::onlyAccount, Verdict::clear},
             {"PE page", LimitKind::onlyAccount, Verdict::cover},
             {std::nullopt, LimitKind::notAccount, Verdict::cover},
             {"School Instagram", LimitKind::notAccount, Verdict::cover},
             {"school instagram", LimitKind::notAccount, Verdict::cover},
             {"PE page", LimitKind::notAccount, Verdict::clear}}) {
        auto scene = threeNamed({{.kind = kind, .text = "School Instagram"}});
        scene.occasion.account = account;
        CHECK(scene.verdict() == expected);
    }
}

TEST_CASE("not-with covers while the other pupil is in the picture, placed or not") {
    auto scene = threeNamed({{.kind = LimitKind::notWithPupil, .text = "U5"}});
    CHECK(actionOf(scene.judged(), 1) == Action::cover);
    auto alone = Scene{};
    alone.on("U1").limits = {{.kind = LimitKind::notWithPupil, .text = "U5"}};
    alone.faces(1).tag("Ada Abbott", 1);
    CHECK(alone.verdict() == Verdict::clear);
    alone.tagWithoutPlace("Eva Egerton");
    CHECK(alone.verdict() == Verdict::cover);
    alone.answer(act::Absent{key("U5")});
    CHECK(alone.verdict() == Verdict::clear);
}

TEST_CASE("until, ask and a limit nobody understands") {
    CHECK(threeNamed({{.kind = LimitKind::untilDate, .date = Date{std::chrono::year{2026} / 9 / 1}}}).verdict() ==
          Verdict::clear);
    CHECK(threeNamed({{.kind = LimitKind::untilDate, .date = Date{std::chrono::year{2026} / 8 / 31}}}).verdict() ==
          Verdict::cover);
    CHECK(threeNamed({{.kind = LimitKind::unknown, .text = "only on Tuesdays"}}).verdict() == Verdict::cover);
    CHECK(threeNamed({{.kind = LimitKind::noName}}).verdict() == Verdict::clear);
    auto ask = threeNamed({{.kind = LimitKind::askEachTime}});
    CHECK(ask.verdict() == Verdict::review);
    ask.answer(act::CoverFace{1});
    CHECK(ask.verdict() == Verdict::cover);
}

TEST_CASE(
    "Only people who are shown in the picture make a group: no box that is no face, no hair at the edge of a crop") {
    Scene scene;
    scene.on("U1").limits = {{.kind = LimitKind::groupOf, .number = 2}};
    scene.faces(2).tag("Ada Abbott", 1);
    CHECK(Scene(scene).tag("Eva Egerton", 2).verdict() == Verdict::clear);
    CHECK(Scene(scene).answer(act::NotAFace{2}).verdict() == Verdict::cover);
    scene.tag("Eva Egerton", 2).answer(act::Crop{{0, 200, 175, 300}}); // of Eva, some hair
    REQUIRE(scene.judged().faces.size() == 2);
    CHECK(actionOf(scene.judged(), 1) == Action::cover);
}
