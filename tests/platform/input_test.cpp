#include "tests/platform/screen.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using namespace std::chrono_literals;

namespace {

/// A screen with one button at 100,50 … 200,100 that counts its clicks.
struct Button {
    Screen screen;
    int clicks = 0;
    bool held = false;
    bool hovered = false;

    void frames(int count) {
        for (int i = 0; i < count; ++i) {
            screen.frame([&](ImDrawList&) {
                ImGui::SetCursorPos({100, 50});
                if (ImGui::InvisibleButton("button", {100, 50})) ++clicks;
                held = ImGui::IsItemActive();
                hovered = ImGui::IsItemHovered();
            });
        }
    }
    void mouse(Uint32 type, int x, int y, Uint32 which = 0) {
        SDL_Event event{};
        event.type = type;
        if (type == SDL_MOUSEMOTION) {
            event.motion.which = which;
            event.motion.x = x;
            event.motion.y = y;
        } else {
            event.button.which = which;
            event.button.button = SDL_BUTTON_LEFT;
            event.button.x = x;
            event.button.y = y;
        }
        screen.input->handle(event);
    }
    void key(Uint32 type, SDL_Scancode code, Uint16 mod = 0) {
        SDL_Event event{};
        event.type = type;
        event.key.keysym.scancode = code;
        event.key.keysym.mod = mod;
        screen.input->handle(event);
    }
};

} // namespace

TEST_CASE("A finger's tap clicks a button, once") {
    Button b;
    b.frames(2);
    b.screen.finger(SDL_FINGERDOWN, 1, 150, 75);
    b.frames(3);
    CHECK(b.held);
    b.screen.finger(SDL_FINGERUP, 1, 150, 75);
    b.frames(5);
    CHECK(b.clicks == 1);
    CHECK_FALSE(b.hovered);
    CHECK(b.screen.input->gestures().touch);
}

TEST_CASE("A tap that begins and ends between two frames clicks as well, and two of them click twice") {
    Button b;
    b.frames(1);
    b.screen.tap(150, 75);
    CHECK(b.screen.input->pending());
    b.frames(4);
    CHECK(b.clicks == 1);
    b.screen.tap(150, 75);
    b.screen.tap(150, 75);
    b.frames(10);
    CHECK(b.clicks == 3);
    CHECK_FALSE(b.screen.input->pending());
}

TEST_CASE("A tap beside the button, or one that slides off it, does not click") {
    Button b;
    b.frames(1);
    b.screen.tap(50, 75);
    b.screen.finger(SDL_FINGERDOWN, 1, 150, 75);
    b.frames(5);
    b.screen.finger(SDL_FINGERMOTION, 1, 250, 150);
    b.screen.finger(SDL_FINGERUP, 1, 250, 150);
    b.frames(5);
    CHECK(b.clicks == 0);
}

TEST_CASE("A palm on a button does not click it") {
    Button b;
    b.frames(1);
    for (int i = 1; i <= 5; ++i)
        b.screen.finger(SDL_FINGERDOWN, i, 140 + 4.0F * static_cast<float>(i), 75);
    b.frames(3);
    for (int i = 5; i >= 1; --i)
        b.screen.finger(SDL_FINGERUP, i, 150, 75);
    b.frames(5);
    CHECK(b.clicks == 0);
    CHECK_FALSE(b.held);
    b.screen.tap(150, 75);
    b.frames(5);
    CHECK(b.clicks == 1);
}

TEST_CASE("A second finger takes the click from the first") {
    Button b;
    b.frames(1);
    b.screen.finger(SDL_FINGERDOWN, 1, 150, 75);
    b.frames(3);
    b.screen.finger(SDL_FINGERDOWN, 2, 20, 20);
    b.frames(2);
    b.screen.finger(SDL_FINGERUP, 2, 20, 20);
    b.screen.finger(SDL_FINGERUP, 1, 150, 75);
    b.frames(5);
    CHECK(b.clicks == 0);
}

