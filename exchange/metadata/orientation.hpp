// The eight EXIF orientations (EXIF 2.32, tag 0x0112) as geometry.
#pragma once

namespace clearframe::exchange {

/// A box in fractions of a picture: top left corner and size.
struct UnitBox {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
};

/// True where turning swaps width and height.
[[nodiscard]] constexpr bool swapsSides(int orientation) {
    return orientation >= 5 && orientation <= 8;
}

/// The same place after the stored picture was turned upright.
[[nodiscard]] constexpr UnitBox turnedUpright(const UnitBox& b, int orientation) {
    const double fromRight = 1 - b.x - b.w;
    const double fromBottom = 1 - b.y - b.h;
    switch (orientation) {
    case 2:
        return {fromRight, b.y, b.w, b.h};
    case 3:
        return {fromRight, fromBottom, b.w, b.h};
    case 4:
        return {b.x, fromBottom, b.w, b.h};
    case 5:
        return {b.y, b.x, b.h, b.w};
    case 6:
        return {fromBottom, b.x, b.h, b.w};
    case 7:
        return {fromBottom, fromRight, b.h, b.w};
    case 8:
        return {b.y, fromRight, b.h, b.w};
    default:
        return b;
    }
}

} // namespace clearframe::exchange
