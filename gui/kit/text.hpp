// Text on the screen: measured, broken into lines, drawn on whole pixels, in the right order for every script.
#pragma once

#include "gui/kit/fonts.hpp"
#include "gui/kit/theme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::gui::kit {

enum class Align { left, centre, right };

/// Letters as they stand from left to right: composed, Arabic joined, right-to-left parts turned round (Unicode UAX #9,
/// by FriBidi). What does not fit 16 bits or no font has is shown as an empty box.
[[nodiscard]] std::vector<ImWchar> visualOrder(std::string_view text);

[[nodiscard]] float widthOf(const Fonts& fonts, Role role, std::string_view text);

/// At most `lines` lines of at most `width` pixels, broken between words; a word that is too long is broken after a
/// hyphen, else anywhere.
/// What does not fit ends in an ellipsis.
[[nodiscard]] std::vector<std::string> broken(const Fonts& fonts, Role role, std::string_view text, float width,
                                              int lines);

/// From one line to the next, in pixels.
[[nodiscard]] float lineHeight(const Fonts& fonts, Role role);

/// One line; `middleY` is the middle of its capitals. Gives the width drawn.
float drawText(ImDrawList& list, const Fonts& fonts, Role role, Colour colour, float x, float middleY,
               std::string_view text, Align align = Align::left);

/// The icon with its middle there; `size` in pixels.
void drawIcon(ImDrawList& list, const Fonts& fonts, Icon icon, float size, Colour colour, float middleX, float middleY);

} // namespace clearframe::gui::kit
