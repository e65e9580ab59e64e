// Random photos, lists and answers, the same for the same seed.
#pragma once

#include "tests/policy/scene.hpp"

#include <functional>
#include <random>

namespace clearframe::tests {

using Random = std::mt19937;
inline int upTo(Random& random, int n) {
    return static_cast<int>(random() % static_cast<unsigned>(n));
}

inline const std::vector<std::string> upns{"U1", "U2", "U3", "U4", "U5", "U6", "U7"};

inline Limit randomLimit(Random& random) {
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

inline Act randomAct(Random& random, int faces) {
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

inline Scene randomScene(unsigned seed) {
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
inline bool stricter(Consent a, Consent b) {
    const auto rank = [](Consent c) { return c == Consent::refused ? 0 : c == Consent::nothingRecorded ? 1 : 2; };
    return rank(a) < rank(b);
}

/// Takes something away from one pupil.
inline void tighten(Scene& scene, Random& random) {
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

} // namespace clearframe::tests
