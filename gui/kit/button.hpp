// What can be pressed. A lip, the darker lower edge, means that it can; a disabled button has none and says why.
#pragma once

#include "gui/kit/paint.hpp"

#include <string>
#include <string_view>

namespace clearframe::gui::kit {

enum class Look {
    primary, ///< the one next step of a screen
    secondary,
    danger,       ///< outlined
    dangerFilled, ///< in its own dialog alone
    onPrimary,    ///< white, on a primary card
    onPhoto,      ///< dark, over a picture
};

struct ButtonSpec {
    std::string_view id;
    std::string_view label; ///< empty for an icon alone; then `says` is what it is
    Icon icon = Icon::none;
    Icon trailing = Icon::none;
    Look look = Look::secondary;
    bool enabled = true;
    bool chosen = false; ///< an answer that was given
    std::string_view says = {};
    Role role = Role::strong;
    float drawnRadius = 14;
};

[[nodiscard]] bool button(Ui& ui, const Box& box, const ButtonSpec& spec);
/// As wide as it needs to be, with the padding of a button.
[[nodiscard]] float buttonWidth(const Ui& ui, const ButtonSpec& spec);

/// The face of a key that goes down when pressed: where its contents stand now.
Box lipped(Ui& ui, const Box& box, bool held, Colour face, Colour edge, float edgeWidth, Colour lip, float drawnLip,
           float radius);

struct ChipSpec {
    std::string_view id;
    std::string_view label;
    std::string_view count = {};
    std::string_view note = {}; ///< small, after the label
    Icon icon = Icon::none;
    Colour iconColour = 0;
    bool selected = false;
};
[[nodiscard]] bool chip(Ui& ui, const Box& box, const ChipSpec& spec);
[[nodiscard]] float chipWidth(const Ui& ui, const ChipSpec& spec);

} // namespace clearframe::gui::kit
