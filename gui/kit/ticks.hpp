// Names to tick, as many as fit, in columns. Ticked or not is told by the sign and the fill.
#pragma once

#include "gui/kit/button.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace clearframe::gui::kit {

struct TickSpec {
    std::string_view id;
    std::string_view label;     ///< wraps, smaller where it would need three lines; never cut
    std::string_view note = {}; ///< small, under it
    bool ticked = false;
    bool enabled = true;
};
[[nodiscard]] bool tick(Ui& ui, const Box& box, const TickSpec& spec);

/// In columns, one under the other, scrolled where they do not fit; gives the index of the one that was tapped.
std::optional<std::size_t> tickGrid(Ui& ui, const Box& box, std::string_view id, const std::vector<TickSpec>& ticks,
                                    int columns);

} // namespace clearframe::gui::kit
