// What is known about one photo: faces that were found, people that were tagged, and what staff answered.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/geometry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

/// A random, opaque name of a staged photo; stable for as long as it is kept.
struct PhotoId {
    std::string value;
    friend auto operator<=>(const PhotoId&, const PhotoId&) = default;
};

/// Counts from 1 within its photo and is never used again.
using FaceId = int;

enum class FaceOrigin {
    detector, ///< the face detector found it
    tag,      ///< only a person's tag says that a face is here; the detector found none
};

struct Face {
    FaceId id = 0;
    Rect box;
    double score = 0; ///< 0 … 1, the detector's; 0 for FaceOrigin::tag
    FaceOrigin origin = FaceOrigin::detector;
    friend bool operator==(const Face&, const Face&) = default;
};

enum class TagSource { mwg, microsoft, iptcRegion, iptcPerson, keyword, digikam, lightroom, picasa, sidecar };
[[nodiscard]] std::string_view toString(TagSource source); ///< as CLI.md writes them
[[nodiscard]] std::optional<TagSource> tagSourceFrom(std::string_view word);

/// A place as it was written, before it was rounded outward to whole pixels.
struct ExactRect {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
    friend bool operator==(const ExactRect&, const ExactRect&) = default;
};

/// A claim, by software or by a person, that somebody is in the picture.
struct PersonTag {
    std::string name; ///< UTF-8 as written; empty for a face region nobody named
    TagSource source = TagSource::keyword;
    std::optional<Rect> region;
    bool placeUnusable = false; ///< a region was written, but its numbers make no sense or do not fit this picture
    bool peopleBranch = false;  ///< a keyword under a People branch (`People/Marie Curie`)
    std::optional<ExactRect> exactRegion =
        std::nullopt; ///< of `region`, unrounded; for `tags`, which may show tiny pictures
    friend bool operator==(const PersonTag&, const PersonTag&) = default;
};

enum class CoverStyle { solid, blend };
enum class CoverShape {
    ellipse,   ///< superellipse |x|^2.6 + |y|^2.6 ≤ 1 inscribed in the box
    rectangle, ///< the whole box
};

/// An area whose pixels do not go out. Both styles are computed from outside the area only (DESIGN, principle 5).
struct Cover {
    Rect box; ///< already grown beyond the face; may reach over the edge of the picture
    CoverShape shape = CoverShape::ellipse;
    friend bool operator==(const Cover&, const Cover&) = default;
};

} // namespace clearframe::policy
