#include "tests/platform/screen.hpp"

#include "gui/platform/software_renderer.hpp"

#include <cmath>

using namespace clearframe;
using namespace clearframe::tests;
using gui::Drawing;
using gui::Rgb;

namespace {

int apart(Rgb a, Rgb b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

/// Left half red, right half blue.
ports::Picture twoColours() {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>();
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 40; ++x) {
            if (x < 20) bytes->insert(bytes->end(), {0, 0, 255});
            if (x >= 20) bytes->insert(bytes->end(), {255, 0, 0});
        }
    }
    return {{40, 20}, {bytes, bytes->data()}};
}

} // namespace

TEST_CASE("A rectangle covers exactly the pixels that it was asked for") {
    const auto drawing = GENERATE(Drawing::software, Drawing::sdlSoftware);
    Screen screen(drawing);
    screen.frame([](ImDrawList& list) { list.AddRectFilled({10, 20}, {30, 40}, IM_COL32(200, 100, 50, 255)); });
    CHECK(screen.at(10, 20) == Rgb{200, 100, 50});
    CHECK(screen.at(29, 39) == Rgb{200, 100, 50});
    CHECK(screen.at(9, 20) == Rgb{});
    CHECK(screen.at(30, 20) == Rgb{});
    CHECK(screen.at(10, 19) == Rgb{});
    CHECK(screen.at(10, 40) == Rgb{});
}

TEST_CASE("Nothing is drawn outside of the clip rectangle") {
    const auto drawing = GENERATE(Drawing::software, Drawing::sdlSoftware);
    Screen screen(drawing);
    screen.frame([](ImDrawList& list) {
        list.PushClipRect({50, 50}, {60, 60});
        list.AddRectFilled({0, 0}, {320, 200}, IM_COL32_WHITE);
        list.AddCircleFilled({55, 55}, 40, IM_COL32(255, 0, 0, 255));
        list.PopClipRect();
    });
    CHECK(screen.at(50, 50) == Rgb{255, 0, 0});
    CHECK(screen.at(59, 59) == Rgb{255, 0, 0});
    for (const auto& [x, y] : {std::pair{49, 55}, {60, 55}, {55, 49}, {55, 60}})
        CHECK(screen.at(x, y) == Rgb{});
}

TEST_CASE("Half transparent is half of both colours") {
    const auto drawing = GENERATE(Drawing::software, Drawing::sdlSoftware);
    Screen screen(drawing);
    screen.frame([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {100, 100}, IM_COL32(0, 0, 200, 255));
        list.AddRectFilled({0, 0}, {50, 50}, IM_COL32(200, 0, 0, 128));
    });
    CHECK(apart(screen.at(20, 20), {100, 0, 100}) <= 2);
    CHECK(screen.at(70, 70) == Rgb{0, 0, 200});
}

TEST_CASE("A picture is drawn where it belongs and the right way round") {
    const auto drawing = GENERATE(Drawing::software, Drawing::sdlSoftware);
    Screen screen(drawing);
    const auto texture = screen.window->renderer().add(twoColours());
    REQUIRE(texture != nullptr);
    screen.frame([&](ImDrawList& list) {
        list.AddImage(texture, {100, 100}, {180, 140}); // twice as large
        list.AddImage(texture, {10, 10}, {50, 30}, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, 128));
        list.AddImage(texture, {200, 10}, {240, 30}, {1, 0}, {0, 1}); // mirrored
    });
    CHECK(screen.at(101, 101) == Rgb{255, 0, 0});
    CHECK(screen.at(178, 138) == Rgb{0, 0, 255});
    CHECK(screen.at(180, 120) == Rgb{});
    CHECK(apart(screen.at(12, 12), {128, 0, 0}) <= 2);
    CHECK(screen.at(202, 12) == Rgb{0, 0, 255});
    CHECK(screen.at(237, 27) == Rgb{255, 0, 0});
}

TEST_CASE("A rounded picture shows its middle and not its corners") {
    Screen screen;
    const auto texture = screen.window->renderer().add(plain({40, 40}, {10, 200, 30}));
    screen.frame([&](ImDrawList& list) {
        list.AddImageRounded(texture, {20, 20}, {100, 100}, {0, 0}, {1, 1}, IM_COL32_WHITE, 16);
    });
    CHECK(screen.at(60, 60) == Rgb{10, 200, 30});
    CHECK(screen.at(60, 20) == Rgb{10, 200, 30});
    CHECK(screen.at(20, 20) == Rgb{});
    CHECK(screen.at(99, 99) == Rgb{});
}

TEST_CASE("A texture that is gone draws nothing") {
    const auto drawing = GENERATE(Drawing::software, Drawing::sdlSoftware);
    Screen screen(drawing);
    auto& renderer = screen.window->renderer();
    const auto gone = renderer.add(plain({8, 8}, {255, 0, 0}));
    renderer.remove(gone);
    const auto next = renderer.add(plain({8, 8}, {0, 255, 0}));
    CHECK(next != gone);
    screen.frame([&](ImDrawList& list) { list.AddImage(gone, {10, 10}, {50, 50}); });
    CHECK(screen.at(20, 20) == Rgb{});
}

TEST_CASE("Text appears, and appears again after the fonts changed or the device lost its textures") {
    const auto drawing = GENERATE(Drawing::software, Drawing::sdlSoftware);
    Screen screen(drawing);
    const auto inked = [&] {
        screen.frame([](ImDrawList& list) { list.AddText({10, 10}, IM_COL32_WHITE, "MMMM"); });
        int count = 0;
        for (int y = 10; y < 25; ++y) {
            for (int x = 10; x < 40; ++x)
                count += screen.at(x, y).r > 128 ? 1 : 0;
        }
        return count;
    };
    const int before = inked();
    CHECK(before > 40);
    CHECK(inked() == before);
    screen.window->renderer().removeAll();
    CHECK(inked() == before);
    ImGui::GetIO().Fonts->AddFontDefault();
    CHECK(inked() == before);
}

