// The kiosk's window: opened once, it owns its renderer and says what happened to the screen.
#pragma once

#include "gui/platform/renderer.hpp"

#include <memory>
#include <string>

struct SDL_Window;
union SDL_Event;

namespace clearframe::gui {

enum class Drawing {
    automatic,   ///< a GPU where there is one, else software
    software,    ///< our own painter
    opengles2,   ///< the Pi's GPU
    sdlSoftware, ///< SDL's painter: the GPU's path without a GPU, for tests
};

struct WindowOptions {
    std::string title = "Clearframe";
    policy::Size size{1280, 800}; ///< of the window; fullscreen takes the display's own
    bool fullscreen = false;      ///< as on the device: no frame, and no pointer until a mouse moves
    bool hidden = false;
    Drawing drawing = Drawing::automatic;
};

/// What an event did to the screen.
enum class WindowChange {
    none,
    exposed,     ///< draw again
    resized,     ///< size() and dpi() may be others
    displayLost, ///< nothing is visible, drawing() is false
    displayBack,
    texturesLost, ///< the renderer dropped every texture
    focusLost,    ///< presses that are under way will not end here
    closeAsked,
};

/// One at a time, on one thread; SDL's video lives as long as it does.
class Window {
public:
    [[nodiscard]] static policy::Result<std::unique_ptr<Window>> open(const WindowOptions& options);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    [[nodiscard]] Renderer& renderer() { return *renderer_; }
    [[nodiscard]] SDL_Window& sdlWindow() { return *window_; }
    /// Of the drawable, in pixels. Events of the mouse count in units of windowSize().
    [[nodiscard]] policy::Size size() const { return renderer_->size(); }
    [[nodiscard]] policy::Size windowSize() const;
    /// Of the display; 0 where it does not say, or says what no display has.
    [[nodiscard]] float dpi() const;
    /// False while no display shows the window: the program goes on, the screen rests.
    [[nodiscard]] bool drawing() const { return visible_ && displays_; }
    [[nodiscard]] WindowChange handle(const SDL_Event& event);

private:
    struct Close {
        void operator()(SDL_Window* window) const;
    };
    Window() = default;
    WindowChange shown(bool& part, bool now);
    void showPointer(bool shown);

    bool video_ = false;
    std::unique_ptr<SDL_Window, Close> window_;
    std::unique_ptr<Renderer> renderer_;
    bool fullscreen_ = false;
    bool visible_ = true;
    bool displays_ = true;
};

} // namespace clearframe::gui
