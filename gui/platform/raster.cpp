#include "gui/platform/raster.hpp"

#include "gui/platform/spans.hpp"

#include <cmath>

namespace clearframe::gui {

namespace {

/// 16 bits after the point. Wide enough that no place and no step that a mad shape can ask for overflows.
using Fixed = std::int64_t;
constexpr Fixed one = 65536;

Fixed toFixed(float value) {
    return static_cast<Fixed>(bounded(value) * static_cast<float>(one));
}

/// A value that runs linearly over the plane of a triangle.
struct Slope {
    float atOrigin = 0;
    float byX = 0;
    float byY = 0;

    [[nodiscard]] float at(float x, float y) const { return atOrigin + byX * x + byY * y; }
};

class Plane {
public:
    explicit Plane(const std::array<Corner, 3>& c)
        : corners_(c), x1_(c[1].x - c[0].x), y1_(c[1].y - c[0].y), x2_(c[2].x - c[0].x), y2_(c[2].y - c[0].y),
          area_(x1_ * y2_ - x2_ * y1_) {}

    [[nodiscard]] bool flat() const { return std::abs(area_) < 1e-6F; }
    [[nodiscard]] Slope slope(float a, float b, float c) const {
        Slope s;
        s.byX = ((b - a) * y2_ - (c - a) * y1_) / area_;
        s.byY = ((c - a) * x1_ - (b - a) * x2_) / area_;
        s.atOrigin = a - s.byX * corners_[0].x - s.byY * corners_[0].y;
        return s;
    }

private:
    const std::array<Corner, 3>& corners_;
    float x1_, y1_, x2_, y2_, area_;
};

std::uint32_t byteOf(float value) {
    return static_cast<std::uint32_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

/// The four channels of ImGui's colour over a triangle.
struct Colours {
    std::array<Slope, 4> channels;

    Colours(const Plane& plane, const std::array<Corner, 3>& c) {
        for (std::size_t i = 0; i < 4; ++i) {
            const auto channel = [&](const Corner& corner) {
                return static_cast<float>(corner.colour >> (8 * i) & 0xFFU);
            };
            channels[i] = plane.slope(channel(c[0]), channel(c[1]), channel(c[2]));
        }
    }
    [[nodiscard]] Paint at(float x, float y) const {
        return {byteOf(channels[0].at(x, y)) << 16U | byteOf(channels[1].at(x, y)) << 8U | byteOf(channels[2].at(x, y)),
                byteOf(channels[3].at(x, y))};
    }
};

void paintSpan(Pixel* row, int count, Paint paint) {
    if (paint.alpha == 255) {
        std::fill_n(row, count, paint.colour);
        return;
    }
    // Bytes and 16-bit products: what compilers turn into vectors on every processor.
    constexpr int together = 4;
    const auto part = partOf(paint.alpha);
    const auto rest = static_cast<std::uint16_t>(256 - part);
    std::array<std::uint16_t, together * 4> add{};
    for (std::size_t i = 0; i < add.size(); ++i) {
        add[i] = static_cast<std::uint16_t>((paint.colour >> 8 * (i % 4) & 0xFFU) * part + 128);
    }
    int i = 0;
    for (; i + together <= count; i += together) {
        auto* bytes = reinterpret_cast<std::uint8_t*>(row + i);
        for (std::size_t j = 0; j < add.size(); ++j) {
            bytes[j] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(bytes[j] * rest + add[j]) >> 8);
        }
    }
    for (; i < count; ++i)
        row[i] = mixed(row[i], paint.colour, part);
}

/// The two texels around a place of one axis, and how much of the second.
struct Between {
    int first;
    int second;
    std::uint32_t part; ///< of 256
};

Between between(Fixed place, int length) {
    const int first = static_cast<int>(place >> 16);
    return {std::clamp(first, 0, length - 1), std::clamp(first + 1, 0, length - 1),
            static_cast<std::uint32_t>(place) >> 8U & 0xFFU};
}

Pixel colourAt(const Bitmap& bitmap, Fixed u, Fixed v) {
    const auto x = between(u, bitmap.size.width);
    const auto y = between(v, bitmap.size.height);
    const auto* upper = bitmap.colours.data() + static_cast<std::ptrdiff_t>(y.first) * bitmap.size.width;
    const auto* lower = bitmap.colours.data() + static_cast<std::ptrdiff_t>(y.second) * bitmap.size.width;
    return mixed(mixed(upper[x.first], upper[x.second], x.part), mixed(lower[x.first], lower[x.second], x.part),
                 y.part);
}

std::uint32_t alphaAt(const Bitmap& bitmap, Fixed u, Fixed v) {
    const auto x = between(u, bitmap.size.width);
    const auto y = between(v, bitmap.size.height);
    const auto* upper = bitmap.alphas.data() + static_cast<std::ptrdiff_t>(y.first) * bitmap.size.width;
    const auto* lower = bitmap.alphas.data() + static_cast<std::ptrdiff_t>(y.second) * bitmap.size.width;
    const auto top = upper[x.first] * (256 - x.part) + upper[x.second] * x.part;
    const auto bottom = lower[x.first] * (256 - x.part) + lower[x.second] * x.part;
    return (top * (256 - y.part) + bottom * y.part + 0x8000U) >> 16U;
}

/// Two rows of texels as one, `part` of 256 of the lower. The first and the last texel are there twice: so a place
/// half a texel beyond the picture needs no care.
void mixRows(std::vector<Pixel>& out, const Pixel* upper, const Pixel* lower, int count, std::uint32_t part) {
    out.resize(static_cast<std::size_t>(count) + 2);
    const auto* a = reinterpret_cast<const std::uint8_t*>(upper);
    const auto* b = reinterpret_cast<const std::uint8_t*>(lower);
    auto* to = reinterpret_cast<std::uint8_t*>(out.data() + 1);
    const auto some = static_cast<std::uint16_t>(part);
    const auto rest = static_cast<std::uint16_t>(256 - part);
    for (int i = 0; i < 4 * count; ++i) {
        to[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(a[i] * rest + b[i] * some + 128) >> 8);
    }
    out.front() = out[1];
    out.back() = out[static_cast<std::size_t>(count)];
}

/// An upright picture's row: v stays, so the two rows of texels do too.
void pictureRow(Pixel* row, int count, const Bitmap& bitmap, Fixed u, Fixed byX, Fixed v, Paint tint) {
    thread_local std::vector<Pixel> texels; // of the texels that this row meets
    const int width = bitmap.size.width;
    const auto y = between(v, bitmap.size.height);
    const Fixed last = u + (count - 1) * byX;
    const int first = static_cast<int>(std::clamp<Fixed>(std::min(u, last) >> 16, 0, width - 1));
    const int end = static_cast<int>(std::clamp<Fixed>((std::max(u, last) >> 16) + 2, first + 1, width));
    const auto start = static_cast<std::ptrdiff_t>(first);
    mixRows(texels, bitmap.colours.data() + static_cast<std::ptrdiff_t>(y.first) * width + start,
            bitmap.colours.data() + static_cast<std::ptrdiff_t>(y.second) * width + start, end - first, y.part);
    // Where texels begin in texels, and how far a place may go in it.
    const Fixed shift = (1 - first) * one;
    const Fixed most = (end - first + 1) * one - 1;
    const auto sample = [&](Fixed place) {
        const auto* texel = texels.data() + (place >> 16);
        return mixed(texel[0], texel[1], static_cast<std::uint32_t>(place) >> 8U & 0xFFU);
    };
    const bool inside = std::min(u, last) + shift >= 0 && std::max(u, last) + shift <= most;
    const auto part = partOf(tint.alpha);
    u += shift;
    if (inside && tint.colour == 0xFFFFFFU && tint.alpha == 255) {
        for (int i = 0; i < count; ++i, u += byX)
            row[i] = sample(u);
        return;
    }
    for (int i = 0; i < count; ++i, u += byX) {
        row[i] = mixed(row[i], tinted(sample(std::clamp<Fixed>(u, 0, most)), tint.colour), part);
    }
}

void blend(Pixel& pixel, const Bitmap& bitmap, Fixed u, Fixed v, Paint paint) {
    if (bitmap.colours.empty()) {
        pixel = mixed(pixel, paint.colour, partOf(scaled(paint.alpha, alphaAt(bitmap, u, v))));
    } else {
        pixel = mixed(pixel, tinted(colourAt(bitmap, u, v), paint.colour), partOf(paint.alpha));
    }
}

} // namespace

policy::Rect pixelsIn(float x0, float y0, float x1, float y1) {
    const int left = firstCentre(x0);
    const int top = firstCentre(y0);
    return {left, top, firstCentre(x1) - left, firstCentre(y1) - top};
}

void fillRect(const Canvas& canvas, const policy::Rect& rect, Paint paint) {
    const auto area = policy::intersect(rect, canvas.clip);
    if (paint.alpha == 0) return;
    for (int y = area.y; y < area.bottom(); ++y) {
        paintSpan(canvas.pixels + static_cast<std::ptrdiff_t>(y) * canvas.stride + area.x, area.w, paint);
    }
}

void stamp(const Canvas& canvas, const policy::Rect& rect, const Bitmap& mask, int u, int v, Paint paint) {
    const auto area = policy::intersect(rect, canvas.clip);
    for (int y = area.y; y < area.bottom(); ++y) {
        auto* row = canvas.pixels + static_cast<std::ptrdiff_t>(y) * canvas.stride + area.x;
        const auto* alphas =
            mask.alphas.data() + static_cast<std::ptrdiff_t>(v + y - rect.y) * mask.size.width + u + area.x - rect.x;
        for (int i = 0; i < area.w; ++i) {
            if (alphas[i] == 0) continue; // most of a glyph's box
            row[i] = mixed(row[i], paint.colour, partOf(scaled(paint.alpha, alphas[i])));
        }
    }
}

void fillConvex(const Canvas& canvas, std::span<const Corner> corners, Paint paint) {
    if (paint.alpha == 0) return;
    forEachSpan(canvas, corners, [&](Pixel* row, int, int, int count) { paintSpan(row, count, paint); });
}

void fillShaded(const Canvas& canvas, const std::array<Corner, 3>& corners, std::uint32_t alpha) {
    const Plane plane(corners);
    if (plane.flat()) return;
    const Colours colours(plane, corners);
    forEachSpan(canvas, std::span<const Corner>(corners), [&](Pixel* row, int x, int y, int count) {
        const float middle = static_cast<float>(y) + 0.5F;
        for (int i = 0; i < count; ++i) {
            const auto paint = colours.at(static_cast<float>(x + i) + 0.5F, middle);
            row[i] = mixed(row[i], paint.colour, partOf(scaled(paint.alpha, alpha)));
        }
    });
}

void fillTextured(const Canvas& canvas, const std::array<Corner, 3>& corners, const Bitmap& bitmap) {
    const Plane plane(corners);
    if (plane.flat()) return;
    const auto u = plane.slope(corners[0].u, corners[1].u, corners[2].u);
    const auto v = plane.slope(corners[0].v, corners[1].v, corners[2].v);
    const bool oneColour = corners[0].colour == corners[1].colour && corners[0].colour == corners[2].colour;
    const bool upright = oneColour && !bitmap.colours.empty() && std::abs(v.byX) < 1e-4F;
    const auto paint = paintOf(corners[0].colour);
    const Colours colours(plane, corners);
    forEachSpan(canvas, std::span<const Corner>(corners), [&](Pixel* row, int x, int y, int count) {
        const float left = static_cast<float>(x) + 0.5F;
        const float middle = static_cast<float>(y) + 0.5F;
        // Texels have their middles at halves, as pixels do.
        Fixed atU = toFixed(u.at(left, middle) - 0.5F);
        Fixed atV = toFixed(v.at(left, middle) - 0.5F);
        if (upright) return pictureRow(row, count, bitmap, atU, toFixed(u.byX), atV, paint);
        for (int i = 0; i < count; ++i, atU += toFixed(u.byX), atV += toFixed(v.byX)) {
            blend(row[i], bitmap, atU, atV, oneColour ? paint : colours.at(left + static_cast<float>(i), middle));
        }
    });
}

void fillTextured(const Canvas& canvas, const Corner& from, const Corner& to, const Bitmap& bitmap) {
    const auto area = policy::intersect(pixelsIn(from.x, from.y, to.x, to.y), canvas.clip);
    if (area.empty()) return;
    const float byX = (to.u - from.u) / (to.x - from.x);
    const float byY = (to.v - from.v) / (to.y - from.y);
    const auto paint = paintOf(from.colour);
    const Fixed u = toFixed(from.u + (static_cast<float>(area.x) + 0.5F - from.x) * byX - 0.5F);
    for (int y = area.y; y < area.bottom(); ++y) {
        auto* row = canvas.pixels + static_cast<std::ptrdiff_t>(y) * canvas.stride + area.x;
        const Fixed v = toFixed(from.v + (static_cast<float>(y) + 0.5F - from.y) * byY - 0.5F);
        if (!bitmap.colours.empty()) {
            pictureRow(row, area.w, bitmap, u, toFixed(byX), v, paint);
        } else {
            for (int i = 0; i < area.w; ++i)
                blend(row[i], bitmap, u + i * toFixed(byX), v, paint);
        }
    }
}

} // namespace clearframe::gui