TEST_CASE("A round edge is smooth") {
    Screen screen;
    screen.frame([](ImDrawList& list) { list.AddCircleFilled({100, 100}, 50, IM_COL32_WHITE, 128); });
    int between = 0;
    double light = 0;
    for (int y = 40; y < 160; ++y) {
        for (int x = 40; x < 160; ++x) {
            const int value = screen.at(x, y).r;
            between += value > 16 && value < 240 ? 1 : 0;
            light += value / 255.0;
        }
    }
    CHECK(between > 200);                                    // about one a pixel of the circumference
    CHECK(light == Approx(3.14159 * 50 * 50).epsilon(0.01)); // as much light as its area: edges lie where they should
}

TEST_CASE("Shapes that share an edge neither overlap nor leave a gap") {
    Screen screen;
    screen.frame([](ImDrawList& list) {
        list.Flags = ImDrawListFlags_None; // hard edges: each pixel once
        const ImVec2 middle{100.3F, 90.7F};
        for (int i = 0; i < 17; ++i) {
            const auto corner = [&](int n) {
                const float angle = static_cast<float>(n % 17) * 6.2831853F / 17;
                return ImVec2{middle.x + 70 * std::cos(angle), middle.y + 70 * std::sin(angle)};
            };
            list.AddTriangleFilled(middle, corner(i), corner(i + 1), IM_COL32(255, 255, 255, 128));
        }
    });
    for (int y = 30; y < 150; ++y) {
        for (int x = 40; x < 160; ++x) {
            if (std::hypot(x + 0.5 - 100.3, y + 0.5 - 90.7) > 66) continue;
            INFO(x << ", " << y);
            REQUIRE(apart(screen.at(x, y), {128, 128, 128}) <= 1);
        }
    }
}

TEST_CASE("The short ways draw what the triangles would") {
    Screen screen;
    auto triangles = need(gui::makeSoftwareRenderer(screen.window->sdlWindow(), gui::Shortcuts::triangles));
    auto& usual = screen.window->renderer();
    const auto picture = twoColours();
    const auto texture = usual.add(picture);
    screen.frame([&](ImDrawList& list) {
        list.AddRectFilled({5, 5}, {100, 60}, IM_COL32(240, 230, 220, 255), 12);
        list.AddRect({5.5F, 5.5F}, {99.5F, 59.5F}, IM_COL32(20, 30, 200, 180), 12, 0, 2);
        list.AddCircleFilled({200, 100}, 60.5F, IM_COL32(90, 200, 90, 200));
        list.AddText({20, 20}, IM_COL32(0, 0, 0, 255), "Sports day");
        list.AddText({20.4F, 90}, IM_COL32(255, 255, 0, 190), "Sports day");
        list.AddImage(texture, {110, 10}, {190, 50});
        list.AddRectFilledMultiColor({10, 120}, {90, 190}, IM_COL32_WHITE, IM_COL32_BLACK, IM_COL32(255, 0, 0, 255),
                                     IM_COL32(0, 0, 255, 0));
    });
    const auto expected = screen.picture;
    // The same draw data with the same names: textures are named in the order they are made.
    REQUIRE(triangles->add(picture) == texture);
    triangles->useFonts(*ImGui::GetIO().Fonts);
    triangles->clear({0, 0, 0});
    triangles->draw(*ImGui::GetDrawData());
    const auto plainly = need(triangles->read());
    int most = 0;
    for (std::size_t i = 0; i < expected.byteCount(); ++i) {
        most = std::max(most, std::abs(expected.pixels.get()[i] - plainly.pixels.get()[i]));
    }
    CHECK(most <= 3);
}

TEST_CASE("A picture larger than a texture can be is refused, and so is one without pixels") {
    Screen screen;
    auto& renderer = screen.window->renderer();
    CHECK(renderer.add(ports::Picture{{renderer.largestTexture() + 1, 1}, std::make_shared<std::uint8_t>()}) ==
          nullptr);
    CHECK(renderer.add({}) == nullptr);
    CHECK(renderer.add(ports::Picture{{0, 5}, std::make_shared<std::uint8_t>()}) == nullptr);
}

TEST_CASE("Numbers that make no sense draw nothing and break nothing") {
    const auto drawing = GENERATE(Drawing::software, Drawing::sdlSoftware);
    Screen screen(drawing);
    const auto picture = screen.window->renderer().add(twoColours());
    screen.frame([&](ImDrawList& list) {
        const float huge = 1e30F;
        list.AddTriangleFilled({-huge, 0}, {huge, huge}, {0, NAN}, IM_COL32_WHITE);
        list.AddRectFilled({-huge, -huge}, {-1, -1}, IM_COL32_WHITE);
        list.AddImage(list._CmdHeader.TextureId, {NAN, 0}, {10, NAN});
        list.AddCircleFilled({-1e7F, 1e7F}, 5, IM_COL32_WHITE);
        list.AddImage(picture, {-huge, -huge}, {huge, huge});
        list.AddImage(picture, {10, 10}, {10.0001F, 400}, {-huge, 0}, {huge, huge});
        list.AddImage(picture, {0, 0}, {50, 50}, {-3, -3}, {7, 7});
        list.AddText({1e9F, -1e9F}, IM_COL32_WHITE, "far away");
    });
    SUCCEED();
}
