#include "gui/platform/frame_loop.hpp"

#include "tests/support/expect.hpp"

#include <SDL.h>
#include <imgui.h>

#include <atomic>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <thread>

using namespace clearframe;
using namespace clearframe::tests;
using namespace std::chrono_literals;
using gui::FrameLoop;
using gui::FrameStart;
using gui::NextFrame;
using Turn = FrameLoop::Turn;

namespace {

struct Kiosk {
    Kiosk() {
        setenv("SDL_VIDEODRIVER", "dummy", 1);
        window = need(gui::Window::open({.size = {320, 200}, .drawing = gui::Drawing::software}));
        ImGui::CreateContext();
        loop = std::make_unique<FrameLoop>(*window);
        screen.draw = [this](const FrameStart& frame) {
            ++frames;
            start = frame;
            return next;
        };
    }
    ~Kiosk() { ImGui::DestroyContext(); }
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;

    /// Draws until it rests.
    void settle() {
        for (int i = 0; i < 100 && loop->turn(screen, 0ms) != Turn::rested; ++i) {
        }
        frames = 0;
    }

    std::unique_ptr<gui::Window> window;
    std::unique_ptr<FrameLoop> loop;
    FrameLoop::Screen screen;
    NextFrame next;
    FrameStart start;
    int frames = 0;
};

double cpuSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

void pushTap(float x, float y) {
    for (const Uint32 type : {SDL_FINGERDOWN, SDL_FINGERUP}) {
        SDL_Event event{};
        event.type = type;
        event.tfinger.touchId = 1;
        event.tfinger.x = x;
        event.tfinger.y = y;
        SDL_PushEvent(&event);
    }
}

} // namespace

TEST_CASE("The first frame comes by itself, and then nothing is drawn") {
    Kiosk kiosk;
    CHECK(kiosk.loop->turn(kiosk.screen, 0ms) == Turn::drew);
    kiosk.settle();
    const auto before = cpuSeconds();
    CHECK(kiosk.loop->turn(kiosk.screen, 1000ms) == Turn::rested);
    CHECK(kiosk.frames == 0);
#ifndef CLEARFRAME_SANITIZED
    CHECK(cpuSeconds() - before < 0.02); // of a second
#endif
}

TEST_CASE("A tap is answered within four frames") {
    Kiosk kiosk;
    bool clicked = false;
    kiosk.screen.draw = [&](const FrameStart&) {
        ++kiosk.frames;
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({320, 200});
        ImGui::Begin("all", nullptr, ImGuiWindowFlags_NoDecoration);
        clicked = ImGui::InvisibleButton("button", {300, 180}) || clicked;
        ImGui::End();
        return NextFrame{};
    };
    kiosk.settle();
    pushTap(0.5F, 0.5F);
    const auto begin = std::chrono::steady_clock::now();
    while (!clicked && std::chrono::steady_clock::now() - begin < 10s)
        (void)kiosk.loop->turn(kiosk.screen, 10ms);
    CHECK(clicked);
    CHECK(kiosk.frames <= 4); // place, press, release, and at 15 ms a frame far below 100 ms
}

TEST_CASE("Another thread wakes the loop") {
    Kiosk kiosk;
    kiosk.settle();
    const auto begin = std::chrono::steady_clock::now();
    std::thread worker([&] {
        std::this_thread::sleep_for(30ms);
        kiosk.loop->wake();
    });
    CHECK(kiosk.loop->turn(kiosk.screen, 10s) == Turn::drew);
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    worker.join();
}

TEST_CASE("A thousand wakes are a few frames, and none is lost") {
    Kiosk kiosk;
    kiosk.settle();
    std::atomic<int> done = 0;
    int seen = 0;
    kiosk.screen.draw = [&](const FrameStart&) {
        ++kiosk.frames;
        seen = done;
        return NextFrame{};
    };
    std::thread worker([&] {
        for (int i = 0; i < 1000; ++i) {
            ++done;
            kiosk.loop->wake();
        }
    });
    while (kiosk.loop->turn(kiosk.screen, 200ms) != Turn::rested) {
    }
    worker.join();
    CHECK(seen == 1000); // what was done before the last wake has been drawn
    CHECK(kiosk.frames < 100);
}

TEST_CASE("A screen that asked for a time is drawn at that time, once") {
    Kiosk kiosk;
    kiosk.settle();
    kiosk.next.within = 60ms;
    kiosk.loop->wake();
    while (kiosk.loop->turn(kiosk.screen, 20ms) != Turn::rested) {
    }
    kiosk.frames = 0;
    kiosk.next.within.reset();
    CHECK(kiosk.loop->turn(kiosk.screen, 500ms) == Turn::drew);
    CHECK(kiosk.loop->turn(kiosk.screen, 100ms) == Turn::rested);
    CHECK(kiosk.frames == 1);
}

TEST_CASE("What moves is drawn at no more than 67 frames a second") {
    Kiosk kiosk;
    kiosk.next.animating = true;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 11; ++i)
        CHECK(kiosk.loop->turn(kiosk.screen, 1s) == Turn::drew);
    CHECK(std::chrono::steady_clock::now() - begin >= 150ms);
}

TEST_CASE("The wish to close reaches the screen, which decides") {
    Kiosk kiosk;
    kiosk.settle();
    SDL_Event event{};
    event.type = SDL_QUIT;
    SDL_PushEvent(&event);
    CHECK(kiosk.loop->turn(kiosk.screen, 1s) == Turn::drew);
    CHECK(kiosk.start.closeAsked);
    CHECK(kiosk.loop->turn(kiosk.screen, 1s) == Turn::drew);
    CHECK_FALSE(kiosk.start.closeAsked);
    kiosk.next.quit = true;
    kiosk.loop->wake();
    kiosk.loop->run(kiosk.screen); // ends
}

TEST_CASE("A window that changes its size is drawn anew, and the screen is told before fonts are made") {
    Kiosk kiosk;
    policy::Size prepared;
    kiosk.screen.prepare = [&](policy::Size size, float) { prepared = size; };
    kiosk.settle();
    SDL_SetWindowSize(&kiosk.window->sdlWindow(), 500, 300);
    CHECK(kiosk.loop->turn(kiosk.screen, 1s) == Turn::drew);
    CHECK(prepared == policy::Size{500, 300});
    CHECK(kiosk.start.size == policy::Size{500, 300});
    CHECK(ImGui::GetIO().DisplaySize.x == 500);
}

TEST_CASE("While the display is gone the program goes on, and then it is drawn again") {
    Kiosk kiosk;
    kiosk.settle();
    SDL_HideWindow(&kiosk.window->sdlWindow());
    CHECK(kiosk.loop->turn(kiosk.screen, 1s) == Turn::drew);
    CHECK_FALSE(kiosk.window->drawing());
    kiosk.settle();
    kiosk.loop->wake();
    CHECK(kiosk.loop->turn(kiosk.screen, 1s) == Turn::drew); // results are still taken
    SDL_ShowWindow(&kiosk.window->sdlWindow());
    CHECK(kiosk.loop->turn(kiosk.screen, 1s) == Turn::drew);
    CHECK(kiosk.window->drawing());
}

TEST_CASE("Frame times give the median and the slowest of the last ones") {
    gui::FrameTimes times(100);
    CHECK(times.percentile(0.5) == 0);
    for (int i = 0; i < 50; ++i)
        times.add(1000); // forgotten
    for (int i = 100; i >= 1; --i)
        times.add(i);
    CHECK(times.count() == 100);
    CHECK(times.percentile(0.5) == 50);
    CHECK(times.percentile(0.99) == 99);
    CHECK(times.percentile(1) == 100);
}
