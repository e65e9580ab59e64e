#include "gui/platform/screenshot.hpp"

#include "tests/platform/screen.hpp"

#include <filesystem>
#include <unistd.h>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("clearframe-screenshot-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

ports::Picture drawn(const char* word) {
    Screen screen(gui::Drawing::software, {640, 400});
    screen.frame([&](ImDrawList& list) {
        list.AddRectFilled({20, 20}, {300, 200}, IM_COL32(200, 220, 240, 255), 14);
        list.AddText({40, 40}, IM_COL32(0, 0, 0, 255), word);
    });
    return screen.picture;
}

} // namespace

TEST_CASE("A screenshot that was saved and loaded is the same to the last pixel") {
    const Folder folder;
    const auto file = folder.path / "a.png";
    const auto before = drawn("Sports day");
    REQUIRE(gui::savePng(file, before));
    const auto difference = gui::compare(before, need(gui::loadPng(file)));
    CHECK(difference.sameSize);
    CHECK(difference.most == 0);
    CHECK(difference.worstTile == 0);
    CHECK(gui::alike(difference));
}

TEST_CASE("A word that changed is no longer alike, though the screen's mean hardly moved") {
    const auto difference = gui::compare(drawn("Clear"), drawn("Block"));
    CHECK(difference.mean < 0.25);
    CHECK_FALSE(gui::alike(difference));
}

TEST_CASE("One step of brightness everywhere is alike, another size or nothing at all is not") {
    const auto a = plain({100, 100}, {100, 100, 100});
    CHECK(gui::alike(gui::compare(a, plain({100, 100}, {100, 100, 100}))));
    CHECK(gui::compare(a, plain({100, 100}, {101, 100, 100})).mean == Approx(1.0 / 3));
    CHECK(gui::alike(gui::compare(a, plain({100, 100}, {101, 100, 100})), {.mean = 1}));
    CHECK_FALSE(gui::alike(gui::compare(a, plain({100, 99}, {100, 100, 100}))));
    CHECK_FALSE(gui::alike(gui::compare({}, {})));
}

TEST_CASE("A picture that is not there, and a folder that is not there, are sentences") {
    requireSentence(failureOf(gui::loadPng("/nonexistent/a.png")));
    requireSentence(failureOf(gui::savePng("/nonexistent/a.png", plain({4, 4}, {1, 2, 3}))));
}
