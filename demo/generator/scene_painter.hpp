// Turns a drawn scene into a picture as a camera would have taken it.
#pragma once

#include "demo/generator/picture.hpp"

#include <cstdint>
#include <filesystem>

namespace clearframe::demo {

/// Rasterises an SVG so that it fills `size`. Throws std::runtime_error where the file cannot be drawn.
[[nodiscard]] Picture paintScene(const std::filesystem::path& svg, const policy::Size& size);

/// Adds the light noise of a small sensor: more of it in bright areas (photons), a little everywhere (read-out), and
/// blotches of colour two pixels wide. The same seed gives the same picture.
void addSensorNoise(Picture& picture, std::uint32_t seed);

} // namespace clearframe::demo
