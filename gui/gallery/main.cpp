// clearframe-gallery FOLDER: every screen in every state as PNGs, at the sizes and in the themes of the kiosk.
#include "gui/gallery/beside.hpp"
#include "gui/gallery/scene_pictures.hpp"
#include "gui/gallery/states.hpp"
#include "gui/kit/ui.hpp"
#include "gui/platform/renderer.hpp"
#include "gui/platform/screenshot.hpp"
#include "gui/platform/textures.hpp"
#include "gui/platform/window.hpp"

#include <CLI/CLI.hpp>
#include <SDL.h>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>

namespace {

using namespace clearframe;
using namespace clearframe::gui;

struct Shot {
    const char* suffix;
    kit::Display display;
    ThemeName theme;
};

constexpr Shot shots[] = {
    {"1280x800", {1280, 800, 149, TextSize::normal}, ThemeName::light},
    {"800x480", {800, 480, 133, TextSize::normal}, ThemeName::light},
    {"800x1280", {800, 1280, 149, TextSize::normal}, ThemeName::light},
    {"dark", {1280, 800, 149, TextSize::normal}, ThemeName::dark},
    {"high-contrast", {1280, 800, 149, TextSize::normal}, ThemeName::highContrast},
    {"large-text", {1280, 800, 149, TextSize::large}, ThemeName::light},
};

policy::Done shoot(const Shot& shot, const std::vector<gallery::State>& states, const std::string& scenes,
                   const std::filesystem::path& folder) {
    auto window =
        Window::open({.size = {shot.display.width, shot.display.height}, .hidden = true, .drawing = Drawing::software});
    if (!window) return tl::unexpected(window.error());
    Renderer& renderer = (*window)->renderer();
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(shot.display.width), static_cast<float>(shot.display.height)};
    io.DeltaTime = 1.F / 60;
    const auto metrics = kit::metricsFor(shot.display);
    auto fonts = kit::Fonts::load(*io.Fonts, metrics);
    if (!fonts) return tl::unexpected(fonts.error());
    {
        Textures textures(renderer);
        gallery::ScenePictures pictures(scenes, [&](const std::string& key, const ports::Picture& picture,
                                                    float width) { return textures.show(key, picture, width); });
        for (const auto& state : states) {
            // The second frame knows the letters that the first one lacked.
            for (int frame = 0; frame < 2; ++frame) {
                if (fonts->incomplete()) {
                    if (auto done = fonts->rebuild(); !done) return done;
                }
                renderer.useFonts(*io.Fonts);
                textures.beginFrame();
                io.MousePos = {-1, -1};
                ImGui::NewFrame();
                kit::Ui ui(*fonts, metrics, shot.theme, false);
                ui.begin(1, {});
                state.draw(ui, pictures);
                ui.end();
                ImGui::Render();
                renderer.clear({0, 0, 0});
                renderer.draw(*ImGui::GetDrawData());
            }
            auto read = renderer.read();
            if (!read) return tl::unexpected(read.error());
            const auto file = folder / fmt::format("{}-{}.png", state.name, shot.suffix);
            if (auto done = savePng(file.string(), *read); !done) return done;
        }
    }
    ImGui::DestroyContext();
    return {};
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Draws every screen of the kiosk into a folder."};
    std::string folder;
    std::string scenes = CLEARFRAME_SCENES;
    std::string only;
    app.add_option("FOLDER", folder)->required();
    app.add_option("--scenes", scenes);
    app.add_option("--only", only, "states whose name begins so");
    std::string look;
    app.add_option("--beside", look, "Folder of target pictures; puts each screenshot beside its own");
    CLI11_PARSE(app, argc, argv);
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 0);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    auto states = gallery::allStates(scenes);
    std::erase_if(states, [&](const auto& state) { return !state.name.starts_with(only); });
    for (const Shot& shot : shots) {
        if (auto done = shoot(shot, states, scenes, folder); !done) {
            std::cerr << done.error().text << "\n";
            return 3;
        }
    }
    if (!look.empty()) {
        if (auto done = gallery::putBeside(look, folder); !done) {
            std::cerr << done.error().text << "\n";
            return 1;
        }
    }
    return 0;
}
