// Takes one draw command of ImGui apart into what raster.hpp draws fast: an index buffer knows triangles only, but
// nearly all of them come in twos as upright rectangles (glyphs, fills, pictures) or as fans of one convex shape.
#pragma once

#include "gui/platform/raster.hpp"
#include "gui/platform/software_renderer.hpp"

#include <imgui.h>

namespace clearframe::gui {

/// `origin` is what the draw data calls the screen's top left.
void drawShapes(const Canvas& canvas, const ImDrawList& list, const ImDrawCmd& command, const ImVec2& origin,
                const Bitmap& bitmap, Shortcuts shortcuts);

} // namespace clearframe::gui
