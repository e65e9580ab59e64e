// Holds what people and software tagged against the faces that were found. A tag is a claim; one region speaks for one
// face (DESIGN, Verdicts).
#pragma once

#include "core/policy/photo.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::policy {

enum class ClaimPlace {
    onFace,        ///< speaks for `face`
    noPlace,       ///< says that somebody is in the picture, not where
    unusable,      ///< a place was written that makes no sense in this picture
    twoCandidates, ///< fits more than one face equally well; `face` is the best
    badSize,       ///< much larger or smaller than the face it would speak for; `face` is that face
};

/// All tags that say the same: one name, one place.
struct Claim {
    std::string name; ///< as the first tag wrote it
    std::vector<TagSource> sources;
    std::optional<Rect> region; ///< union of the tags' regions
    ClaimPlace place = ClaimPlace::noPlace;
    FaceId face = 0;          ///< 0: none
    bool keywordOnly = false; ///< every tag is a plain keyword outside a People branch
};

/// Adds a face of FaceOrigin::tag for each tagged region in which the detector found none, so that a face somebody
/// pointed at is never overlooked. Ids continue after the highest one. Empty and tiny regions (< 4 px) are left out.
[[nodiscard]] std::vector<Face> addTaggedFaces(std::vector<Face> found, const std::vector<PersonTag>& tags,
                                               Size picture);

/// Joins named tags to `faces` (as addTaggedFaces returned them). Pure; the order of the tags changes neither the
/// claims nor their faces, only their order.
[[nodiscard]] std::vector<Claim> claimsOf(const std::vector<PersonTag>& tags, const std::vector<Face>& faces,
                                          Size picture);

} // namespace clearframe::policy
