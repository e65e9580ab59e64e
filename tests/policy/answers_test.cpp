#include "tests/policy/scene.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace clearframe::tests;

TEST_CASE("A roll shows everybody when ticks, head-count and faces agree and nobody is limited") {
    Scene scene;
    scene.faces(2).answer(act::Roll{{key("U1"), key("U5")}});
    CHECK(scene.verdict() == Verdict::review); // nobody counted yet
    scene.answer(act::ConfirmHeads{2});
    CHECK(scene.verdict() == Verdict::clear);
    SECTION("one more face than ticks") {
        scene.facts.faces.push_back({.id = 3, .box = Scene::place(3), .score = 0.4});
        scene.answer(act::ConfirmHeads{3});
        CHECK(scene.verdict() == Verdict::review);
        CHECK(gives(scene.judged(), ReasonCode::rollMismatch));
    }
    SECTION("a limit") {
        scene.on("U1").limits = {{.kind = LimitKind::groupOf, .number = 2}};
        CHECK(scene.verdict() == Verdict::review);
    }
    SECTION("a refusal") {
        scene.on("U1").consents.fill(Consent::refused);
        CHECK(scene.verdict() == Verdict::review);
    }
    SECTION("somebody is tagged") {
        scene.tagWithoutPlace("Finn Fairley");
        CHECK(scene.verdict() == Verdict::review);
    }
    SECTION("not a face") {
        scene.answer(act::NotAFace{2});
        CHECK(scene.verdict() == Verdict::review);
    }
}

TEST_CASE("A head-count that does not agree with the faces holds the photo") {
    Scene scene;
    scene.faces(1).tag("Ada Abbott", 1).answer(act::ConfirmHeads{2});
    CHECK(gives(scene.judged(), ReasonCode::headsMore));
    CHECK(scene.verdict() == Verdict::review);
    scene.answer(act::CoverArea{{600, 300, 80, 90}});
    CHECK(scene.verdict() == Verdict::cover);
    scene.answer(act::ConfirmHeads{0});
    CHECK(gives(scene.judged(), ReasonCode::headsFewer));
}

TEST_CASE("Not a face leaves the count, and a crop leaves faces out and asks for a new count") {
    Scene scene;
    scene.faces(2).tag("Ada Abbott", 1).answer(act::NotAFace{2}).answer(act::ConfirmHeads{1});
    CHECK(scene.verdict() == Verdict::clear);
    scene.answer(act::Crop{{0, 200, 120, 300}});
    CHECK(scene.judged().faces.size() == 1);
    CHECK(scene.judged().fewestHeads == 1);
}

TEST_CASE("A cover that staff asked for stays when the face is named later, and one for an unnamed face does not") {
    CHECK(Scene{}.faces(1).answer(act::CoverFace{1}).answer(act::Name{1, key("U1")}).verdict() == Verdict::cover);
    CHECK(Scene{}.faces(1).answer(act::CoverUnnamed{}).answer(act::Name{1, key("U1")}).verdict() == Verdict::clear);
}

TEST_CASE("A face under an area covered by hand is covered") {
    Scene scene;
    scene.faces(1).answer(act::CoverArea{{0, 280, 120, 140}});
    CHECK(scene.verdict() == Verdict::cover);
    CHECK(Scene{}.faces(1).answer(act::CoverArea{{40, 280, 120, 140}}).verdict() == Verdict::review); // only half of it
}

TEST_CASE("A cover holds the whole face, grown, and the tag's region") {
    // Around the face, and larger than it and shifted, as a program draws it that was trained on heads and shoulders.
    const Rect region = GENERATE(Rect{10, 280, 90, 130}, Rect{28, 314, 150, 200}, Rect{0, 250, 70, 100});
    Scene scene;
    scene.faces(1);
    scene.facts.tags.push_back(tagged("Ben Brook", region));
    const auto judgement = scene.judged();
    REQUIRE(judgement.covers.size() == 1);
    const Rect box = judgement.covers[0].box;
    const auto inside = [&](double x, double y) {
        const double dx = std::abs(x - box.x - box.w / 2.0) / (box.w / 2.0);
        const double dy = std::abs(y - box.y - box.h / 2.0) / (box.h / 2.0);
        return std::pow(dx, 2.6) + std::pow(dy, 2.6) <= 1.0;
    };
    for (const Rect& held : {Scene::place(1), region}) {
        CHECK(inside(held.x, held.y));
        CHECK(inside(held.right(), held.bottom()));
        CHECK(inside(held.x, held.bottom()));
        CHECK(inside(held.right(), held.y));
    }
    CHECK(box.w >= 60 * 1.6);
}

TEST_CASE("Block, refer, a blocked twin and a near twin") {
    Scene scene;
    scene.faces(1).tag("Ada Abbott", 1).answer(act::ConfirmHeads{1});
    REQUIRE(scene.verdict() == Verdict::clear);
    CHECK(Scene(scene).answer(act::Block{}).verdict() == Verdict::blocked);
    CHECK(Scene(scene).answer(act::Refer{"is this all right?"}).verdict() == Verdict::review);
    Scene twin = scene;
    twin.facts.sameAsBlocked = true;
    CHECK(twin.verdict() == Verdict::blocked);
    Scene near;
    near.faces(1).tag("Ada Abbott", 1).facts.nearlyBlocked = true;
    CHECK(near.verdict() == Verdict::review);
}

TEST_CASE("Any later act ends an approval") {
    Scene scene;
    scene.faces(1).tag("Ada Abbott", 1).answer(act::ConfirmHeads{1}).answer(act::Approve{"seen"});
    CHECK(replay(scene.decisions, scene.facts.faces).approval.has_value());
    scene.answer(act::ConfirmHeads{1});
    CHECK_FALSE(replay(scene.decisions, scene.facts.faces).approval.has_value());
}

TEST_CASE("Acts that cannot be meant for a photo are refused with a sentence") {
    Scene scene;
    scene.faces(1);
    const auto refused = [&](const Act& given) {
        const auto checked = checkAct(given, scene.facts.faces, scene.facts.size);
        return !checked && !checked.error().text.empty();
    };
    CHECK(refused(act::Name{7, key("U1")}));
    CHECK(refused(act::CoverArea{{2000, 10, 50, 50}}));
    CHECK(refused(act::Crop{{900, 0, 200, 200}}));
    CHECK(refused(act::ConfirmHeads{-1}));
    CHECK(refused(act::Vouch{1, act::VouchedAs::adult, ""}));
    CHECK_FALSE(refused(act::Crop{{0, 0, 1000, 800}}));
}

TEST_CASE("The fingerprint of a judgement changes with anything a person saw") {
    Scene scene;
    scene.faces(2).tag("Ada Abbott", 1).tag("Eva Egerton", 2);
    const auto seen = scene.judged().fingerprint(Purpose::social);
    CHECK(scene.judged().fingerprint(Purpose::social) == seen);
    CHECK(scene.judged().fingerprint(Purpose::website) != seen);
    Scene covered = scene;
    CHECK(covered.answer(act::CoverFace{1}).judged().fingerprint(Purpose::social) != seen);
    Scene renamed = scene;
    CHECK(renamed.answer(act::Name{2, key("U6")}).judged().fingerprint(Purpose::social) != seen);
    Scene cropped = scene;
    CHECK(cropped.answer(act::Crop{{0, 0, 990, 800}}).judged().fingerprint(Purpose::social) != seen);
}
