#include "core/policy/sheet.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {

void Sheet::judgeFaces() {
    for (auto& face : faces_) {
        const FaceId id = face.face->id;
        const FaceAnswer* answer = review_.answer(id);
        std::vector<JudgedClaim*> speaking;
        for (auto& claim : claims_) {
            if (claim.claim.face == id) speaking.push_back(&claim);
        }
        if (answer && answer->who != Who::nobody) {
            judgeAnswered(face, *answer);
            judgeContradiction(face, *answer, speaking);
        } else if (!speaking.empty())
            judgeClaimed(face, speaking);
        else
            judgeUnnamed(face, answer);

        // Who is tagged `never` is in the picture, whatever was answered since.
        for (const auto* claim : speaking) {
            if (claim->identity.pupil && claim->identity.pupil->never) face.action = Action::block;
        }
        const bool underHand = std::ranges::any_of(
            review_.coveredAreas, [&](const Rect& area) { return intersect(area, face.face->box) == face.face->box; });
        // Covering all unnamed faces leaves those alone that a tag already answers.
        const bool stillOpen = speaking.empty() || face.action == Action::review;
        const bool coverAsked =
            underHand ||
            (answer && (answer->covered || (answer->coveredAsUnnamed && answer->who == Who::nobody && stillOpen)));
        // A cover hides a face, and whoever must never be shown is more than that.
        const bool neverOpen = !answered(id) && std::ranges::any_of(speaking, [](const JudgedClaim* claim) {
            return mayBeNever(claim->identity);
        });
        if (coverAsked && !neverOpen && face.action != Action::block) {
            if (face.action == Action::show)
                add(ReasonCode::coveredByStaff, "Staff covered this face.", face.pupil, id);
            face.action = Action::cover;
            face.coveredByStaff = true;
        }
    }
    askWhereOnePupilIsTwice();
}

/// A pupil has one face. Of two that carry the same name, one is somebody else's, or a mirror's.
void Sheet::askWhereOnePupilIsTwice() {
    const auto open = [](const FaceOnSheet& f) { return f.pupil && f.action != Action::block && !f.coveredByStaff; };
    for (auto& face : faces_) {
        const bool twice = std::ranges::any_of(faces_, [&](const FaceOnSheet& other) {
            return &other != &face && open(other) && other.pupil == face.pupil;
        });
        if (!twice || !open(face)) continue;
        add(ReasonCode::twoPlaces,
            fmt::format("{} is named on two faces. Say who each one is, or cover the other one.",
                        face.pupil->firstName()),
            face.pupil, face.face->id);
        face.action = Action::review;
    }
}

void Sheet::judgeAnswered(FaceOnSheet& face, const FaceAnswer& answer) {
    const FaceId id = face.face->id;
    if (answer.who == Who::notAFace) {
        face.action = Action::show;
        return;
    }
    if (answer.who == Who::adult) {
        face.action = Action::show;
        if (restrictedPupilTagged() && answer.givenBy.size() < 2) {
            face.action = Action::review;
            add(ReasonCode::secondPerson,
                fmt::format(
                    "A pupil in this photo may not be shown. A second person has to confirm that face {} is {}.", id,
                    shown(answer.adult)),
                nullptr, id);
        }
        return;
    }
    face.pupil = roster_.find(answer.pupil);
    if (roster_.ambiguous(answer.pupil)) {
        face.action = Action::cover;
        add(ReasonCode::ambiguousName,
            "The pupil named here cannot be told from another on the list. The face is covered.", nullptr, id);
        return;
    }
    if (!face.pupil) {
        face.action = Action::review; // the list may know them under another key, and forbid more than a cover hides
        add(ReasonCode::ambiguousName, "The pupil named here is not on the list any more. Say again who this is.",
            nullptr, id);
        return;
    }
    const PupilRuling ruling = rule(*face.pupil, occasion_);
    face.action = ruling.action;
    addRuling(ruling, id);
    if (needsSecondPerson(*face.pupil) && answer.givenBy.size() < 2) {
        face.action = std::min(face.action, Action::review);
        add(ReasonCode::secondPerson,
            fmt::format(
                "{} shares a name with a pupil who may not be shown. A second person has to confirm who this is.",
                face.pupil->firstName()),
            face.pupil, id);
    }
}

