// Rules that hold for random sequences of acts, taken back and not.
#include "tests/policy/steps.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace clearframe::tests;

namespace {

using Random = std::mt19937;
int upTo(Random& random, int n) {
    return static_cast<int>(random() % static_cast<unsigned>(n));
}

PupilKey somebody(Random& random) {
    return key("U" + std::to_string(1 + upTo(random, 6)));
}

Act randomAct(Random& random, int faces) {
    const int face = 1 + upTo(random, faces);
    const Rect area{160 * upTo(random, 4), 280, 130, 130};
    switch (upTo(random, 16)) {
    case 0:
    case 1:
    case 2:
        return act::Name{face, somebody(random)};
    case 3:
        return act::Vouch{face, act::VouchedAs::adult, "Ms Adult"};
    case 4:
        return act::NotAFace{face};
    case 5:
        return act::CoverFace{face};
    case 6:
        return act::CoverUnnamed{};
    case 7:
        return act::CoverArea{area};
    case 8:
        return act::UncoverArea{area};
    case 9:
        return act::UncoverFace{face};
    case 10:
        return act::NeverSeen{upTo(random, 6) == 0, {key("U4")}};
    case 11:
        return act::CouldTell{somebody(random),
                              static_cast<act::Telling>(upTo(random, 6) == 0 ? 0 : 1 + upTo(random, 2))};
    case 12:
        return upTo(random, 4) == 0 ? Act(act::Block{}) : Act(act::Approve{"seen"});
    case 13:
        return act::Crop{{upTo(random, 200), 100, 700, 600}};
    case 14:
        return act::AboutNo{{"red"},
                            static_cast<act::Asked>(upTo(random, 8) == 0 ? 0 : 1 + upTo(random, 2)),
                            "cover 160,280,130,130 r;"};
    default:
        return act::ConfirmHeads{upTo(random, faces + 1)};
    }
}

SteppedScene randomScene(Random& random) {
    SteppedScene scene;
    const int faces = 1 + upTo(random, 4);
    scene.faces(faces);
    const std::vector<std::string> names{"Ada Abbott", "Ben Brook", "Cleo Carver", "Eva Egerton", "Marie Curie"};
    for (int face = 1; face <= faces; ++face) {
        if (upTo(random, 2) != 0)
            scene.tag(names[static_cast<std::size_t>(upTo(random, static_cast<int>(names.size())))], face);
    }
    if (upTo(random, 4) == 0) scene.facts.noes = {{.id = {"red"}, .note = "the woman in the red coat"}};
    return scene;
}

void randomStep(SteppedScene& scene, Random& random) {
    std::vector<Act> acts;
    for (int i = 1 + upTo(random, 3); i > 0; --i)
        acts.push_back(randomAct(random, static_cast<int>(scene.facts.faces.size())));
    scene.step(std::move(acts));
}

constexpr unsigned cases = 3'000;

} // namespace

TEST_CASE("Taking back restores the former judgement exactly, as often as there is something to take back") {
    int different = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Random random(seed);
        auto scene = randomScene(random);
        std::vector<std::string> before;
        for (int i = 2 + upTo(random, 4); i > 0; --i) {
            before.push_back(scene.text());
            randomStep(scene, random);
        }
        different += scene.text() != before.back() ? 1 : 0;
        INFO("seed " << seed);
        while (!before.empty()) {
            scene.undo();
            REQUIRE(scene.text() == before.back());
            REQUIRE_FALSE(scene.review().approval.has_value());
            before.pop_back();
        }
        REQUIRE_FALSE(lastStanding(scene.decisions).has_value());
    }
    CHECK(different > static_cast<int>(cases) / 2); // else nothing was taken back
}

TEST_CASE("No act and no taking back shows a pupil without consent, or frees a photo of one who is never shown") {
    int shown = 0;
    int uncovered = 0;
    int open = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Random random(seed);
        auto scene = randomScene(random);
        for (int i = 1 + upTo(random, 6); i > 0; --i) {
            if (upTo(random, 4) == 0 && lastStanding(scene.decisions))
                scene.undo();
            else
                randomStep(scene, random);
        }
        const auto judgement = scene.judged();
        const auto review = scene.review();
        INFO("seed " << seed);
        if (review.neverSeen) REQUIRE(judgement.verdict == Verdict::blocked);
        if (!scene.facts.noes.empty()) {
            const auto* about = review.aboutNo({"red"});
            if (!about || !about->holdsWith(judgement.coversInWords())) REQUIRE(judgement.verdict <= Verdict::review);
            open += judgement.verdict == Verdict::review ? 1 : 0;
        }
        for (const auto& face : judgement.faces) {
            if (face.action != Action::show || !face.pupil) continue;
            ++shown;
            const auto& who = scene.on(face.pupil->value.substr(4));
            REQUIRE(who.consentFor(Purpose::social) == Consent::granted);
            REQUIRE_FALSE(who.never);
        }
        for (const auto& decision : scene.decisions)
            uncovered += std::holds_alternative<act::UncoverFace>(decision.act) ? 1 : 0;
    }
    CHECK(shown > 300);
    CHECK(uncovered > 300);
    CHECK(open > 100);
}

TEST_CASE("An answer to a question makes no verdict looser") {
    int tighter = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Random random(seed);
        auto scene = randomScene(random);
        for (int i = upTo(random, 4); i > 0; --i)
            randomStep(scene, random);
        const auto before = scene.judged();
        const auto who = before.faces.empty() || !before.faces[0].pupil ? somebody(random) : *before.faces[0].pupil;
        scene.step({upTo(random, 2) != 0 ? Act(act::NeverSeen{upTo(random, 2) != 0, {key("U4")}})
                                         : Act(act::CouldTell{who, static_cast<act::Telling>(upTo(random, 3))})});
        const auto after = scene.judged();
        INFO("seed " << seed);
        REQUIRE(after.verdict <= before.verdict);
        REQUIRE(after.faces.size() == before.faces.size());
        for (std::size_t i = 0; i < after.faces.size(); ++i)
            REQUIRE(after.faces[i].action == before.faces[i].action);
        REQUIRE(after.covers.size() == before.covers.size());
        for (std::size_t i = 0; i < after.covers.size(); ++i)
            REQUIRE(unite(before.covers[i].box, after.covers[i].box) == after.covers[i].box);
        tighter += after.verdict < before.verdict ? 1 : 0;
    }
    CHECK(tighter > 200);
}
