// Writes a picture as a camera and a photo program would: JPEG, EXIF with place, device and preview, person tags.
#pragma once

#include "demo/generator/picture.hpp"
#include "demo/generator/school_plan.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace clearframe::demo {

/// Baseline JPEG, 4:2:0.
[[nodiscard]] std::vector<std::uint8_t> encodeJpeg(const Picture& picture, int quality);

/// Writes `folder/photo.file`, and `NAME.xmp` beside it where the plan asks for a sidecar. `stored` and `preview` are
/// the pixels in the order of the file (already turned as `photo.orientation` says). Throws std::runtime_error.
void writeCameraFile(const std::filesystem::path& folder, const PlannedPhoto& photo, const Picture& stored,
                     const Picture& preview, const policy::Size& upright);

} // namespace clearframe::demo
