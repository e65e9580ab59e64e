// clearframe-gallery FOLDER: every screen in every state as PNGs, at the sizes and in the themes of the kiosk.
#include "gui/gallery/beside.hpp"
#include "gui/gallery/shots.hpp"
#include "gui/platform/screenshot.hpp"

#include <CLI/CLI.hpp>
#include <SDL.h>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <span>

namespace {

using namespace clearframe;
using namespace clearframe::gui;

policy::Done save(const gallery::Shot& shot, const std::vector<gallery::State>& states, const std::string& scenes,
                  const std::filesystem::path& folder, bool golden) {
    return gallery::shoot(shot, states, scenes, [&](const gallery::State& state, const ports::Picture& picture) {
        const auto file = folder / fmt::format("{}-{}.png", state.name, shot.suffix);
        return savePng(file.string(), golden ? gallery::forGolden(picture) : picture);
    });
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
    bool golden = false;
    app.add_flag("--golden", golden, "Golden pictures for the tests instead: small, and one of each screen");
    CLI11_PARSE(app, argc, argv);
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 0);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    auto states = gallery::allStates(scenes);
    std::erase_if(states, [&](const auto& state) { return !state.name.starts_with(only); });
    if (golden)
        std::erase_if(states, [](const auto& state) {
            return std::ranges::find(gallery::goldenStates, state.name) == gallery::goldenStates.end();
        });
    const auto wanted = std::span(gallery::shots).first(golden ? gallery::goldenShots : gallery::shots.size());
    for (const auto& shot : wanted) {
        if (auto done = save(shot, states, scenes, folder, golden); !done) {
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
