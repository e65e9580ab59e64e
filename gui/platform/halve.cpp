#include "gui/platform/halve.hpp"

#include <algorithm>

namespace clearframe::gui {

ports::Picture halved(const ports::Picture& picture) {
    const auto size = halved(picture.size);
    auto out = std::make_shared<std::vector<std::uint8_t>>(static_cast<std::size_t>(size.area()) * 3);
    const auto* from = picture.pixels.get();
    const auto stride = static_cast<std::ptrdiff_t>(picture.size.width) * 3;
    auto* to = out->data();
    for (int y = 0; y < size.height; ++y) {
        const auto* upper = from + stride * (2 * y);
        // The last row or column of an odd side is its own neighbour.
        const auto* lower = 2 * y + 1 < picture.size.height ? upper + stride : upper;
        for (int x = 0; x < size.width; ++x) {
            const int left = 6 * x;
            const int right = 2 * x + 1 < picture.size.width ? left + 3 : left;
            for (int c = 0; c < 3; ++c) {
                *to++ = static_cast<std::uint8_t>(
                    (upper[left + c] + upper[right + c] + lower[left + c] + lower[right + c] + 2) / 4);
            }
        }
    }
    return {size, {out, out->data()}};
}

} // namespace clearframe::gui
