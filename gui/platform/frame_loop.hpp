// Draws when there is a reason to, and rests otherwise: an event, a wake() from another thread, the time that a screen
// asked for, or something that moves. A kiosk that nobody touches draws nothing.
#pragma once

#include "gui/platform/frame_times.hpp"
#include "gui/platform/input.hpp"
#include "gui/platform/window.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace clearframe::gui {

struct FrameStart {
    policy::Size size; ///< of the screen, in pixels
    float dpi = 0;     ///< 0: unknown
    Gestures gestures;
    bool closeAsked = false; ///< the window's cross, or a signal to end
};

/// What a frame asks of the loop.
struct NextFrame {
    bool quit = false;
    bool animating = false;             ///< go on drawing
    std::optional<Milliseconds> within; ///< draw again by then at the latest: the clock's next minute, a toast's end
    Rgb background;                     ///< under everything that ImGui draws
};

class FrameLoop {
public:
    struct Screen {
        /// Before ImGui's frame begins: fonts for this size, results that other threads delivered. May be empty.
        std::function<void(policy::Size size, float dpi)> prepare;
        /// Between ImGui's NewFrame and Render.
        std::function<NextFrame(const FrameStart&)> draw;
        /// After each frame, also where the display is gone and nothing shows it. May be empty.
        std::function<void()> presented = {};
    };

    /// `dpi`: the real one where IT set it, else 0 and the display is asked. ImGui's context is the current one at
    /// every call. The window outlives the loop.
    explicit FrameLoop(Window& window, float dpi = 0);
    FrameLoop(const FrameLoop&) = delete;
    FrameLoop& operator=(const FrameLoop&) = delete;

    /// Any thread, at any time in the loop's life: a frame is drawn soon. Many calls are one frame.
    void wake();

    /// Until a frame asks to quit.
    void run(const Screen& screen);
    /// One turn of run(): waits for a reason, no longer than this, and draws one frame where there is one.
    enum class Turn { rested, drew, quit };
    Turn turn(const Screen& screen, Milliseconds longestWait);

    /// Presses under way end without a click: before the lock screen appears.
    void cancelInput() { input_.cancel(); }
    [[nodiscard]] FrameTimes& times() { return times_; }

private:
    using Clock = std::chrono::steady_clock;

    /// True where there is a reason to draw, once it is time to.
    bool waitForReason(Clock::time_point until);
    bool takeEvents();
    [[nodiscard]] ScreenSize screenSize() const;
    [[nodiscard]] float dpi() const;
    Turn drawFrame(const Screen& screen);

    Window& window_;
    float givenDpi_;
    Input input_;
    FrameTimes times_;
    std::mutex mutex_;
    std::condition_variable wakes_;
    bool woken_ = false;
    bool closeAsked_ = false;
    int owed_ = 1;
    Clock::time_point lastFrame_;
    std::optional<Clock::time_point> due_;
};

} // namespace clearframe::gui
