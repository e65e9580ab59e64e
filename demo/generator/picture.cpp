#include "demo/generator/picture.hpp"

#include <algorithm>

namespace clearframe::demo {

policy::Rect asStored(const policy::Rect& box, const policy::Size& upright, Orientation orientation) {
    switch (orientation) {
    case Orientation::upright:
        return box;
    case Orientation::upsideDown:
        return {upright.width - box.right(), upright.height - box.bottom(), box.w, box.h};
    case Orientation::turnedLeft:
        return {box.y, upright.width - box.right(), box.h, box.w};
    case Orientation::turnedRight:
        return {upright.height - box.bottom(), box.x, box.h, box.w};
    }
    return box;
}

Picture asStored(const Picture& upright, Orientation orientation) {
    if (orientation == Orientation::upright) return upright;
    const policy::Rect whole = asStored({0, 0, upright.size.width, upright.size.height}, upright.size, orientation);
    Picture stored{{whole.w, whole.h}, std::vector<std::uint8_t>(upright.rgb.size())};
    for (int y = 0; y < upright.size.height; ++y) {
        for (int x = 0; x < upright.size.width; ++x) {
            const policy::Rect to = asStored({x, y, 1, 1}, upright.size, orientation);
            const auto from = static_cast<std::size_t>(y) * upright.size.width + x;
            const auto at = static_cast<std::size_t>(to.y) * stored.size.width + to.x;
            std::copy_n(&upright.rgb[from * 3], 3, &stored.rgb[at * 3]);
        }
    }
    return stored;
}

} // namespace clearframe::demo
