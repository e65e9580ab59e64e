// A window without a display and an ImGui context in it, driven by SDL events as the kiosk is.
#pragma once

#include "gui/platform/input.hpp"
#include "gui/platform/window.hpp"
#include "tests/support/expect.hpp"

#include <SDL.h>
#include <imgui.h>

#include <cstdlib>
#include <functional>
#include <memory>
#include <string>

namespace clearframe::tests {

class Screen {
public:
    explicit Screen(gui::Drawing drawing = gui::Drawing::software, policy::Size size = {320, 200}) {
        setenv("SDL_VIDEODRIVER", "dummy", 1);
        window = need(gui::Window::open({.size = size, .drawing = drawing}));
        input = std::make_unique<gui::Input>(gui::ScreenSize{size, size, 5.0F}, [this] { return now; });
        ImGui::CreateContext();
        input->attach(ImGui::GetIO());
    }
    ~Screen() { ImGui::DestroyContext(); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// One frame of a window that fills the screen; what was drawn stays readable.
    void frame(const std::function<void(ImDrawList&)>& draw) {
        now += std::chrono::milliseconds(16);
        auto& io = ImGui::GetIO();
        window->renderer().useFonts(*io.Fonts);
        input->beginFrame(io);
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(io.DisplaySize);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::Begin("all", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
        draw(*ImGui::GetWindowDrawList());
        ImGui::End();
        ImGui::PopStyleVar(2);
        ImGui::Render();
        window->renderer().clear({0, 0, 0});
        window->renderer().draw(*ImGui::GetDrawData());
        picture = need(window->renderer().read());
        window->renderer().present();
    }

    [[nodiscard]] gui::Rgb at(int x, int y) const {
        const auto* p = picture.pixels.get() + (static_cast<std::ptrdiff_t>(y) * picture.size.width + x) * 3;
        return {p[2], p[1], p[0]};
    }

    void finger(Uint32 type, SDL_FingerID id, float x, float y) {
        SDL_Event event{};
        event.type = type;
        event.tfinger.touchId = 7;
        event.tfinger.fingerId = id;
        const auto size = window->size();
        event.tfinger.x = x / static_cast<float>(size.width);
        event.tfinger.y = y / static_cast<float>(size.height);
        input->handle(event);
    }
    void tap(float x, float y) {
        finger(SDL_FINGERDOWN, 1, x, y);
        finger(SDL_FINGERUP, 1, x, y);
    }

    std::chrono::milliseconds now{1000};
    std::unique_ptr<gui::Window> window;
    std::unique_ptr<gui::Input> input;
    ports::Picture picture;
};

/// A picture of one colour.
inline ports::Picture plain(policy::Size size, gui::Rgb colour) {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>();
    for (std::int64_t i = 0; i < size.area(); ++i)
        bytes->insert(bytes->end(), {colour.b, colour.g, colour.r});
    return {size, {bytes, bytes->data()}};
}

} // namespace clearframe::tests

namespace Catch {
template <> struct StringMaker<clearframe::gui::Rgb> {
    static std::string convert(const clearframe::gui::Rgb& c) {
        return "(" + std::to_string(c.r) + ", " + std::to_string(c.g) + ", " + std::to_string(c.b) + ")";
    }
};
} // namespace Catch
