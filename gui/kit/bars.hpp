// The top and the bottom of every screen.
#pragma once

#include "gui/kit/button.hpp"

#include <optional>
#include <string_view>

namespace clearframe::gui::kit {

struct TopBar {
    Box tools;         ///< what is free between title and Lock, for the screen's own tools, right-aligned
    bool back = false; ///< tapped
    bool lock = false; ///< tapped
};
struct TopBarSpec {
    std::string_view title;
    std::string_view under = {};
    bool hasBack = true; ///< else the product's sign
    bool hasLock = true;
    float toolsWidth = 0; ///< pixels that the screen needs for its tools
};
TopBar topBar(Ui& ui, const TopBarSpec& spec);

/// The surface at the bottom, inset to the margins: cut buttons from its left and right.
Box bottomBar(Ui& ui);
struct PrimarySpec {
    std::string_view id;
    std::string_view label; ///< disabled: what is missing
    Icon icon = Icon::none;
    bool arrow = true;
    bool enabled = true;
    std::string_view note = {};      ///< bold, left of it
    std::string_view noteUnder = {}; ///< without a note: a sentence of up to two lines
};
/// The one next step, at the right end of the bottom bar (portrait: over its whole width).
[[nodiscard]] bool primary(Ui& ui, Box& bar, const PrimarySpec& spec);
/// A secondary at the left end.
[[nodiscard]] bool secondary(Ui& ui, Box& bar, const ButtonSpec& spec);

/// Between the bars, inside the margins.
Box content(const Ui& ui, bool withBottomBar = true);

} // namespace clearframe::gui::kit
