// SDL's events for ImGui 1.86: fingers, mouse and keyboard, on every video driver (on the bare display touches come
// without mouse events), and pushed by a test as well as by a person.
//
//     input.attach(io);                                   // once per ImGui context
//     while (SDL_PollEvent(&event)) input.handle(event);
//     input.beginFrame(io);                               // then ImGui::NewFrame()
#pragma once

#include "core/policy/geometry.hpp"
#include "gui/platform/fingers.hpp"
#include "gui/platform/gestures.hpp"
#include "gui/platform/steps.hpp"

#include <functional>
#include <optional>
#include <vector>

struct ImGuiIO;
union SDL_Event;

namespace clearframe::gui {

struct ScreenSize {
    policy::Size pixels;   ///< what is drawn on
    policy::Size window;   ///< what the mouse counts in; mostly the same
    float pixelsPerMm = 0; ///< 0 where unknown: as on the 10-inch screen
};

class Input {
public:
    using TimeSource = std::function<Milliseconds()>;

    /// Without a time source, SDL's clock.
    explicit Input(const ScreenSize& screen, TimeSource now = {});
    Input(const Input&) = delete; // the fingers know the steps
    Input& operator=(const Input&) = delete;

    /// Key map, keyboard navigation, no files.
    void attach(ImGuiIO& io) const;
    void resize(const ScreenSize& screen);

    /// True when it was input.
    bool handle(const SDL_Event& event);
    /// Presses and keys that are under way end without a click: the window lost focus, the screen was locked.
    void cancel();

    /// Size, time, thresholds in millimetres, buttons and keys of the frame that begins.
    void beginFrame(ImGuiIO& io);
    /// More has happened than this frame could show: draw the next at once.
    [[nodiscard]] bool pending() const { return steps_.pending(); }
    /// Of the frame that began.
    [[nodiscard]] const Gestures& gestures() const { return gestures_; }

private:
    [[nodiscard]] Point fromMouse(int x, int y) const;
    void mouseButton(int button, bool down, Point at);

    TimeSource now_;
    ScreenSize screen_;
    Steps steps_;
    Fingers fingers_;
    DoubleTap clicks_;
    std::optional<Point> doubleClick_;
    bool touch_ = false;
    Milliseconds lastFrame_{-1};
    std::vector<int> keysDown_;
    std::vector<int> buttonsDown_;
    Gestures gestures_;
};

} // namespace clearframe::gui
