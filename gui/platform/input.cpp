#include "gui/platform/input.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

namespace clearframe::gui {

namespace {

constexpr float usualPixelsPerMm = 149 / 25.4F;

/// A finger that lands rolls this far before it means to drag.
constexpr float dragMillimetres = 2.5F;

int imguiButton(Uint8 button) {
    switch (button) {
    case SDL_BUTTON_LEFT:
        return ImGuiMouseButton_Left;
    case SDL_BUTTON_RIGHT:
        return ImGuiMouseButton_Right;
    case SDL_BUTTON_MIDDLE:
        return ImGuiMouseButton_Middle;
    default:
        return -1;
    }
}

ModifierStep modifiers(Uint16 held) {
    return {.shift = (held & KMOD_SHIFT) != 0, .ctrl = (held & KMOD_CTRL) != 0, .alt = (held & KMOD_LALT) != 0};
}

Fingers::Id idOf(const SDL_TouchFingerEvent& event) {
    return {event.touchId, event.fingerId};
}

} // namespace

Input::Input(const ScreenSize& screen, TimeSource now)
    : now_(now ? std::move(now) : [] { return Milliseconds(SDL_GetTicks64()); }), fingers_(steps_) {
    resize(screen);
}

void Input::resize(const ScreenSize& screen) {
    screen_ = screen;
    if (screen_.pixelsPerMm <= 0) screen_.pixelsPerMm = usualPixelsPerMm;
    fingers_.setPixelsPerMm(screen_.pixelsPerMm);
    clicks_.setPixelsPerMm(screen_.pixelsPerMm);
}

void Input::attach(ImGuiIO& io) const {
    const std::pair<int, int> keys[]{{ImGuiKey_Tab, SDL_SCANCODE_TAB},
                                     {ImGuiKey_LeftArrow, SDL_SCANCODE_LEFT},
                                     {ImGuiKey_RightArrow, SDL_SCANCODE_RIGHT},
                                     {ImGuiKey_UpArrow, SDL_SCANCODE_UP},
                                     {ImGuiKey_DownArrow, SDL_SCANCODE_DOWN},
                                     {ImGuiKey_PageUp, SDL_SCANCODE_PAGEUP},
                                     {ImGuiKey_PageDown, SDL_SCANCODE_PAGEDOWN},
                                     {ImGuiKey_Home, SDL_SCANCODE_HOME},
                                     {ImGuiKey_End, SDL_SCANCODE_END},
                                     {ImGuiKey_Insert, SDL_SCANCODE_INSERT},
                                     {ImGuiKey_Delete, SDL_SCANCODE_DELETE},
                                     {ImGuiKey_Backspace, SDL_SCANCODE_BACKSPACE},
                                     {ImGuiKey_Space, SDL_SCANCODE_SPACE},
                                     {ImGuiKey_Enter, SDL_SCANCODE_RETURN},
                                     {ImGuiKey_Escape, SDL_SCANCODE_ESCAPE},
                                     {ImGuiKey_KeyPadEnter, SDL_SCANCODE_KP_ENTER},
                                     {ImGuiKey_A, SDL_SCANCODE_A},
                                     {ImGuiKey_C, SDL_SCANCODE_C},
                                     {ImGuiKey_V, SDL_SCANCODE_V},
                                     {ImGuiKey_X, SDL_SCANCODE_X},
                                     {ImGuiKey_Y, SDL_SCANCODE_Y},
                                     {ImGuiKey_Z, SDL_SCANCODE_Z}};
    for (const auto& [key, scancode] : keys)
        io.KeyMap[key] = scancode;
    io.BackendPlatformName = "clearframe";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
    io.IniFilename = nullptr; // the kiosk leaves no file behind
    io.LogFilename = nullptr;
}

Point Input::fromMouse(int x, int y) const {
    const auto scale = [](int pixels, int window) {
        return window > 0 ? static_cast<float>(pixels) / static_cast<float>(window) : 1.0F;
    };
    return {static_cast<float>(x) * scale(screen_.pixels.width, screen_.window.width),
            static_cast<float>(y) * scale(screen_.pixels.height, screen_.window.height)};
}

void Input::mouseButton(int button, bool down, Point at) {
    if (button < 0) return;
    std::erase(buttonsDown_, button);
    if (down) buttonsDown_.push_back(button);
    steps_.push(MoveStep{at});
    steps_.push(ButtonStep{.button = button, .down = down});
    if (button != ImGuiMouseButton_Left) return;
    if (down) {
        clicks_.press(at, now_());
    } else if (clicks_.release(now_())) {
        doubleClick_ = at;
    }
}

bool Input::handle(const SDL_Event& event) {
    switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: {
        if (event.tfinger.touchId == SDL_MOUSE_TOUCHID) return false;
        const Point at{event.tfinger.x * static_cast<float>(screen_.pixels.width),
                       event.tfinger.y * static_cast<float>(screen_.pixels.height)};
        touch_ = true;
        if (event.type == SDL_FINGERDOWN) fingers_.down(idOf(event.tfinger), at, now_());
        if (event.type == SDL_FINGERMOTION) fingers_.move(idOf(event.tfinger), at, now_());
        if (event.type == SDL_FINGERUP) fingers_.up(idOf(event.tfinger), at, now_());
        return true;
    }
    case SDL_MOUSEMOTION: {
        if (event.motion.which == SDL_TOUCH_MOUSEID) return false;
        const auto at = fromMouse(event.motion.x, event.motion.y);
        if (fingers_.touching()) return true; // one pointer at a time
        touch_ = false;
        clicks_.move(at);
        steps_.push(MoveStep{at});
        return true;
    }
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
        if (event.button.which == SDL_TOUCH_MOUSEID) return false;
        const bool down = event.type == SDL_MOUSEBUTTONDOWN;
        if (fingers_.touching() && down) return true;
        touch_ = false;
        mouseButton(imguiButton(event.button.button), down, fromMouse(event.button.x, event.button.y));
        return true;
    }
    case SDL_MOUSEWHEEL:
        if (event.wheel.which == SDL_TOUCH_MOUSEID) return false;
        steps_.push(WheelStep{{-event.wheel.preciseX, event.wheel.preciseY}});
        return true;
    case SDL_KEYDOWN:
    case SDL_KEYUP: {
        const int key = event.key.keysym.scancode;
        const bool down = event.type == SDL_KEYDOWN;
        steps_.push(modifiers(event.key.keysym.mod));
        if (event.key.repeat != 0) return true; // ImGui repeats by itself
        std::erase(keysDown_, key);
        if (down) keysDown_.push_back(key);
        steps_.push(KeyStep{key, down});
        return true;
    }
    case SDL_TEXTINPUT:
        steps_.push(TextStep{event.text.text});
        return true;
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_LEAVE && buttonsDown_.empty()) steps_.push(AwayStep{});
        if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) cancel();
        return false;
    default:
        return false;
    }
}

