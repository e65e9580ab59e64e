// Shapes into plain memory, as a GPU would: a pixel belongs to the shape that its centre lies in, so shapes that share
// an edge neither overlap nor leave a gap, and ImGui's half-transparent rims fall where they should between pixels.
#pragma once

#include "core/policy/geometry.hpp"
#include "gui/platform/blend.hpp"

#include <array>
#include <span>
#include <vector>

namespace clearframe::gui {

/// Where is drawn. Nothing outside `clip` is touched; `clip` lies within the pixels.
struct Canvas {
    Pixel* pixels = nullptr;
    int stride = 0; ///< in pixels
    policy::Rect clip;
};

/// Either a picture (colours) or a mask (alphas of white).
struct Bitmap {
    policy::Size size;
    std::vector<Pixel> colours;
    std::vector<std::uint8_t> alphas;
};

struct Corner {
    float x = 0;
    float y = 0;
    float u = 0; ///< in texels of the bitmap, 0 … width
    float v = 0;
    std::uint32_t colour = 0; ///< as ImGui packs it
};

/// The pixels whose centres lie in [x0, x1) × [y0, y1).
[[nodiscard]] policy::Rect pixelsIn(float x0, float y0, float x1, float y1);

void fillRect(const Canvas& canvas, const policy::Rect& rect, Paint paint);
/// One texel a pixel; the rectangle of the mask begins at (u, v) and lies within it.
void stamp(const Canvas& canvas, const policy::Rect& rect, const Bitmap& mask, int u, int v, Paint paint);
/// A convex shape of one colour, either way round.
void fillConvex(const Canvas& canvas, std::span<const Corner> corners, Paint paint);
/// Colours run from corner to corner. Of the bitmap nothing is read.
void fillShaded(const Canvas& canvas, const std::array<Corner, 3>& corners, std::uint32_t alpha);
/// The bitmap, interpolated between texels, times the colours.
void fillTextured(const Canvas& canvas, const std::array<Corner, 3>& corners, const Bitmap& bitmap);
/// As two of fillTextured, for an upright rectangle (corners top left and bottom right) of one colour.
void fillTextured(const Canvas& canvas, const Corner& from, const Corner& to, const Bitmap& bitmap);

} // namespace clearframe::gui
