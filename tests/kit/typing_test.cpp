#include "gui/model/typing.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::gui;

TEST_CASE("Typing adds whole letters and takes whole letters away") {
    std::string text;
    apply(typing::Letters{"Zoś"}, text, 10);
    CHECK(text == "Zoś");
    apply(typing::Backspace{}, text, 10);
    CHECK(text == "Zo");
    for (int i = 0; i < 5; ++i)
        apply(typing::Backspace{}, text, 10);
    CHECK(text.empty());
}

TEST_CASE("What is longer than allowed is not taken, counted in letters") {
    std::string text;
    for (int i = 0; i < 5; ++i)
        apply(typing::Letters{"ś"}, text, 3);
    CHECK(text == "śśś");
    apply(typing::Enter{}, text, 3);
    apply(typing::Close{}, text, 3);
    CHECK(text == "śśś");
}
