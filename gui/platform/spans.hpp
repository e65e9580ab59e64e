// The rows of a convex shape. A template, so that what is done with a row is compiled into the loop.
#pragma once

#include "gui/platform/raster.hpp"

#include <algorithm>
#include <span>

namespace clearframe::gui {

/// Far beyond every screen, and what is no number too: so that a mad shape becomes an int without harm.
[[nodiscard]] inline float bounded(float value) {
    constexpr float most = 1e6F;
    if (!(value > -most)) return -most;
    return value < most ? value : most;
}

/// The first pixel whose centre is not left of (or above) this place.
[[nodiscard]] inline int firstCentre(float place) {
    const float middle = bounded(place - 0.5F);
    const int whole = static_cast<int>(middle);
    return whole + (middle > static_cast<float>(whole) ? 1 : 0);
}

namespace detail {

/// One side of a shape, walked from row to row. Always measured from its upper end, so that two shapes that share the
/// side agree on every pixel.
struct Side {
    float x = 0;
    float y = 0;
    float byY = 0;

    [[nodiscard]] int centreAt(int row) const { return firstCentre(x + (static_cast<float>(row) + 0.5F - y) * byY); }
};

} // namespace detail

/// Calls `span(Pixel* first, int x, int y, int count)` for each row of the shape within the clip. Corners go round the
/// shape, either way; the shape is convex.
template <class Span> void forEachSpan(const Canvas& canvas, std::span<const Corner> corners, Span&& span) {
    const auto& clip = canvas.clip;
    const std::size_t count = corners.size();
    if (count < 3 || clip.empty()) return;
    std::size_t top = 0;
    float lowest = corners[0].y;
    float left = corners[0].x;
    float right = corners[0].x;
    for (std::size_t i = 1; i < count; ++i) {
        if (corners[i].y < corners[top].y) top = i;
        lowest = std::max(lowest, corners[i].y);
        left = std::min(left, corners[i].x);
        right = std::max(right, corners[i].x);
    }
    if (!(right >= static_cast<float>(clip.x)) || !(left <= static_cast<float>(clip.right()))) return;
    const int first = std::max(firstCentre(corners[top].y), clip.y);
    const int end = std::min(firstCentre(lowest), clip.bottom());

    // Two chains from the top corner down, one each way round.
    std::size_t ahead = top;
    std::size_t behind = top;
    int aheadEnd = first;
    int behindEnd = first;
    detail::Side one;
    detail::Side other;
    const auto advance = [&](std::size_t& at, std::size_t step, int& sideEnd, detail::Side& side, int row) {
        for (std::size_t tries = 0; sideEnd <= row && tries < count; ++tries) {
            const auto& from = corners[at];
            at = (at + step) % count;
            const auto& to = corners[at];
            sideEnd = firstCentre(to.y);
            if (to.y > from.y) side = {from.x, from.y, (to.x - from.x) / (to.y - from.y)};
        }
    };
    for (int y = first; y < end; ++y) {
        if (aheadEnd <= y) advance(ahead, 1, aheadEnd, one, y);
        if (behindEnd <= y) advance(behind, count - 1, behindEnd, other, y);
        const int a = one.centreAt(y);
        const int b = other.centreAt(y);
        const int x0 = std::max(std::min(a, b), clip.x);
        const int x1 = std::min(std::max(a, b), clip.right());
        if (x1 > x0) span(canvas.pixels + static_cast<std::ptrdiff_t>(y) * canvas.stride + x0, x0, y, x1 - x0);
    }
}

} // namespace clearframe::gui
