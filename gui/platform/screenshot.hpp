// What the screen shows, as a file, and how far two of them are apart. For tests and the gallery; the kiosk itself
// never writes a picture of its screen.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"

#include <string>

namespace clearframe::gui {

/// Transparent parts come out on black.
[[nodiscard]] policy::Result<ports::Picture> loadPng(const std::string& path);
[[nodiscard]] policy::Done savePng(const std::string& path, const ports::Picture& picture);

/// Differences are per channel, 0 … 255.
struct Difference {
    bool sameSize = false;
    double mean = 255;      ///< over the whole picture
    double share = 1;       ///< of the pixels in which a channel differs by more than `noise`
    double worstTile = 255; ///< the largest mean of a tile: a word that changed is lost in the mean of a screen
    int most = 255;
};

/// What two machines' arithmetic may differ by.
constexpr int noise = 8;
constexpr int tileSide = 32;

[[nodiscard]] Difference compare(const ports::Picture& a, const ports::Picture& b);

struct Tolerance {
    double mean = 0.25;
    double share = 0.002;
    double worstTile = 3;
};
[[nodiscard]] bool alike(const Difference& difference, const Tolerance& tolerance = {});

} // namespace clearframe::gui
