#include "gui/kit/text.hpp"
#include "tests/kit/frame.hpp"

using namespace clearframe::gui::kit;
using clearframe::tests::Frame;

namespace {

std::u16string shown(std::string_view text) {
    const auto letters = visualOrder(text);
    return {letters.begin(), letters.end()};
}

} // namespace

TEST_CASE("Names stand in the order they are read in") {
    CHECK(shown("Łukasz Brzeźnicki") == u"Łukasz Brzeźnicki");
    CHECK(shown("Олександр") == u"Олександр");
    CHECK(shown("Zoe\u0301") == u"Zo\u00E9"); // composed
    // Meem, hah, meem, dal: joined, from right to left.
    CHECK(shown("محمد") == u"\uFEAA\uFEE4\uFEA4\uFEE3");
    CHECK(shown("5 محمد A") == u"5 \uFEAA\uFEE4\uFEA4\uFEE3 A");
    CHECK(shown("𒀀") == u"▯"); // beyond what can be drawn: something is there
}

TEST_CASE("Letters that a font lacks at first are there in the next frame, and for good") {
    Frame frame({1280, 800, 149});
    const char* name = "Ελένη محمد Nguyễn";
    const float before = widthOf(frame.fonts(), Role::body, name);
    REQUIRE(frame.fonts().incomplete());
    REQUIRE(frame.fonts().rebuild());
    const float after = widthOf(frame.fonts(), Role::body, name);
    CHECK_FALSE(frame.fonts().incomplete());
    CHECK(before != after);
    CHECK(frame.fonts().of(Role::body).FindGlyphNoFallback(u'έ') != nullptr);
    (void)widthOf(frame.fonts(), Role::body, "\U00004E2D"); // no font here has it
    REQUIRE(frame.fonts().incomplete());
    REQUIRE(frame.fonts().rebuild());
    (void)widthOf(frame.fonts(), Role::body, "\U00004E2D");
    CHECK_FALSE(frame.fonts().incomplete()); // asked for once
}

TEST_CASE("Text is broken between words, and what does not fit says so") {
    Frame frame({1280, 800, 149});
    const auto& fonts = frame.fonts();
    const std::string text = "There is no consent to show Cadi on social media.";
    const float width = widthOf(fonts, Role::small, "There is no consent to show");
    const auto lines = broken(fonts, Role::small, text, width + 1, 9);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "There is no consent to show");
    CHECK(lines[1] == "Cadi on social media.");
    const auto cut = broken(fonts, Role::small, text, width + 1, 1);
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].ends_with("…"));
    CHECK(widthOf(fonts, Role::small, cut[0]) <= width + 1);
    for (const auto& line : broken(fonts, Role::small, "Llanfairpwllgwyngyllgogerychwyrndrobwll", 60, 20))
        CHECK(widthOf(fonts, Role::small, line) <= 60);
    const float half = widthOf(fonts, Role::small, "Featherstone-Og");
    CHECK(broken(fonts, Role::small, "Featherstone-Ogilvy", half, 3) ==
          std::vector<std::string>{"Featherstone-", "Ogilvy"});
    CHECK(broken(fonts, Role::small, "", 100, 3).empty());
    CHECK(broken(fonts, Role::small, "one\ntwo", 1000, 3) == std::vector<std::string>{"one", "two"});
    CHECK(broken(fonts, Role::small, "é", 0, 2).size() == 1); // never endless, never half a letter
}

TEST_CASE("A missing font is told with its name") {
    ImFontAtlas atlas;
    FontFiles files;
    files.display = "/nowhere/Display.otf";
    const auto fonts = Fonts::load(atlas, metricsFor({1280, 800, 149}), files);
    REQUIRE_FALSE(fonts);
    CHECK(fonts.error().text.find("/nowhere/Display.otf") != std::string::npos);
}
