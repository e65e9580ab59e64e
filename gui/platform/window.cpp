#include "gui/platform/window.hpp"

#include "gui/platform/sdl_renderer.hpp"
#include "gui/platform/software_renderer.hpp"

#include <SDL.h>

namespace clearframe::gui {

namespace {

using policy::fail;
using policy::FailureKind;

void setHints() {
    // Fingers arrive as fingers and mice as mice; a second event for the same tap would be a second tap.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    // On the bare display (KMSDRM) two buffers answer a tap one frame earlier than three.
    SDL_SetHint(SDL_HINT_VIDEO_DOUBLE_BUFFER, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    // A click that brings the window to the front is a click.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_APP_NAME, "Clearframe");
}

policy::Result<std::unique_ptr<Renderer>> makeRenderer(SDL_Window& window, Drawing drawing) {
    switch (drawing) {
    case Drawing::software:
        return makeSoftwareRenderer(window);
    case Drawing::opengles2:
        return makeSdlRenderer(window, "opengles2");
    case Drawing::sdlSoftware:
        return makeSdlRenderer(window, "software");
    case Drawing::automatic:
        break;
    }
    if (auto gpu = makeSdlRenderer(window, "")) return gpu;
    return makeSoftwareRenderer(window);
}

} // namespace

void Window::Close::operator()(SDL_Window* window) const {
    SDL_DestroyWindow(window);
}

policy::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
    setHints();
    std::unique_ptr<Window> out(new Window);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS) != 0) {
        return fail(FailureKind::unavailable,
                    "No screen was found. Check that the display is connected and has power, and start the kiosk "
                    "again.");
    }
    out->video_ = true;
    Uint32 flags = options.hidden ? SDL_WINDOW_HIDDEN : SDL_WINDOW_SHOWN;
    flags |= options.fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE;
    out->window_.reset(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                        options.size.width, options.size.height, flags));
    if (!out->window_) {
        return fail(FailureKind::unavailable,
                    "The kiosk's window could not be opened on this screen. Check that no other program uses the "
                    "display, and start the kiosk again.");
    }
    auto renderer = makeRenderer(*out->window_, options.drawing);
    if (!renderer) return tl::unexpected(renderer.error());
    out->renderer_ = *std::move(renderer);
    out->fullscreen_ = options.fullscreen;
    out->showPointer(!options.fullscreen);
    SDL_StartTextInput();
    return out;
}

Window::~Window() {
    renderer_.reset();
    window_.reset();
    if (video_) SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS);
}

policy::Size Window::windowSize() const {
    policy::Size size;
    SDL_GetWindowSize(window_.get(), &size.width, &size.height);
    return size;
}

float Window::dpi() const {
    // Displays lie: 0 mm wide, or the ratio where millimetres belong. No kiosk's screen is outside of this.
    constexpr float least = 60;
    constexpr float most = 400;
    float dpi = 0;
    const int display = SDL_GetWindowDisplayIndex(window_.get());
    if (display < 0 || SDL_GetDisplayDPI(display, &dpi, nullptr, nullptr) != 0) return 0;
    return dpi >= least && dpi <= most ? dpi : 0;
}

void Window::showPointer(bool shown) {
    SDL_ShowCursor(shown ? SDL_ENABLE : SDL_DISABLE);
}

WindowChange Window::shown(bool& part, bool now) {
    if (part == now) return now ? WindowChange::exposed : WindowChange::none;
    part = now;
    return now ? WindowChange::displayBack : WindowChange::displayLost;
}

WindowChange Window::handle(const SDL_Event& event) {
    switch (event.type) {
    case SDL_QUIT:
        return WindowChange::closeAsked;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        renderer_->removeAll();
        return WindowChange::texturesLost;
    case SDL_DISPLAYEVENT:
        if (event.display.event == SDL_DISPLAYEVENT_DISCONNECTED) {
            return SDL_GetNumVideoDisplays() > 0 ? WindowChange::resized : shown(displays_, false);
        }
        if (event.display.event == SDL_DISPLAYEVENT_CONNECTED) return shown(displays_, true);
        return WindowChange::resized;
    case SDL_MOUSEMOTION:
        if (fullscreen_ && event.motion.which != SDL_TOUCH_MOUSEID) showPointer(true);
        return WindowChange::none;
    case SDL_FINGERDOWN:
        if (fullscreen_) showPointer(false);
        return WindowChange::none;
    case SDL_WINDOWEVENT:
        break;
    default:
        return WindowChange::none;
    }
    if (event.window.windowID != SDL_GetWindowID(window_.get())) return WindowChange::none;
    switch (event.window.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        return WindowChange::resized;
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
        return shown(visible_, false);
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        return shown(visible_, true);
    case SDL_WINDOWEVENT_EXPOSED:
        return WindowChange::exposed;
    case SDL_WINDOWEVENT_FOCUS_LOST:
        return WindowChange::focusLost;
    case SDL_WINDOWEVENT_CLOSE:
        return WindowChange::closeAsked;
    default:
        return WindowChange::none;
    }
}

} // namespace clearframe::gui
