#include "core/policy/picture_limits.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {
namespace {

void coverFor(FaceOnSheet& face, ReasonCode code, std::string text, std::vector<Reason>& reasons) {
    face.action = Action::cover;
    reasons.push_back({.code = code, .text = std::move(text), .pupil = face.pupil->key, .face = face.face->id});
}

int peopleShown(const std::vector<FaceOnSheet>& faces) {
    return static_cast<int>(std::ranges::count_if(
        faces, [](const FaceOnSheet& f) { return f.isFace && f.inFrame && f.action == Action::show; }));
}

bool isPresent(const std::vector<const Pupil*>& present, const std::string& upn) {
    return std::ranges::any_of(present, [&](const Pupil* p) { return !upn.empty() && p->upn == upn; });
}

} // namespace

void applyPictureLimits(std::vector<FaceOnSheet>& faces, const std::vector<const Pupil*>& present, const Rect& frame,
                        std::vector<Reason>& reasons) {
    for (auto& face : faces) {
        if (face.action != Action::show || !face.pupil) continue;
        for (const auto& limit : face.pupil->limits) {
            if (face.action != Action::show) break;
            if (limit.kind == LimitKind::noFaceOn && face.face->box.h > faceOnShare * frame.h) {
                coverFor(face, ReasonCode::limitFaceOn,
                         fmt::format("This close-up of {} may not go out face-on.", face.pupil->firstName()), reasons);
            } else if (limit.kind == LimitKind::notWithPupil && isPresent(present, limit.text)) {
                coverFor(
                    face, ReasonCode::limitNotWith,
                    fmt::format("{} may not be shown together with somebody in this photo.", face.pupil->firstName()),
                    reasons);
            }
        }
    }
    for (bool changed = true; changed;) {
        changed = false;
        const int shown = peopleShown(faces);
        for (auto& face : faces) {
            if (face.action != Action::show || !face.pupil) continue;
            for (const auto& limit : face.pupil->limits) {
                if (limit.kind != LimitKind::groupOf || shown >= limit.number || face.action != Action::show) continue;
                coverFor(face, ReasonCode::limitGroup,
                         fmt::format("{} may be shown in groups of {} or more. Here {} {}.", face.pupil->firstName(),
                                     limit.number, shown == 1 ? "is" : "are", shown),
                         reasons);
                changed = true;
            }
        }
    }
}

} // namespace clearframe::policy
