// Draws in plain memory, with no GPU and no driver: the same pixels on every machine, which golden pictures need, and
// fast enough to be the kiosk's screen where opengles2 fails. Shapes are smooth as a GPU's are (see raster.hpp).
#pragma once

#include "gui/platform/renderer.hpp"

#include <memory>

struct SDL_Window;

namespace clearframe::gui {

/// How much of the draw data is recognised as rectangles, glyphs and convex shapes before it is drawn as triangles.
/// Both give the same picture; `triangles` is for measuring.
enum class Shortcuts { all, triangles };

/// The window outlives the renderer. It follows the window's size by itself, at clear().
[[nodiscard]] policy::Result<std::unique_ptr<Renderer>> makeSoftwareRenderer(SDL_Window& window,
                                                                             Shortcuts shortcuts = Shortcuts::all);

} // namespace clearframe::gui
