// Rules that hold for random photos, lists and answers.
#include "tests/policy/random_scene.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

namespace {

constexpr unsigned cases = 6'000;

/// What a family's answers allow, read straight from the list.
bool mayBeShown(const Pupil& p, const Occasion& occasion) {
    if (p.never || p.consentFor(occasion.purpose) != Consent::granted) return false;
    if (p.expires && *p.expires < occasion.today) return false;
    return std::ranges::all_of(p.limits, [&](const Limit& limit) {
        switch (limit.kind) {
        case LimitKind::unknown:
        case LimitKind::askEachTime:
            return false;
        case LimitKind::untilDate:
            return limit.date >= occasion.today;
        case LimitKind::onlyAccount:
            return occasion.account == limit.text;
        case LimitKind::notAccount:
            return occasion.account.has_value() && occasion.account != limit.text;
        default:
            return true; // depends on the picture; limits_test.cpp
        }
    });
}

/// A face without a pupil is shown only as an adult's, as none, or where everybody was ticked.
bool saidWho(const Scene& scene, FaceId id) {
    const auto review = replay(scene.decisions, scene.facts.faces);
    const auto* answer = review.answer(id);
    const bool answered = answer && (answer->who == FaceAnswer::Who::adult || answer->who == FaceAnswer::Who::notAFace);
    return answered || (!review.roll.empty() && std::ranges::all_of(review.roll, [&](const PupilKey& ticked) {
               return mayBeShown(*std::ranges::find(scene.list.pupils, ticked, &Pupil::key), scene.occasion);
           }));
}

} // namespace

TEST_CASE("Adding a refusal, a limit or a never makes no verdict and no face looser") {
    int couldGoOut = 0;
    int tightenedThose = 0;
    int tightenedFaces = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Scene scene = randomScene(seed);
        const auto before = scene.judged();
        Random random(seed + 99'991);
        tighten(scene, random);
        const auto after = scene.judged();
        INFO("seed " << seed);
        REQUIRE(after.verdict <= before.verdict);
        if (after.verdict != Verdict::blocked) {
            REQUIRE(after.faces.size() == before.faces.size());
            for (std::size_t i = 0; i < after.faces.size(); ++i)
                REQUIRE(after.faces[i].action <= before.faces[i].action);
        }
        const bool couldGo = before.verdict == Verdict::clear || before.verdict == Verdict::cover;
        couldGoOut += couldGo ? 1 : 0;
        tightenedThose += couldGo && after.verdict < before.verdict ? 1 : 0;
        for (std::size_t i = 0; i < std::min(before.faces.size(), after.faces.size()); ++i)
            tightenedFaces += after.faces[i].action < before.faces[i].action ? 1 : 0;
    }
    INFO(couldGoOut << " could go out, " << tightenedThose << " of them less, " << tightenedFaces << " faces less");
    CHECK(couldGoOut > 300); // else the cases prove nothing
    CHECK(tightenedThose > 60);
    CHECK(tightenedFaces > 300);
}

TEST_CASE("Nothing that staff answer lifts a block") {
    int blocked = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Scene scene = randomScene(seed);
        if (scene.verdict() != Verdict::blocked) continue;
        ++blocked;
        Random random(seed + 7);
        for (int more = 0; more < 3; ++more)
            scene.answer(randomAct(random, static_cast<int>(scene.facts.faces.size())), "Mr Lane");
        INFO("seed " << seed);
        REQUIRE(scene.verdict() == Verdict::blocked);
    }
    CHECK(blocked > 300);
}

TEST_CASE("The order of the tags and of the list changes nothing that is shown") {
    for (unsigned seed = 0; seed < cases / 4; ++seed) {
        Scene scene = randomScene(seed);
        const auto before = scene.judged();
        Random random(seed);
        std::shuffle(scene.facts.tags.begin(), scene.facts.tags.end(), random);
        std::shuffle(scene.list.pupils.begin(), scene.list.pupils.end(), random);
        const auto after = scene.judged();
        INFO("seed " << seed);
        REQUIRE(after.verdict == before.verdict);
        // Ids of tagged faces follow the order of the tags; the detector's do not.
        for (const auto& face : before.faces) {
            if (face.id <= static_cast<int>(scene.facts.faces.size())) REQUIRE(actionOf(after, face.id) == face.action);
        }
    }
}

TEST_CASE("Without a list nothing clears, whatever was tagged and answered") {
    for (unsigned seed = 0; seed < 500; ++seed) {
        Scene scene = randomScene(seed);
        for (const auto state :
             {ListState::none, ListState::expired, ListState::clockBeforeIssue, ListState::newerUnread}) {
            scene.occasion.list = state;
            REQUIRE(scene.verdict() == Verdict::blocked);
        }
    }
}

TEST_CASE("A photo that may go out shows no pupil without consent and leaves no face unanswered") {
    int mayGoOut = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        const Scene scene = randomScene(seed);
        const auto judgement = scene.judged();
        if (judgement.verdict != Verdict::clear && judgement.verdict != Verdict::cover) continue;
        ++mayGoOut;
        INFO("seed " << seed);
        for (const auto& face : judgement.faces) {
            REQUIRE((face.action == Action::show || face.action == Action::cover));
            if (face.action != Action::show) continue;
            if (!face.pupil) {
                REQUIRE(saidWho(scene, face.id));
                continue;
            }
            const auto& shownPupil = *std::ranges::find(scene.list.pupils, *face.pupil, &Pupil::key);
            REQUIRE(mayBeShown(shownPupil, scene.occasion));
            const auto sameOnShow = std::ranges::count_if(judgement.faces, [&](const JudgedFace& other) {
                return other.action == Action::show && other.pupil == face.pupil;
            });
            REQUIRE(sameOnShow == 1);
        }
        for (const auto& p : judgement.people) {
            if (p.pupil) REQUIRE_FALSE(std::ranges::find(scene.list.pupils, *p.pupil, &Pupil::key)->never);
        }
        const auto covered = std::ranges::count(judgement.faces, Action::cover, &JudgedFace::action);
        REQUIRE(static_cast<long>(judgement.covers.size()) >= covered);
    }
    CHECK(mayGoOut > 200); // else the cases prove nothing
}

TEST_CASE("A cover that staff add never loosens a verdict from cover to clear, nor lifts a block") {
    for (unsigned seed = 0; seed < cases / 3; ++seed) {
        Scene scene = randomScene(seed);
        const auto before = scene.judged();
        if (before.faces.empty()) continue;
        scene.answer(act::CoverFace{before.faces.front().id});
        const auto after = scene.judged();
        INFO("seed " << seed);
        if (before.verdict == Verdict::blocked) REQUIRE(after.verdict == Verdict::blocked);
        REQUIRE(after.verdict != Verdict::clear);
    }
}
