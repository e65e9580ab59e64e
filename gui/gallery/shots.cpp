#include "gui/gallery/shots.hpp"

#include "gui/gallery/scene_pictures.hpp"
#include "gui/kit/ui.hpp"
#include "gui/platform/halve.hpp"
#include "gui/platform/renderer.hpp"
#include "gui/platform/textures.hpp"
#include "gui/platform/window.hpp"

namespace clearframe::gui::gallery {

policy::Done shoot(const Shot& shot, const std::vector<State>& states, const std::string& scenes,
                   const std::function<policy::Done(const State&, const ports::Picture&)>& take) {
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
        ScenePictures pictures(scenes, [&](const std::string& key, const ports::Picture& picture, float width) {
            return textures.show(key, picture, width);
        });
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
            if (auto done = take(state, *read); !done) return done;
        }
    }
    ImGui::DestroyContext();
    return {};
}

ports::Picture forGolden(const ports::Picture& screen) {
    return halved(halved(screen));
}

} // namespace clearframe::gui::gallery
