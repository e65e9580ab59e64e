// Turns stored rows into the upright picture, in one pass, while they come from the decoder.
#pragma once

#include "core/policy/geometry.hpp"

#include <cstdint>

namespace clearframe::vision {

/// The size after an EXIF orientation (1 … 8, everything else counts as 1).
[[nodiscard]] policy::Size uprightSize(policy::Size stored, int orientation);

/// Writes strips of stored B G R rows where they belong in the upright picture.
class UprightWriter {
public:
    /// `pixels` holds stored.area() * 3 bytes and outlives the writer.
    UprightWriter(std::uint8_t* pixels, policy::Size stored, int orientation);

    /// Where row `y` may be written directly, because nothing is turned; else null: write elsewhere and call place().
    [[nodiscard]] std::uint8_t* directRow(int y) const;

    /// `rows` packed stored rows that begin at row `y`.
    void place(const std::uint8_t* strip, int y, int rows) const;

private:
    std::uint8_t* pixels_;
    policy::Size stored_;
    bool turned_;
    std::ptrdiff_t origin_ = 0; ///< of the stored pixel (0, 0), in bytes
    std::ptrdiff_t stepX_ = 3;  ///< from a stored pixel to its right neighbour
    std::ptrdiff_t stepY_ = 0;  ///< … to the one below
};

} // namespace clearframe::vision
