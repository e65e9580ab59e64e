// Rules that hold for random photos, lists and answers.
#include "tests/policy/scene.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace clearframe::tests;

namespace {

using Random = std::mt19937;
int upTo(Random& random, int n) {
    return static_cast<int>(random() % static_cast<unsigned>(n));
}

const std::vector<std::string> upns{"U1", "U2", "U3", "U4", "U5", "U6", "U7"};

Limit randomLimit(Random& random) {
    switch (upTo(random, 8)) {
    case 0:
        return {.kind = LimitKind::groupOf, .number = 1 + upTo(random, 5)};
    case 1:
        return {.kind = LimitKind::noName};
    case 2:
        return {.kind = LimitKind::noFaceOn};
    case 3:
        return {.kind = LimitKind::onlyAccount, .text = "Page"};
    case 4:
        return {.kind = LimitKind::notAccount, .text = "Page"};
    case 5:
        return {.kind = LimitKind::notWithPupil, .text = upns[static_cast<std::size_t>(upTo(random, 7))]};
    case 6:
        return {.kind = LimitKind::untilDate, .date = Date{std::chrono::year{2026} / 8 / (20 + upTo(random, 10))}};
    default:
        return {.kind = upTo(random, 2) != 0 ? LimitKind::askEachTime : LimitKind::unknown, .text = "?"};
    }
}

Act randomAct(Random& random, int faces) {
    const int face = 1 + upTo(random, faces);
    const PupilKey who = key(upns[static_cast<std::size_t>(upTo(random, 7))]);
    switch (upTo(random, 11)) {
    case 0:
    case 1:
        return act::Name{face, who};
    case 2:
        return act::Vouch{face, act::VouchedAs::adult, "Ms Adult"};
    case 3:
        return act::NotAFace{face};
    case 4:
        return act::CoverFace{face};
    case 5:
        return act::CoverUnnamed{};
    case 6:
        return act::CoverArea{{upTo(random, 800), upTo(random, 600), 90, 120}};
    case 7:
        return act::Absent{who};
    case 8:
        return act::Roll{{who, key("U1")}};
    case 9:
        return act::Crop{{upTo(random, 300), 100, 600, 600}};
    default:
        return act::ConfirmHeads{upTo(random, faces + 1)};
    }
}

Scene randomScene(unsigned seed) {
    Random random(seed);
    Scene scene;
    scene.list.pupils.push_back(pupil("Amy", "Brook", "U7"));
    for (auto& p : scene.list.pupils) {
        p.never = upTo(random, 12) == 0;
        for (auto& consent : p.consents)
            consent = static_cast<Consent>(upTo(random, 4) == 0 ? upTo(random, 2) : 2);
        for (int i = upTo(random, 3); i > 0 && upTo(random, 2) != 0; --i)
            p.limits.push_back(randomLimit(random));
    }
    const int faces = 1 + upTo(random, 5);
    scene.faces(faces);
    const std::vector<std::string> names{"Ada Abbott",   "Ben Brook", "Cleo Carver", "Dov Dunmore", "Eva Egerton",
                                         "Finn Fairley", "Amy Brook", "Marie Curie", "Ben Brok"};
    for (int i = upTo(random, 6); i > 0; --i) {
        const auto& name = names[static_cast<std::size_t>(upTo(random, static_cast<int>(names.size())))];
        if (upTo(random, 4) == 0)
            scene.tagWithoutPlace(name, upTo(random, 2) != 0 ? TagSource::keyword : TagSource::iptcPerson);
        else
            scene.tag(name, 1 + upTo(random, faces + 1));
    }
    for (int i = upTo(random, 6); i > 0; --i)
        scene.answer(randomAct(random, faces), upTo(random, 2) != 0 ? "Ms Reed" : "Mr Lane");
    if (upTo(random, 3) == 0) scene.occasion.account = upTo(random, 2) != 0 ? "Page" : "Other";
    return scene;
}

/// Refused is the strictest: it makes a pupil one whom staff have to know.
bool stricter(Consent a, Consent b) {
    const auto rank = [](Consent c) { return c == Consent::refused ? 0 : c == Consent::nothingRecorded ? 1 : 2; };
    return rank(a) < rank(b);
}

/// Takes something away from one pupil.
void tighten(Scene& scene, Random& random) {
    Pupil& p = scene.list.pupils[static_cast<std::size_t>(upTo(random, static_cast<int>(scene.list.pupils.size())))];
    switch (upTo(random, 4)) {
    case 0:
        p.never = true;
        break;
    case 1:
        p.limits.push_back(randomLimit(random));
        break;
    case 2:
        p.expires = Date{std::chrono::year{2025} / 1 / 1};
        break;
    default:
        // A refusal that is only forgotten would be no tightening.
        for (auto& consent : p.consents)
            consent = std::min(consent, upTo(random, 2) != 0 ? Consent::refused : Consent::nothingRecorded, stricter);
    }
}

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
        for (const auto state : {ListState::none, ListState::expired, ListState::clockBeforeIssue}) {
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
