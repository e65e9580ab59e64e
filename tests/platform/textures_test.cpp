#include "gui/platform/textures.hpp"

#include "gui/platform/halve.hpp"
#include "tests/platform/screen.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using gui::Rgb;
using gui::Textures;

namespace {

constexpr std::size_t bytesOf(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
}

} // namespace

TEST_CASE("A picture is uploaded once and shown as it is") {
    Screen screen;
    Textures textures(screen.window->renderer());
    const auto green = plain({60, 40}, {1, 250, 3});
    const auto first = textures.show("a", green);
    REQUIRE(first != nullptr);
    CHECK(textures.show("a", green) == first);
    CHECK(textures.find("a") == first);
    CHECK(textures.bytes() == bytesOf(60, 40));
    screen.frame([&](ImDrawList& list) { list.AddImage(textures.find("a"), {0, 0}, {60, 40}); });
    CHECK(screen.at(30, 20) == Rgb{1, 250, 3});
}

TEST_CASE("What was not shown for longest goes first when there are too many") {
    Screen screen;
    Textures textures(screen.window->renderer(), bytesOf(10, 10) * 3);
    const auto picture = plain({10, 10}, {9, 9, 9});
    for (const char* key : {"a", "b", "c"}) {
        textures.beginFrame();
        CHECK(textures.show(key, picture) != nullptr);
    }
    textures.beginFrame();
    CHECK(textures.find("a") != nullptr); // shown again: now b is the oldest
    textures.beginFrame();
    CHECK(textures.show("d", picture) != nullptr);
    CHECK(textures.count() == 3);
    CHECK(textures.find("b") == nullptr);
    CHECK(textures.find("a") != nullptr);
    CHECK(textures.find("c") != nullptr);
}

TEST_CASE("What is on the screen stays, and what is too much goes in the next frame") {
    Screen screen;
    Textures textures(screen.window->renderer(), bytesOf(10, 10) * 2);
    const auto picture = plain({10, 10}, {9, 9, 9});
    for (const char* key : {"a", "b", "c", "d"})
        CHECK(textures.show(key, picture) != nullptr);
    CHECK(textures.count() == 4);
    textures.beginFrame();
    CHECK(textures.count() == 2);
}

TEST_CASE("A picture of twelve megapixels is made smaller before it is uploaded") {
    Screen screen;
    Textures textures(screen.window->renderer());
    CHECK(textures.show("large", plain({4000, 3000}, {7, 8, 9})) != nullptr);
    CHECK(textures.bytes() == bytesOf(2000, 1500));
}

TEST_CASE("A picture that is drawn small is made small, beside the large one") {
    Screen screen;
    Textures textures(screen.window->renderer());
    const auto picture = plain({800, 600}, {7, 8, 9});
    const auto large = textures.show("a", picture);
    const auto small = textures.show("a", picture, 150);
    CHECK(large != small);
    CHECK(textures.bytes() == bytesOf(800, 600) + bytesOf(200, 150));
    CHECK(textures.find("a", 100) == small);
    CHECK(textures.find("a", 700) == large);
    textures.drop("a");
    CHECK(textures.bytes() == 0);
    CHECK(textures.find("a") == nullptr);
}

TEST_CASE("Halving takes the mean of what it puts together, at odd sides too") {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(std::vector<std::uint8_t>{
        0,   0, 0, 100, 0, 0, 50, 0, 0, //
        200, 0, 0, 100, 0, 0, 70, 0, 0, //
        10,  0, 0, 20,  0, 0, 30, 0, 0,
    });
    const auto half = gui::halved(ports::Picture{{3, 3}, {bytes, bytes->data()}});
    REQUIRE(half.size == policy::Size{2, 2});
    CHECK(half.pixels.get()[0] == 100);
    CHECK(half.pixels.get()[3] == 60);
    CHECK(half.pixels.get()[6] == 15);
    CHECK(half.pixels.get()[9] == 30);
}

TEST_CASE("After a lock no texture is left, and what was about to be drawn of them is not drawn") {
    Screen screen;
    Textures textures(screen.window->renderer());
    const auto texture = textures.show("child", plain({10, 10}, {255, 0, 0}));
    const auto before = textures.generation();
    screen.frame([&](ImDrawList& list) {
        list.AddImage(texture, {0, 0}, {50, 50});
        textures.clear();
    });
    CHECK(screen.at(20, 20) == Rgb{});
    CHECK(textures.count() == 0);
    CHECK(textures.bytes() == 0);
    CHECK(textures.generation() != before);
}

TEST_CASE("When the device loses its textures they are forgotten and can be shown anew") {
    const auto event = GENERATE(SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET);
    Screen screen(gui::Drawing::sdlSoftware);
    Textures textures(screen.window->renderer());
    const auto picture = plain({10, 10}, {0, 0, 255});
    const auto before = textures.show("a", picture);
    const auto generation = textures.generation();
    SDL_Event reset{};
    reset.type = event;
    CHECK(screen.window->handle(reset) == gui::WindowChange::texturesLost);
    CHECK(textures.generation() != generation);
    CHECK(textures.find("a") == nullptr);
    CHECK(textures.bytes() == 0);
    const auto after = textures.show("a", picture);
    CHECK(after != before);
    screen.frame([&](ImDrawList& list) { list.AddImage(after, {0, 0}, {50, 50}); });
    CHECK(screen.at(20, 20) == Rgb{0, 0, 255});
}

TEST_CASE("A picture without pixels shows nothing") {
    Screen screen;
    Textures textures(screen.window->renderer());
    CHECK(textures.show("none", {}) == nullptr);
    CHECK(textures.count() == 0);
}