/// To say that a tagged pupil whom the list holds back is somebody else here shows a face that was to be covered.
void Sheet::judgeContradiction(FaceOnSheet& face, const FaceAnswer& answer, const std::vector<JudgedClaim*>& speaking) {
    if (answer.givenBy.size() >= 2) return;
    for (const auto* judged : speaking) {
        const Pupil* tagged = judged->identity.pupil;
        if (occasion_.partOfList && !tagged && judged->identity.kind != IdentityKind::nobody) {
            face.action = std::min(face.action, Action::review);
            add(ReasonCode::secondPerson,
                fmt::format(
                    "This face is tagged as “{}”, who may not be on this trip. A second person has to confirm the "
                    "answer.",
                    shown(judged->claim.name)),
                nullptr, face.face->id);
            reviewNeeded_ = true; // covered or not: they may be in it elsewhere
            continue;
        }
        if (!tagged || tagged == face.pupil || rule(*tagged, occasion_).action == Action::show) continue;
        face.action = std::min(face.action, Action::review);
        add(ReasonCode::secondPerson,
            fmt::format("This face is tagged as {}, who may not be shown. A second person has to confirm the answer.",
                        tagged->firstName()),
            tagged, face.face->id);
    }
}

void Sheet::judgeClaimed(FaceOnSheet& face, const std::vector<JudgedClaim*>& speaking) {
    const FaceId id = face.face->id;
    face.action = Action::show;
    const auto tighten = [&](Action action) { face.action = std::min(face.action, action); };
    for (auto* judged : speaking) {
        const Claim& claim = judged->claim;
        const Identity& identity = judged->identity;
        switch (identity.kind) {
        case IdentityKind::pupil: {
            const PupilRuling ruling = rule(*identity.pupil, occasion_);
            addRuling(ruling, id);
            tighten(ruling.action);
            face.pupil = identity.pupil;
            break;
        }
        case IdentityKind::stranger:
            add(ReasonCode::unknownPerson,
                fmt::format("“{}” is not on the list. The face is covered.", shown(claim.name)), nullptr, id);
            tighten(Action::cover);
            break;
        case IdentityKind::ambiguous:
            add(ReasonCode::ambiguousName,
                fmt::format("“{}” fits more than one pupil. Choose which one.", shown(claim.name)), nullptr, id);
            tighten(Action::review);
            break;
        case IdentityKind::nearRestricted:
            add(ReasonCode::nearRestricted,
                fmt::format("“{}” is nearly the name of a pupil who may not be shown. Say who this is.",
                            shown(claim.name)),
                nullptr, id);
            tighten(Action::review);
            break;
        case IdentityKind::nobody:
            break;
        }
        if (claim.place == ClaimPlace::twoCandidates) {
            add(ReasonCode::twoCandidates,
                fmt::format("The tag “{}” fits two faces. Say who each one is.", shown(claim.name)), identity.pupil,
                id);
            tighten(Action::review);
        } else if (claim.place == ClaimPlace::badSize) {
            add(ReasonCode::tagSize,
                fmt::format("The tag “{}” does not fit the face in size. Say who this is.", shown(claim.name)),
                identity.pupil, id);
            tighten(Action::review);
        } else if (face.face->origin == FaceOrigin::tag) {
            add(ReasonCode::tagWithoutFace,
                fmt::format("“{}” is tagged where the kiosk finds no face. Look at the place.", shown(claim.name)),
                identity.pupil, id);
            tighten(Action::review);
        }
    }
    const auto differs = [&](const JudgedClaim* other) {
        return foldName(other->claim.name) != foldName(speaking.front()->claim.name);
    };
    if (std::ranges::any_of(speaking, differs)) {
        add(ReasonCode::twoNames, "This face is tagged with two names. Say who it is.", nullptr, id);
        tighten(Action::review);
        face.pupil = nullptr;
    }
    // The same name at two places: one of them is wrong, and nobody can say which.
    for (const auto* judged : speaking) {
        const bool elsewhere = std::ranges::any_of(claims_, [&](const JudgedClaim& other) {
            return &other != judged && other.claim.face != id && other.claim.region && judged->claim.region &&
                   (other.identity.pupil ? other.identity.pupil == judged->identity.pupil
                                         : foldName(other.claim.name) == foldName(judged->claim.name)) &&
                   !(other.claim.face != 0 && answered(other.claim.face));
        });
        if (elsewhere && judged->identity.kind != IdentityKind::stranger) {
            add(ReasonCode::twoPlaces,
                fmt::format("“{}” is tagged in two places. Say who is where.", shown(judged->claim.name)),
                judged->identity.pupil, id);
            tighten(Action::review);
        }
    }
}

void Sheet::judgeUnnamed(FaceOnSheet& face, const FaceAnswer* answer) {
    const FaceId id = face.face->id;
    if (rollHolds_ && face.inFrame) {
        face.action = Action::show;
        return;
    }
    const bool coveredByStaff = answer && (answer->covered || answer->coveredAsUnnamed);
    face.action = Action::review;
    if (coveredByStaff)
        add(ReasonCode::coveredByStaff, "Nobody said who this is. Staff covered the face.", nullptr, id);
    else
        add(ReasonCode::unnamedFace, "Nobody has said who this is. Tap the face.", nullptr, id);
}

} // namespace clearframe::policy
