// Rectangles on the screen, and cutting them into parts.
#pragma once

#include <algorithm>

namespace clearframe::gui::kit {

/// Pixels of the window, x to the right, y down.
struct Box {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] float centreX() const { return x + w / 2; }
    [[nodiscard]] float centreY() const { return y + h / 2; }
    [[nodiscard]] bool contains(float px, float py) const {
        return px >= x && py >= y && px < right() && py < bottom();
    }
    [[nodiscard]] Box inset(float by) const { return inset(by, by); }
    [[nodiscard]] Box inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
    [[nodiscard]] Box grown(float by) const { return inset(-by); }
    [[nodiscard]] Box moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    /// A part of this size in the middle.
    [[nodiscard]] Box middle(float width, float height) const {
        return {x + (w - width) / 2, y + (h - height) / 2, width, height};
    }
    [[nodiscard]] Box intersected(const Box& other) const {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.F, std::min(right(), other.right()) - left),
                std::max(0.F, std::min(bottom(), other.bottom()) - top)};
    }

    // Each takes a strip away from this box and gives it; `gap` goes to nobody.
    Box cutTop(float height, float gap = 0) {
        const Box strip{x, y, w, height};
        y += height + gap;
        h -= height + gap;
        return strip;
    }
    Box cutBottom(float height, float gap = 0) {
        h -= height + gap;
        return {x, y + h + gap, w, height};
    }
    Box cutLeft(float width, float gap = 0) {
        const Box strip{x, y, width, h};
        x += width + gap;
        w -= width + gap;
        return strip;
    }
    Box cutRight(float width, float gap = 0) {
        w -= width + gap;
        return {x + w + gap, y, width, h};
    }
};

} // namespace clearframe::gui::kit
