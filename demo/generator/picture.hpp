// Drawn pictures as the demo's generator passes them from step to step.
#pragma once

#include "core/policy/geometry.hpp"

#include <cstdint>
#include <vector>

namespace clearframe::demo {

/// Packed rows of R G B, 8 bits each, sRGB.
struct Picture {
    policy::Size size;
    std::vector<std::uint8_t> rgb;
};

/// EXIF orientations that a camera writes when it is turned.
enum class Orientation { upright = 1, upsideDown = 3, turnedLeft = 6, turnedRight = 8 };

/// How a camera stores an upright picture when it writes this orientation beside it.
[[nodiscard]] Picture asStored(const Picture& upright, Orientation orientation);

/// The same for a place: a box of the upright picture, in pixels of the stored one.
[[nodiscard]] policy::Rect asStored(const policy::Rect& box, const policy::Size& upright, Orientation orientation);

} // namespace clearframe::demo
