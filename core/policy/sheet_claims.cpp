#include "core/policy/sheet.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {

bool Sheet::placedByAnswer(const Pupil& pupil) const {
    return std::ranges::any_of(faces_, [&](const FaceOnSheet& f) {
        const auto* answer = review_.answer(f.face->id);
        return answer && answer->who == Who::pupil && answer->pupil == pupil.key;
    });
}

void Sheet::judgeUnplacedPupil(JudgedClaim& judged, const Pupil& pupil) {
    const PupilRuling ruling = rule(pupil, occasion_);
    judged.action = ruling.action;
    if (ruling.action == Action::block) {
        addRuling(ruling, 0);
        blocked_ = true;
        return;
    }
    // A consenting pupil's tag without a place shows nobody, and holds nobody back.
    if (ruling.action == Action::show) return;
    const bool placedByTag = std::ranges::any_of(claims_, [&](const JudgedClaim& other) {
        return other.identity.pupil == &pupil && other.claim.face != 0 && !answered(other.claim.face) &&
               std::ranges::any_of(faces_, [&](const FaceOnSheet& f) { return f.face->id == other.claim.face; });
    });
    if (placedByAnswer(pupil) || placedByTag) return;
    if (review_.isAbsent(pupil.key)) {
        judged.action = Action::cover;
        return;
    }
    addRuling(ruling, 0);
    add(ReasonCode::notPlaced,
        fmt::format("{} is tagged, but not placed. Show where, or say not visible.", pupil.firstName()), &pupil);
    judged.action = Action::review;
    reviewNeeded_ = true;
}

void Sheet::judgeUnplacedName(JudgedClaim& judged) {
    const Identity& identity = judged.identity;
    const std::string name = shown(judged.claim.name);
    // Whoever it is: once a person has accounted for every face and every pupil it could be, the name holds nothing
    // back.
    const bool candidatesSettled = std::ranges::all_of(identity.candidates, [&](const Pupil* p) {
        return rule(*p, occasion_).action == Action::show || review_.isAbsent(p->key) || placedByAnswer(*p);
    });
    if (headsConfirmed() && candidatesSettled && !mayBeNever(identity)) {
        judged.action = Action::cover;
        return;
    }
    judged.action = Action::review;
    reviewNeeded_ = true;
    switch (identity.kind) {
    case IdentityKind::ambiguous:
        add(ReasonCode::ambiguousName,
            fmt::format("“{}” fits more than one pupil. Say who is where, or who cannot be seen.", name));
        break;
    case IdentityKind::nearRestricted:
        add(ReasonCode::nearRestricted, fmt::format("“{}” is nearly the name of a pupil who may not be shown. Say "
                                                    "where that pupil is, or that they cannot be seen.",
                                                    name));
        break;
    default:
        add(ReasonCode::unknownPerson,
            fmt::format("“{}” is not on the list, and nobody said where. Name each face and confirm the head-count.",
                        name));
    }
}

namespace {

bool speaksOf(const Identity& identity, const Pupil* pupil) {
    return pupil &&
           (identity.pupil == pupil || std::ranges::find(identity.candidates, pupil) != identity.candidates.end());
}

} // namespace

void Sheet::judgeClaimsWithoutFace() {
    for (auto& judged : claims_) {
        const FaceOnSheet* face = judged.claim.face != 0 ? faceOnSheet(judged.claim.face) : nullptr;
        const bool outsideCrop = judged.claim.face != 0 && !face;
        const bool renamed = face && answered(judged.claim.face) && !speaksOf(judged.identity, face->pupil);
        if (face && !renamed) {
            judged.action = face->action;
            continue;
        }
        if (outsideCrop && !mayBeNever(judged.identity)) {
            judged.action = Action::cover; // cropped away
            continue;
        }
        if (judged.claim.place == ClaimPlace::unusable && !headsConfirmed()) {
            add(ReasonCode::placeUnusable,
                fmt::format("“{}” is tagged in a place that is not in this picture. Show where, or say not visible.",
                            shown(judged.claim.name)),
                judged.identity.pupil);
            judged.action = Action::review;
            reviewNeeded_ = true;
        }
        if (judged.identity.pupil) {
            const Action before = judged.action;
            const bool unusableOpen = judged.claim.place == ClaimPlace::unusable && !headsConfirmed();
            judgeUnplacedPupil(judged, *judged.identity.pupil);
            if (unusableOpen) judged.action = std::min(judged.action, before);
        } else if (!renamed || judged.identity.kind != IdentityKind::stranger) {
            judgeUnplacedName(judged);
        } else {
            judged.action = Action::cover; // staff said who this stranger's face is
        }
    }
}

} // namespace clearframe::policy
