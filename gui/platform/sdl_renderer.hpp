// Draws with SDL's own renderer, for a GPU: opengles2 on the Pi. Its "software" driver works too but rounds every
// corner of a shape to a whole pixel and is slower than our painter; it serves to test this path without a GPU.
#pragma once

#include "gui/platform/renderer.hpp"

#include <memory>
#include <string>

struct SDL_Window;

namespace clearframe::gui {

/// `driver`: a name of SDL's ("opengles2", "software" …), or empty for whichever accelerated one there is. The window
/// outlives the renderer.
[[nodiscard]] policy::Result<std::unique_ptr<Renderer>> makeSdlRenderer(SDL_Window& window, const std::string& driver);

} // namespace clearframe::gui
