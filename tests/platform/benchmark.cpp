// Milliseconds a frame of a grid screen, and of a photo that is zoomed, at 1280x800: our painter, our painter without
// its short ways, and SDL's own.
#include "gui/platform/frame_times.hpp"
#include "gui/platform/input.hpp"
#include "gui/platform/software_renderer.hpp"
#include "gui/platform/textures.hpp"
#include "gui/platform/window.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

using namespace clearframe;

namespace {

constexpr policy::Size screen{1280, 800};

ports::Picture photo(policy::Size size, int seed) {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>();
    bytes->reserve(static_cast<std::size_t>(size.area()) * 3);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (int c = 1; c <= 3; ++c)
                bytes->push_back(static_cast<std::uint8_t>((x * c + y * seed) / 4));
        }
    }
    return {size, {bytes, bytes->data()}};
}

/// Of this thread: what else the machine does is not the frame's.
double cpuMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Bench {
    Bench(gui::Renderer& renderer, const ports::Picture& large) : textures(renderer), large_(large) {
        for (int i = 0; i < 24; ++i)
            thumbnails.push_back(photo({320, 213}, i + 1));
    }

    static void shadow(ImDrawList& list, ImVec2 a, ImVec2 b, float radius) {
        for (const auto& [down, grow, alpha] : {std::tuple{4.0F, 2.0F, 9}, {2.0F, 1.0F, 13}}) {
            list.AddRectFilled({a.x - grow, a.y + down}, {b.x + grow, b.y + down + grow}, IM_COL32(10, 30, 40, alpha),
                               radius + grow);
        }
    }

    void cell(ImDrawList& list, int i, float x, float y, bool rounded) {
        const ImVec2 a{x, y};
        const ImVec2 b{x + 230, y + 232};
        shadow(list, a, b, 12);
        list.AddRectFilled(a, b, IM_COL32(255, 253, 249, 255), 12);
        list.AddRect(a, b, IM_COL32(218, 210, 196, 255), 12, 0, 1);
        const auto texture = textures.show(std::to_string(i), thumbnails[static_cast<std::size_t>(i)], 218);
        if (rounded) {
            list.AddImageRounded(texture, {x + 6, y + 6}, {x + 224, y + 151}, {0, 0}, {1, 1}, IM_COL32_WHITE, 9);
        } else {
            list.AddImage(texture, {x + 6, y + 6}, {x + 224, y + 151});
        }
        list.AddRectFilled({x + 10, y + 160}, {x + 130, y + 192}, IM_COL32(219, 239, 226, 255), 9);
        list.AddCircleFilled({x + 26, y + 176}, 9, IM_COL32(25, 100, 63, 255));
        list.AddText({x + 42, y + 166}, IM_COL32(25, 100, 63, 255), "Needs review");
        list.AddText({x + 10, y + 200}, IM_COL32(83, 93, 104, 255), "Nobody has said who this is. Tap the face.");
    }

    void grid(ImDrawList& list, int frame, bool rounded) {
        const float scroll = static_cast<float>(frame % 240);
        for (int i = 0; i < 20; ++i) {
            cell(list, i, 33 + static_cast<float>(i % 5) * 246, 92 + static_cast<float>(i / 5) * 248 - scroll, rounded);
        }
        list.AddRectFilled({0, 0}, {1280, 76}, IM_COL32(255, 253, 249, 255));
        list.AddRectFilled({0, 700}, {1280, 800}, IM_COL32(255, 253, 249, 255));
        shadow(list, {928, 716}, {1248, 784}, 16);
        list.AddRectFilled({928, 716}, {1248, 784}, IM_COL32(29, 64, 96, 255), 16);
        list.AddText({1000, 738}, IM_COL32_WHITE, "Name the next face");
        list.AddText({40, 26}, IM_COL32(28, 39, 51, 255), "Sports day, 500 photos, 37 need a person first");
    }

    void zoom(ImDrawList& list, int frame) {
        const float factor = 1 + 0.7F * (1 + std::sin(static_cast<float>(frame) * 0.05F));
        const ImVec2 a{32, 92};
        const ImVec2 b{924, 716};
        list.AddRectFilled(a, b, IM_COL32(32, 38, 45, 255));
        list.PushClipRect(a, b);
        const float width = 832 * factor;
        const float height = 624 * factor;
        list.AddImage(textures.show("large", large_), {478 - width / 2, 404 - height / 2},
                      {478 + width / 2, 404 + height / 2});
        for (int i = 0; i < 12; ++i) {
            const float x = 80 + static_cast<float>(i % 4) * 210;
            const float y = 120 + static_cast<float>(i / 4) * 190;
            list.AddRect({x - 2, y - 2}, {x + 122, y + 142}, IM_COL32(16, 21, 27, 158), 10, 0, 8);
            list.AddRect({x, y}, {x + 120, y + 140}, IM_COL32(255, 198, 90, 255), 10, 0, 4);
            list.AddRectFilled({x, y + 146}, {x + 90, y + 176}, IM_COL32(16, 21, 27, 255), 15);
            list.AddText({x + 14, y + 152}, IM_COL32_WHITE, "Who?");
        }
        list.PopClipRect();
        list.AddRectFilled({940, 92}, {1248, 716}, IM_COL32(255, 253, 249, 255), 18);
        for (int i = 0; i < 20; ++i) {
            list.AddText({956, 110 + static_cast<float>(i) * 30}, IM_COL32(28, 39, 51, 255),
                         "Nobody has said who this is. Tap it.");
        }
    }

    gui::Textures textures;
    std::vector<ports::Picture> thumbnails;
    const ports::Picture& large_;
};

