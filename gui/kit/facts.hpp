// Things to know, in rows: an icon with a heading and a line, numbers with their word, numbered steps. Nothing here can
// be tapped.
#pragma once

#include "gui/kit/paint.hpp"

#include <initializer_list>
#include <string_view>

namespace clearframe::gui::kit {

struct Fact {
    Icon icon = Icon::information;
    Colour iconColour = 0; ///< 0: as quiet text
    std::string_view title;
    std::string_view text;
};
/// Heading in up to two lines, the line under it in up to two. The row is centred in the box.
void fact(Ui& ui, const Box& box, const Fact& spec);
/// The least height in which fact() cuts nothing, with some room above and below.
float factHeight(const Ui& ui, float width, const Fact& spec);

/// The first of the roles in which the whole text fits the box, else the last.
Role roleThatFits(const Ui& ui, std::string_view text, float width, float height, std::initializer_list<Role> roles);

/// "9 to review": icon, number, word. Gives the width drawn.
struct Tally {
    Icon icon;
    Colour iconColour;
    Colour ink;
    int number;
    std::string_view word; ///< empty: the number alone
    Colour wordInk = 0;    ///< 0: as the number
    bool compact = false;  ///< small text
};
float tally(Ui& ui, float x, float middleY, const Tally& spec);
float tallyWidth(const Ui& ui, const Tally& spec);

/// One step of what to do: its number in a circle, a heading, a line. Gives the height used.
float numberedStep(Ui& ui, const Box& box, int number, std::string_view title, std::string_view text);
float numberedStepHeight(const Ui& ui, float width, std::string_view title, std::string_view text);

} // namespace clearframe::gui::kit