void Input::cancel() {
    fingers_.forget();
    clicks_.cancel();
    if (!buttonsDown_.empty()) steps_.push(AwayStep{});
    for (const int button : buttonsDown_)
        steps_.push(ButtonStep{.button = button, .down = false});
    for (const int key : keysDown_)
        steps_.push(KeyStep{key, false});
    steps_.push(ModifierStep{});
    buttonsDown_.clear();
    keysDown_.clear();
}

void Input::beginFrame(ImGuiIO& io) {
    io.DisplaySize = {static_cast<float>(screen_.pixels.width), static_cast<float>(screen_.pixels.height)};
    io.DisplayFramebufferScale = {1, 1};
    io.MouseDragThreshold = dragMillimetres * screen_.pixelsPerMm;
    io.MouseDoubleClickMaxDist = DoubleTap::millimetres * screen_.pixelsPerMm;
    const auto now = now_();
    const auto passed = lastFrame_ < Milliseconds(0) ? Milliseconds(16) : now - lastFrame_;
    lastFrame_ = now;
    // ImGui wants some time to pass. A screen that rested for a minute must not finish an animation in one frame.
    io.DeltaTime = std::clamp(static_cast<float>(passed.count()) / 1000, 0.001F, 0.1F);
    steps_.feed(io);
    gestures_ = {};
    fingers_.collect(gestures_);
    gestures_.touch = touch_;
    if (doubleClick_) gestures_.doubleTap = std::exchange(doubleClick_, std::nullopt);
}

} // namespace clearframe::gui
