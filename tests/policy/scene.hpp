// A small invented school and one photo, for tests of the verdict.
#pragma once

#include "core/policy/judge.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace clearframe::tests {

using namespace clearframe::policy;

inline Pupil pupil(const std::string& forename, const std::string& surname, const std::string& upn,
                   Consent social = Consent::granted) {
    Pupil p{.key = {"upn:" + upn}, .upn = upn, .forename = forename, .surname = surname, .group = "7A"};
    p.consents.fill(social);
    return p;
}

/// Ada (granted), Ben (refused), Cleo (nothing recorded), Dov (never), Eva and Finn (granted).
inline ConsentList smallSchool() {
    ConsentList list{.version = 1, .school = "Test School"};
    list.pupils = {pupil("Ada", "Abbott", "U1"),
                   pupil("Ben", "Brook", "U2", Consent::refused),
                   pupil("Cleo", "Carver", "U3", Consent::nothingRecorded),
                   pupil("Dov", "Dunmore", "U4"),
                   pupil("Eva", "Egerton", "U5"),
                   pupil("Finn", "Fairley", "U6")};
    list.pupils[3].never = true;
    for (std::size_t i = 0; i < list.pupils.size(); ++i)
        list.pupils[i].row = static_cast<int>(i) + 2;
    return list;
}

inline PersonTag tagged(std::string name, std::optional<Rect> region = {}, TagSource source = TagSource::mwg) {
    return {.name = std::move(name), .source = source, .region = region, .peopleBranch = source != TagSource::keyword};
}

/// A photo of 1000 × 800 with up to six faces in a row; face 1 at the left.
struct Scene {
    ConsentList list = smallSchool();
    PhotoFacts facts{.size = {1000, 800}};
    std::vector<Decision> decisions;
    Occasion occasion{
        .purpose = Purpose::social, .list = ListState::inForce, .today = Date{std::chrono::year{2026} / 9 / 1}};

    static Rect place(int face) { return {20 + (face - 1) * 160, 300, 60, 80}; }

    Scene& faces(int count) {
        for (int i = 1; i <= count; ++i)
            facts.faces.push_back({.id = i, .box = place(i), .score = 0.9});
        return *this;
    }
    Scene& tag(const std::string& name, int face) {
        facts.tags.push_back(tagged(name, place(face)));
        return *this;
    }
    Scene& tagWithoutPlace(const std::string& name, TagSource source = TagSource::iptcPerson) {
        facts.tags.push_back(tagged(name, std::nullopt, source));
        return *this;
    }
    Scene& answer(Act act, std::string by = "Ms Reed") {
        decisions.push_back({std::move(act), std::move(by), {}});
        return *this;
    }
    Pupil& on(const std::string& upn) { return *std::ranges::find(list.pupils, upn, &Pupil::upn); }

    [[nodiscard]] Judgement judged() const {
        const Roster roster(list);
        PhotoFacts seen = facts;
        seen.faces = addTaggedFaces(seen.faces, seen.tags, seen.size);
        return judge(seen, replay(decisions, seen.faces), &roster, occasion);
    }
    [[nodiscard]] Verdict verdict() const { return judged().verdict; }
};

inline bool gives(const Judgement& judgement, ReasonCode code) {
    return std::ranges::any_of(judgement.reasons, [&](const Reason& reason) { return reason.code == code; });
}

inline Action actionOf(const Judgement& judgement, FaceId face) {
    const auto it = std::ranges::find(judgement.faces, face, &JudgedFace::id);
    return it == judgement.faces.end() ? Action::block : it->action;
}

inline PupilKey key(const std::string& upn) {
    return {"upn:" + upn};
}

} // namespace clearframe::tests
