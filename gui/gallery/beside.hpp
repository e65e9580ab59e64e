// A screenshot beside the picture it should look like.
#pragma once

#include "core/policy/failure.hpp"

#include <filesystem>

namespace clearframe::gui::gallery {

/// Pairs the screenshots in `shots` with the pictures in `look` by name and writes `shots`/beside/NAME.png, the target
/// at the left. What has no counterpart yet is told in the failure's text; the others are written all the same.
[[nodiscard]] policy::Done putBeside(const std::filesystem::path& look, const std::filesystem::path& shots);

} // namespace clearframe::gui::gallery