TEST_CASE("The mouse event that a driver makes of a touch is not a second tap, nor the touch it makes of a mouse") {
    Button b;
    b.frames(1);
    b.screen.tap(150, 75);
    b.mouse(SDL_MOUSEMOTION, 150, 75, SDL_TOUCH_MOUSEID);
    b.mouse(SDL_MOUSEBUTTONDOWN, 150, 75, SDL_TOUCH_MOUSEID);
    b.mouse(SDL_MOUSEBUTTONUP, 150, 75, SDL_TOUCH_MOUSEID);
    b.frames(8);
    CHECK(b.clicks == 1);
    SDL_Event event{};
    event.type = SDL_FINGERDOWN;
    event.tfinger.touchId = SDL_MOUSE_TOUCHID;
    CHECK_FALSE(b.screen.input->handle(event));
}

TEST_CASE("A mouse hovers, clicks and double-clicks") {
    Button b;
    b.mouse(SDL_MOUSEMOTION, 150, 75);
    b.frames(2);
    CHECK(b.hovered);
    CHECK_FALSE(b.screen.input->gestures().touch);
    for (int i = 0; i < 2; ++i) {
        b.mouse(SDL_MOUSEBUTTONDOWN, 150, 75);
        b.mouse(SDL_MOUSEBUTTONUP, 150, 75);
    }
    b.frames(1);
    REQUIRE(b.screen.input->gestures().doubleTap);
    CHECK(*b.screen.input->gestures().doubleTap == gui::Point{150, 75});
    b.frames(5);
    CHECK(b.clicks == 2);
}

TEST_CASE("Without a touchscreen the keyboard presses buttons") {
    Button b;
    b.frames(2);
    b.key(SDL_KEYDOWN, SDL_SCANCODE_DOWN);
    b.key(SDL_KEYUP, SDL_SCANCODE_DOWN);
    b.frames(4);
    b.key(SDL_KEYDOWN, SDL_SCANCODE_SPACE);
    b.frames(2);
    b.key(SDL_KEYUP, SDL_SCANCODE_SPACE);
    b.frames(4);
    CHECK(b.clicks == 1);
}

TEST_CASE("Text that is typed arrives in a field, with accents") {
    Screen screen;
    char text[64] = "";
    const auto frames = [&](int count) {
        for (int i = 0; i < count; ++i) {
            screen.frame([&](ImDrawList&) {
                ImGui::SetKeyboardFocusHere();
                ImGui::InputText("name", text, sizeof text);
            });
        }
    };
    frames(3);
    for (const char* typed : {"Ł", "u", "k"}) {
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        SDL_strlcpy(event.text.text, typed, sizeof event.text.text);
        screen.input->handle(event);
    }
    frames(3);
    CHECK(std::string(text) == "Łuk");
}

TEST_CASE("When the window loses its focus, what was pressed does not click and no key hangs") {
    Button b;
    b.frames(1);
    b.screen.finger(SDL_FINGERDOWN, 1, 150, 75);
    b.key(SDL_KEYDOWN, SDL_SCANCODE_A, KMOD_LSHIFT);
    b.frames(3);
    REQUIRE(b.held);
    REQUIRE(ImGui::GetIO().KeyShift);
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
    b.screen.input->handle(event);
    b.frames(4);
    CHECK(b.clicks == 0);
    CHECK_FALSE(b.held);
    CHECK_FALSE(ImGui::GetIO().KeyShift);
    CHECK_FALSE(ImGui::GetIO().KeysDown[SDL_SCANCODE_A]);
}

TEST_CASE("After the screen changed its size, taps land where they are seen") {
    Button b;
    b.frames(1);
    SDL_SetWindowSize(&b.screen.window->sdlWindow(), 640, 400);
    b.screen.input->resize({{640, 400}, {640, 400}, 5});
    b.frames(1);
    CHECK(b.screen.window->size() == policy::Size{640, 400});
    CHECK(ImGui::GetIO().DisplaySize.x == 640);
    b.screen.tap(150, 75);
    b.frames(5);
    CHECK(b.clicks == 1);
}

TEST_CASE("Where the window counts in other units than pixels, the mouse still lands") {
    Button b;
    b.screen.input->resize({{320, 200}, {160, 100}, 5});
    b.frames(1);
    b.mouse(SDL_MOUSEMOTION, 75, 37);
    b.frames(2);
    CHECK(b.hovered);
}

TEST_CASE("A long rest is not one long frame") {
    Button b;
    b.frames(1);
    b.screen.now += 60s;
    b.frames(1);
    CHECK(ImGui::GetIO().DeltaTime <= 0.1F);
}
