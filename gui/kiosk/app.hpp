// The touchscreen program: window, fonts, jobs, and the screen that is on.
#pragma once

#include "gui/flow/list_watch.hpp"
#include "gui/flow/services.hpp"
#include "gui/kiosk/parts.hpp"
#include "gui/kiosk/pictures_on_screen.hpp"
#include "gui/kiosk/shown.hpp"
#include "gui/kit/ui.hpp"
#include "gui/platform/frame_loop.hpp"

#include <atomic>
#include <memory>
#include <optional>

struct ImGuiContext;

namespace clearframe::gui {

/// One at a time, on the thread that made it.
class App {
public:
    /// Fonts, window or renderer that cannot be had are a failure with a sentence.
    [[nodiscard]] static policy::Result<std::unique_ptr<App>> open(const KioskParts& parts,
                                                                   const KioskOptions& options);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Until the window is closed or end() is called.
    void run();
    /// One turn of it, for tests.
    FrameLoop::Turn turn(Milliseconds longestWait);
    /// Any thread, and a signal handler.
    void end() { ending_ = true; }

    /// Any thread: draw soon.
    void loopWake() { loop_->wake(); }

    void go(const Route& route);
    [[nodiscard]] const kit::Ui& ui() const { return *ui_; } ///< what can be tapped, as of the last frame
    [[nodiscard]] Desk& desk() { return desk_; }
    [[nodiscard]] Session& session() { return session_; }
    [[nodiscard]] bool picturesShown() const { return pictures_->complete(); } ///< of the last frame, all of them
    [[nodiscard]] FrameTimes& times() { return loop_->times(); }
    [[nodiscard]] Window& window() { return *window_; }

private:
    App(const KioskParts& parts, const KioskOptions& options);
    [[nodiscard]] FrameLoop::Screen screen();
    void prepare(policy::Size size, float dpi);
    NextFrame frame(const FrameStart& start);
    void lockWhenIdle(bool touched);
    [[nodiscard]] double seconds() const;

    KioskParts parts_;
    KioskOptions options_;
    Session session_;
    SharedKnown known_ = std::make_shared<workflow::Known>();
    std::atomic<bool> ending_ = false;
    struct Context {
        Context();
        ~Context();
        Context(const Context&) = delete;
        Context& operator=(const Context&) = delete;
        ImGuiContext* context;
    } context_;
    std::unique_ptr<Window> window_;
    std::unique_ptr<FrameLoop> loop_;
    Desk desk_;
    std::optional<MediaWatch> media_;
    std::optional<PictureLoader> loader_;
    std::optional<Textures> textures_;
    std::optional<PicturesOnScreen> pictures_;
    std::optional<Services> services_;
    std::optional<ListWatch> listWatch_;
    std::optional<kit::Fonts> fonts_;
    std::unique_ptr<kit::Ui> ui_;
    kit::Display display_;
    std::unique_ptr<Shown> shown_;
    std::optional<Route> next_;
    bool locked_ = true;
    double lastTouch_ = 0;
    std::string failure_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

} // namespace clearframe::gui
