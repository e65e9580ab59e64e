#include "vision/decode/upright.hpp"

#include <cstddef>
#include <utility>

namespace clearframe::vision {
namespace {

bool swapsSides(int orientation) {
    return orientation >= 5 && orientation <= 8;
}

void copyPixel(const std::uint8_t* from, std::uint8_t* to) {
    to[0] = from[0];
    to[1] = from[1];
    to[2] = from[2];
}

} // namespace

policy::Size uprightSize(policy::Size stored, int orientation) {
    if (swapsSides(orientation)) std::swap(stored.width, stored.height);
    return stored;
}

// EXIF 2.32, Orientation: which edge of the scene the first row and the first column of the stored picture are.
UprightWriter::UprightWriter(std::uint8_t* pixels, policy::Size stored, int orientation)
    : pixels_(pixels), stored_(stored), turned_(orientation >= 2 && orientation <= 8) {
    const policy::Size upright = uprightSize(stored, orientation);
    const std::ptrdiff_t pixel = 3;
    const std::ptrdiff_t row = pixel * upright.width;
    const std::ptrdiff_t lastColumn = pixel * (upright.width - 1);
    const std::ptrdiff_t lastRow = row * (upright.height - 1);
    struct Steps {
        std::ptrdiff_t origin, x, y;
    };
    const auto steps = [&]() -> Steps {
        switch (orientation) {
        case 2:
            return {lastColumn, -pixel, row};
        case 3:
            return {lastRow + lastColumn, -pixel, -row};
        case 4:
            return {lastRow, pixel, -row};
        case 5:
            return {0, row, pixel};
        case 6:
            return {lastColumn, row, -pixel};
        case 7:
            return {lastRow + lastColumn, -row, -pixel};
        case 8:
            return {lastRow, -row, pixel};
        default:
            return {0, pixel, row};
        }
    }();
    origin_ = steps.origin;
    stepX_ = steps.x;
    stepY_ = steps.y;
}

std::uint8_t* UprightWriter::directRow(int y) const {
    return turned_ ? nullptr : pixels_ + stepY_ * y;
}

void UprightWriter::place(const std::uint8_t* strip, int y, int rows) const {
    const std::ptrdiff_t stripRow = std::ptrdiff_t{3} * stored_.width;
    // Columns outside: where the sides swap, the pixels of one stored column then lie side by side in the result.
    for (int x = 0; x < stored_.width; ++x) {
        std::uint8_t* to = pixels_ + origin_ + stepX_ * x + stepY_ * y;
        const std::uint8_t* from = strip + std::ptrdiff_t{3} * x;
        for (int row = 0; row < rows; ++row, to += stepY_, from += stripRow)
            copyPixel(from, to);
    }
}

} // namespace clearframe::vision