void measure(const char* what, gui::Renderer& renderer, const ports::Picture& large, int frames,
             const std::function<void(Bench&, ImDrawList&, int)>& draw) {
    Bench bench(renderer, large);
    gui::Input input({screen, screen, 0});
    auto& io = ImGui::GetIO();
    input.attach(io);
    gui::FrameTimes all(1000);
    gui::FrameTimes drawing(1000);
    for (int frame = 0; frame < frames; ++frame) {
        const auto begin = cpuMilliseconds();
        renderer.useFonts(*io.Fonts);
        input.beginFrame(io);
        bench.textures.beginFrame();
        ImGui::NewFrame();
        draw(bench, *ImGui::GetBackgroundDrawList(), frame);
        ImGui::Render();
        const auto built = cpuMilliseconds();
        renderer.clear({244, 240, 232});
        renderer.draw(*ImGui::GetDrawData());
        renderer.present();
        const auto end = cpuMilliseconds();
        if (frame < 20) continue; // fonts and uploads
        all.add(end - begin);
        drawing.add(end - built);
    }
    fmt::print("{:<44} {:6.2f} {:6.2f}   of which drawing {:6.2f}   {} triangles\n", what, all.percentile(0.5),
               all.percentile(0.99), drawing.percentile(0.5), ImGui::GetDrawData()->TotalIdxCount / 3);
    std::fflush(stdout);
}

void measureAll(const std::string& name, gui::Renderer& renderer, const ports::Picture& large, int frames) {
    measure((name + ": grid, pictures with corners").c_str(), renderer, large, frames,
            [](Bench& b, ImDrawList& list, int frame) { b.grid(list, frame, false); });
    measure((name + ": grid, rounded pictures").c_str(), renderer, large, frames,
            [](Bench& b, ImDrawList& list, int frame) { b.grid(list, frame, true); });
    measure((name + ": photo, zooming").c_str(), renderer, large, frames,
            [](Bench& b, ImDrawList& list, int frame) { b.zoom(list, frame); });
}

} // namespace

int main() {
    setenv("SDL_VIDEODRIVER", "dummy", 0);
    ImGui::CreateContext();
    auto& fonts = *ImGui::GetIO().Fonts;
    const char* inter = "/usr/share/fonts/truetype/inter/Inter-Regular.ttf";
    for (const char* path : {inter, "/usr/share/fonts/opentype/inter/Inter-Regular.otf"}) {
        if (FILE* there = std::fopen(path, "rb")) {
            std::fclose(there);
            fonts.AddFontFromFileTTF(path, 18);
            break;
        }
    }
    if (fonts.Fonts.empty()) fonts.AddFontDefault();
    const auto large = photo({4000, 3000}, 3);
    fmt::print("Milliseconds of processor time a frame at {}x{}: median, 99th percentile\n", screen.width,
               screen.height);
    for (const auto drawing : {gui::Drawing::software, gui::Drawing::sdlSoftware}) {
        auto window = gui::Window::open({.size = screen, .drawing = drawing});
        if (!window) return 1;
        if (drawing == gui::Drawing::sdlSoftware) {
            measureAll("SDL's painter", (*window)->renderer(), large, 40); // slow
            continue;
        }
        measureAll("our painter", (*window)->renderer(), large, 260);
        auto triangles = gui::makeSoftwareRenderer((*window)->sdlWindow(), gui::Shortcuts::triangles);
        if (triangles) measureAll("our painter, triangles", **triangles, large, 260);
    }
    ImGui::DestroyContext();
    return 0;
}
