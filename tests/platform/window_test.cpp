#include "tests/platform/screen.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using gui::WindowChange;

namespace {

SDL_Event windowEvent(gui::Window& window, SDL_WindowEventID what) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.windowID = SDL_GetWindowID(&window.sdlWindow());
    event.window.event = static_cast<Uint8>(what);
    return event;
}

} // namespace

TEST_CASE("A window opens in the size that was asked for, and can be opened again after it was closed") {
    for (int i = 0; i < 2; ++i) {
        Screen screen(gui::Drawing::software, {800, 480});
        CHECK(screen.window->size() == policy::Size{800, 480});
    }
}

TEST_CASE("A screen that does not say its dots an inch gives none") {
    Screen screen;
    CHECK(screen.window->dpi() == 0);
}

TEST_CASE("Without a screen, a sentence says what to do") {
    setenv("SDL_VIDEODRIVER", "none-such", 1);
    const auto window = gui::Window::open({});
    requireSentence(failureOf(window));
    setenv("SDL_VIDEODRIVER", "dummy", 1);
}

TEST_CASE("Without the GPU that was asked for, a sentence says so, and automatic goes on in software") {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    requireSentence(failureOf(gui::Window::open({.drawing = gui::Drawing::opengles2})));
    CHECK(need(gui::Window::open({.drawing = gui::Drawing::automatic}))->size() == policy::Size{1280, 800});
}

TEST_CASE("While nothing is visible nothing is drawn, and then it is again") {
    Screen screen;
    auto& window = *screen.window;
    CHECK(window.drawing());
    CHECK(window.handle(windowEvent(window, SDL_WINDOWEVENT_HIDDEN)) == WindowChange::displayLost);
    CHECK_FALSE(window.drawing());
    CHECK(window.handle(windowEvent(window, SDL_WINDOWEVENT_SHOWN)) == WindowChange::displayBack);
    CHECK(window.drawing());
}

TEST_CASE("A change of size and the wish to close are told, and other windows' events are not") {
    Screen screen;
    auto& window = *screen.window;
    CHECK(window.handle(windowEvent(window, SDL_WINDOWEVENT_SIZE_CHANGED)) == WindowChange::resized);
    CHECK(window.handle(windowEvent(window, SDL_WINDOWEVENT_CLOSE)) == WindowChange::closeAsked);
    auto other = windowEvent(window, SDL_WINDOWEVENT_CLOSE);
    other.window.windowID += 77;
    CHECK(window.handle(other) == WindowChange::none);
}

TEST_CASE("A software window that grows or shrinks draws at its new size") {
    Screen screen;
    for (const auto& [width, height] : {std::pair{640, 400}, {100, 60}}) {
        SDL_SetWindowSize(&screen.window->sdlWindow(), width, height);
        screen.input->resize({{width, height}, {width, height}, 5});
        screen.frame([](ImDrawList& list) { list.AddRectFilled({0, 0}, {5000, 5000}, IM_COL32(1, 2, 3, 255)); });
        CHECK(screen.picture.size == policy::Size{width, height});
        CHECK(screen.at(width - 1, height - 1) == gui::Rgb{1, 2, 3});
    }
}
