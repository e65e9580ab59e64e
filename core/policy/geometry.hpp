// Places in a picture. Every coordinate in Clearframe is a pixel of the *upright* image (EXIF or HEIF
// orientation applied exactly once), origin top left, x to the right, y down.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace clearframe::policy {

struct Size {
    int width = 0;
    int height = 0;

    [[nodiscard]] constexpr bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] constexpr std::int64_t area() const {
        return empty() ? 0 : static_cast<std::int64_t>(width) * height;
    }
    friend constexpr bool operator==(const Size&, const Size&) = default;
};

/// A half-open box: it covers the pixels x … x+w-1, y … y+h-1.
struct Rect {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;

    [[nodiscard]] constexpr bool empty() const { return w <= 0 || h <= 0; }
    [[nodiscard]] constexpr int right() const { return x + w; }
    [[nodiscard]] constexpr int bottom() const { return y + h; }
    [[nodiscard]] constexpr std::int64_t area() const { return empty() ? 0 : static_cast<std::int64_t>(w) * h; }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

[[nodiscard]] constexpr Rect intersect(const Rect& a, const Rect& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    const int w = std::min(a.right(), b.right()) - x;
    const int h = std::min(a.bottom(), b.bottom()) - y;
    return w > 0 && h > 0 ? Rect{x, y, w, h} : Rect{};
}

/// The smallest box around both; an empty box adds nothing.
[[nodiscard]] constexpr Rect unite(const Rect& a, const Rect& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

[[nodiscard]] constexpr Rect clip(const Rect& r, const Size& within) {
    return intersect(r, Rect{0, 0, within.width, within.height});
}

/// The box made `factor` times as large around its centre, rounded outward.
[[nodiscard]] inline Rect grown(const Rect& box, double factor) {
    const int x = static_cast<int>(std::ceil(box.w * (factor - 1.0) / 2.0));
    const int y = static_cast<int>(std::ceil(box.h * (factor - 1.0) / 2.0));
    return {box.x - x, box.y - y, box.w + 2 * x, box.h + 2 * y};
}

/// Intersection over union, 0 … 1.
[[nodiscard]] constexpr double overlap(const Rect& a, const Rect& b) {
    const auto common = intersect(a, b).area();
    const auto all = a.area() + b.area() - common;
    return all > 0 ? static_cast<double>(common) / static_cast<double>(all) : 0.0;
}

/// How much of `inner` lies in `outer`, 0 … 1.
[[nodiscard]] constexpr double covered(const Rect& inner, const Rect& outer) {
    return inner.area() > 0 ? static_cast<double>(intersect(inner, outer).area()) / static_cast<double>(inner.area())
                            : 0.0;
}

} // namespace clearframe::policy
