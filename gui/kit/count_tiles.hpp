// Numbers with a word each, of which one is chosen: "7 Looser".
#pragma once

#include "gui/kit/button.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace clearframe::gui::kit {

struct CountTile {
    std::string_view id;
    int number = 0;
    std::string_view label;
    std::string_view shortLabel = {}; ///< where `label` does not fit; empty: `label`
    Icon icon = Icon::none;           ///< left out where there is no room
    Colour iconColour = 0;
    bool chosen = false;
};
/// In one line, of one width; gives the index of the one that was tapped.
std::optional<std::size_t> countTiles(Ui& ui, const Box& box, const std::vector<CountTile>& tiles);
/// With their lip.
[[nodiscard]] float countTilesHeight(const Ui& ui);

} // namespace clearframe::gui::kit
