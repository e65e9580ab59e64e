// Limits of a consent that depend on who else is in the picture, and how.
#pragma once

#include "core/policy/judge.hpp"

#include <vector>

namespace clearframe::policy {

/// DESIGN: `no-face-on` holds back a face over 15 % of the picture's height.
inline constexpr double faceOnShare = 0.15;

/// One face on its way to an action.
struct FaceOnSheet {
    const Face* face = nullptr;
    Action action = Action::review;
    const Pupil* pupil = nullptr;
    bool isFace = true;
    bool inFrame = true; ///< false where only hair or chin reach into a crop
    bool coveredByStaff = false;
};

/// Covers pupils whom `group:N`, `no-face-on` or `not-with:UPN` hold back. `present` are all pupils known to be in the
/// picture, placed or not. Only tightens. Covering one person can end another's group, so group limits run until
/// nothing changes.
void applyPictureLimits(std::vector<FaceOnSheet>& faces, const std::vector<const Pupil*>& present, const Rect& frame,
                        std::vector<Reason>& reasons);

} // namespace clearframe::policy
