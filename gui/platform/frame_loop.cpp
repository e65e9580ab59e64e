#include "gui/platform/frame_loop.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

namespace clearframe::gui {

namespace {

using namespace std::chrono_literals;

/// How often events are looked for at rest. SDL_WaitEventTimeout looks every millisecond where the driver cannot sleep
/// (on the bare display it never can), and that alone is more than the kiosk may use at rest.
constexpr auto lookEvery = 8ms;

/// Frames are not drawn closer together than this, however many events come. 60 a second, and a little less, so that a
/// display that sets the pace sets it.
constexpr auto leastApart = 15ms;

/// ImGui knows a frame late what an input changed (sizes, what lies under the pointer).
constexpr int framesToSettle = 3;

float millimetre(float dpi) {
    return dpi / 25.4F;
}

} // namespace

FrameLoop::FrameLoop(Window& window, float dpi) : window_(window), givenDpi_(dpi), input_(screenSize()) {
    input_.attach(ImGui::GetIO());
}

float FrameLoop::dpi() const {
    return givenDpi_ > 0 ? givenDpi_ : window_.dpi();
}

ScreenSize FrameLoop::screenSize() const {
    return {window_.size(), window_.windowSize(), millimetre(dpi())};
}

void FrameLoop::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    wakes_.notify_one();
}

bool FrameLoop::takeEvents() {
    bool reason = false;
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        if (input_.handle(event)) reason = true;
        switch (window_.handle(event)) {
        case WindowChange::none:
            break;
        case WindowChange::closeAsked:
            closeAsked_ = reason = true;
            break;
        case WindowChange::displayLost:
            input_.cancel();
            reason = true;
            break;
        case WindowChange::resized:
        case WindowChange::displayBack:
            input_.cancel(); // what lies under the finger is something else now
            reason = true;
            break;
        case WindowChange::exposed:
        case WindowChange::texturesLost:
        case WindowChange::focusLost:
            reason = true;
            break;
        }
    }
    return reason;
}

bool FrameLoop::waitForReason(Clock::time_point until) {
    for (;;) {
        if (takeEvents()) owed_ = framesToSettle;
        std::unique_lock lock(mutex_);
        if (std::exchange(woken_, false)) owed_ = framesToSettle;
        const auto now = Clock::now();
        if (due_ && *due_ <= now) owed_ = std::max(owed_, 1);
        const bool reason = owed_ > 0 || input_.pending();
        const auto earliest = lastFrame_ + leastApart;
        if (reason && now >= earliest) return true;
        if (!reason && now >= until) return false;

        auto next = now + lookEvery;
        if (reason) next = std::min(next, earliest);
        if (!reason) next = std::min(next, until);
        if (due_) next = std::min(next, std::max(*due_, earliest));
        // A wake while a frame is due anyway need not shorten the pause.
        wakes_.wait_until(lock, next, [&] { return woken_ && !reason; });
    }
}

FrameLoop::Turn FrameLoop::drawFrame(const Screen& screen) {
    const auto begin = Clock::now();
    lastFrame_ = begin;
    --owed_;
    due_.reset();
    auto& io = ImGui::GetIO();
    auto& renderer = window_.renderer();
    const auto size = screenSize();
    input_.resize(size);
    if (screen.prepare) screen.prepare(size.pixels, dpi());
    renderer.useFonts(*io.Fonts);
    input_.beginFrame(io);
    ImGui::NewFrame();
    const auto next = screen.draw({size.pixels, dpi(), input_.gestures(), std::exchange(closeAsked_, false)});
    ImGui::Render();
    auto end = Clock::now();
    if (window_.drawing()) {
        renderer.clear(next.background);
        renderer.draw(*ImGui::GetDrawData());
        if (renderer.presentWaits()) end = Clock::now();
        renderer.present();
        if (!renderer.presentWaits()) end = Clock::now();
    }
    if (screen.presented) screen.presented();
    times_.add(std::chrono::duration<double, std::milli>(end - begin).count());
    if (next.animating) owed_ = std::max(owed_, 1);
    owed_ = std::max(owed_, 0);
    if (next.within) due_ = begin + *next.within;
    return next.quit ? Turn::quit : Turn::drew;
}

FrameLoop::Turn FrameLoop::turn(const Screen& screen, Milliseconds longestWait) {
    return waitForReason(Clock::now() + longestWait) ? drawFrame(screen) : Turn::rested;
}

void FrameLoop::run(const Screen& screen) {
    while (turn(screen, 1h) != Turn::quit) {
    }
}

} // namespace clearframe::gui
