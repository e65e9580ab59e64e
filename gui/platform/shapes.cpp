#include "gui/platform/shapes.hpp"

#include <cmath>

namespace clearframe::gui {

namespace {

/// Longer fans are drawn in parts. A circle of ImGui's has at most this many corners.
constexpr std::size_t longestFan = 512;

bool whole(float value) {
    return std::abs(value - std::round(value)) < 1.0F / 64;
}

class Command {
public:
    Command(const Canvas& canvas, const ImDrawList& list, const ImDrawCmd& command, const ImVec2& origin,
            const Bitmap& bitmap)
        : canvas_(canvas), vertices_(list.VtxBuffer.Data + command.VtxOffset),
          indices_(list.IdxBuffer.Data + command.IdxOffset), count_(command.ElemCount), origin_(origin),
          bitmap_(bitmap), width_(static_cast<float>(bitmap.size.width)),
          height_(static_cast<float>(bitmap.size.height)) {}

    void draw(Shortcuts shortcuts) {
        for (unsigned at = 0; at + 3 <= count_;) {
            unsigned used = 0;
            if (shortcuts == Shortcuts::all) {
                used = rectangle(at);
                if (used == 0) used = fan(at);
            }
            if (used == 0) {
                triangle(at);
                used = 3;
            }
            at += used;
        }
    }

private:
    [[nodiscard]] const ImDrawVert& vertex(unsigned at) const { return vertices_[indices_[at]]; }
    [[nodiscard]] Corner corner(const ImDrawVert& v) const {
        return {v.pos.x - origin_.x, v.pos.y - origin_.y, v.uv.x * width_, v.uv.y * height_, v.col};
    }
    static bool sameTexel(const ImDrawVert& a, const ImDrawVert& b) { return a.uv.x == b.uv.x && a.uv.y == b.uv.y; }

    /// What a shape is filled with whose corners all name one place of the bitmap: ImGui's white pixel, mostly.
    [[nodiscard]] Paint paint(const Corner& c) const {
        auto out = paintOf(c.colour);
        const auto x = static_cast<std::size_t>(std::clamp(static_cast<int>(c.u), 0, bitmap_.size.width - 1));
        const auto y = static_cast<std::size_t>(std::clamp(static_cast<int>(c.v), 0, bitmap_.size.height - 1));
        const auto texel = y * static_cast<std::size_t>(bitmap_.size.width) + x;
        if (bitmap_.colours.empty()) {
            out.alpha = scaled(out.alpha, bitmap_.alphas[texel]);
        } else {
            out.colour = tinted(bitmap_.colours[texel], out.colour);
        }
        return out;
    }

    /// Two triangles a b c, a c d that make an upright rectangle of one colour. Gives the indices used, or 0.
    unsigned rectangle(unsigned at) {
        if (at + 6 > count_ || indices_[at] != indices_[at + 3] || indices_[at + 2] != indices_[at + 4]) return 0;
        const auto& a = vertex(at);
        const auto& b = vertex(at + 1);
        const auto& c = vertex(at + 2);
        const auto& d = vertex(at + 5);
        const bool upright = a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x;
        if (!upright || a.col != b.col || a.col != c.col || a.col != d.col) return 0;
        if (!(a.pos.x < c.pos.x) || !(a.pos.y < c.pos.y)) return 0;
        const auto from = corner(a);
        const auto to = corner(c);
        if (sameTexel(a, c) && sameTexel(a, b) && sameTexel(a, d)) {
            fillRect(canvas_, pixelsIn(from.x, from.y, to.x, to.y), paint(from));
            return 6;
        }
        if (a.uv.y != b.uv.y || b.uv.x != c.uv.x || c.uv.y != d.uv.y || d.uv.x != a.uv.x) return 0;
        if (!bitmap_.alphas.empty() && glyph(from, to)) return 6;
        fillTextured(canvas_, from, to, bitmap_);
        return 6;
    }

    /// A piece of the mask, one texel a pixel.
    bool glyph(const Corner& from, const Corner& to) {
        if (!whole(from.x) || !whole(from.y) || !whole(from.u) || !whole(from.v)) return false;
        if (std::abs(to.x - from.x - (to.u - from.u)) > 1.0F / 32) return false;
        if (std::abs(to.y - from.y - (to.v - from.v)) > 1.0F / 32) return false;
        const auto rect = pixelsIn(from.x, from.y, to.x, to.y);
        const int u = static_cast<int>(std::round(from.u));
        const int v = static_cast<int>(std::round(from.v));
        if (u < 0 || v < 0 || u + rect.w > bitmap_.size.width || v + rect.h > bitmap_.size.height) return false;
        stamp(canvas_, rect, bitmap_, u, v, paintOf(from.colour));
        return true;
    }

    /// Triangles a b c, a c d, a d e … of one colour that make one convex shape.
    unsigned fan(unsigned at) {
        const auto& hub = vertex(at);
        const auto plain = [&](const ImDrawVert& v) { return v.col == hub.col && sameTexel(v, hub); };
        const auto& second = vertex(at + 1);
        const auto& third = vertex(at + 2);
        if (!plain(second) || !plain(third)) return 0;
        shape_.assign({corner(hub), corner(second), corner(third)});
        const float way = turn(shape_[0], shape_[1], shape_[2]);
        unsigned used = 3;
        while (at + used + 3 <= count_ && shape_.size() < longestFan) {
            if (indices_[at + used] != indices_[at] || indices_[at + used + 1] != indices_[at + used - 1]) break;
            const auto& next = vertex(at + used + 2);
            if (!plain(next)) break;
            const auto c = corner(next);
            const auto n = shape_.size();
            // Convex stays convex: the same way round at the last corner, at the new one and at the hub.
            if (turn(shape_[n - 2], shape_[n - 1], c) * way < 0 || turn(shape_[n - 1], c, shape_[0]) * way < 0 ||
                turn(c, shape_[0], shape_[1]) * way < 0) {
                break;
            }
            shape_.push_back(c);
            used += 3;
        }
        fillConvex(canvas_, shape_, paint(shape_[0]));
        return used;
    }

    static float turn(const Corner& a, const Corner& b, const Corner& c) {
        return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    }

    void triangle(unsigned at) {
        const auto& a = vertex(at);
        const auto& b = vertex(at + 1);
        const auto& c = vertex(at + 2);
        const std::array<Corner, 3> corners{corner(a), corner(b), corner(c)};
        if (!sameTexel(a, b) || !sameTexel(a, c)) {
            fillTextured(canvas_, corners, bitmap_);
        } else if (a.col == b.col && a.col == c.col) {
            fillConvex(canvas_, corners, paint(corners[0]));
        } else {
            auto white = corners[0];
            white.colour = IM_COL32_WHITE;
            fillShaded(canvas_, corners, paint(white).alpha);
        }
    }

    const Canvas& canvas_;
    const ImDrawVert* vertices_;
    const ImDrawIdx* indices_;
    unsigned count_;
    ImVec2 origin_;
    const Bitmap& bitmap_;
    float width_;
    float height_;
    std::vector<Corner> shape_;
};

} // namespace

void drawShapes(const Canvas& canvas, const ImDrawList& list, const ImDrawCmd& command, const ImVec2& origin,
                const Bitmap& bitmap, Shortcuts shortcuts) {
    Command(canvas, list, command, origin, bitmap).draw(shortcuts);
}

} // namespace clearframe::gui
