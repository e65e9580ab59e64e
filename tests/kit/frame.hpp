// One frame of the touchscreen without a window: what was drawn is thrown away, what can be tapped is kept.
#pragma once

#include "gui/kit/picture.hpp"
#include "gui/kit/ui.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <optional>

namespace clearframe::tests {

class NoPictures final : public gui::kit::Pictures {
public:
    std::optional<gui::kit::Texture> find(const gui::PictureRef&, float) override { return std::nullopt; }
};

class Frame {
public:
    explicit Frame(const gui::kit::Display& display, gui::ThemeName theme = gui::ThemeName::light)
        : context_(ImGui::CreateContext()), metrics_(gui::kit::metricsFor(display)) {
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {metrics_.width, metrics_.height};
        io.DeltaTime = 1.F / 60;
        auto fonts = gui::kit::Fonts::load(*io.Fonts, metrics_);
        REQUIRE(fonts);
        fonts_.emplace(std::move(*fonts));
        ui_.emplace(*fonts_, metrics_, theme, false);
    }
    ~Frame() { ImGui::DestroyContext(context_); }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    gui::kit::Ui& draw(const std::function<void(gui::kit::Ui&, gui::kit::Pictures&)>& screen) {
        if (fonts_->incomplete()) REQUIRE(fonts_->rebuild());
        ImGui::NewFrame();
        ui_->begin(now_ += 1.0 / 60, {});
        screen(*ui_, pictures_);
        ui_->end();
        ImGui::Render();
        return *ui_;
    }
    [[nodiscard]] const gui::kit::Metrics& metrics() const { return metrics_; }
    [[nodiscard]] gui::kit::Fonts& fonts() { return *fonts_; }

private:
    ImGuiContext* context_;
    gui::kit::Metrics metrics_;
    std::optional<gui::kit::Fonts> fonts_;
    std::optional<gui::kit::Ui> ui_;
    NoPictures pictures_;
    double now_ = 1;
};

} // namespace clearframe::tests
