// The colours of the three themes, as data.
#pragma once

#include "gui/model/settings.hpp"

#include <imgui.h>

namespace clearframe::gui::kit {

using Colour = ImU32;

constexpr Colour rgb(unsigned value, unsigned alpha = 255) {
    return (alpha << 24U) | ((value & 0xFFU) << 16U) | (value & 0xFF00U) | (value >> 16U);
}

/// The colour, so much of it: `part` from 0 to 1.
Colour faded(Colour colour, float part);

struct TextOnFill {
    Colour text;
    Colour fill;
};

/// Contrast of every pair was computed to be at least 4.5 (light, dark) or 7 (high contrast); a test computes it again.
struct Theme {
    Colour bg, surface, inset, line, edge, ink, ink2, disabledText;
    Colour primary, onPrimary, primaryLip, keyLip;
    Colour soft, onSoft;
    Colour danger, dangerLip, onDanger;
    Colour focus;
    TextOnFill clear, cover, review, blocked;
    bool highContrast = false;

    /// Of a verdict's sign or word that stands on a plain surface, not on its own fill: in high contrast the text of
    /// these pairs is black.
    [[nodiscard]] Colour mark(const TextOnFill& verdict) const { return highContrast ? verdict.fill : verdict.text; }
};

const Theme& themeOf(ThemeName name);

/// Over photos, the same in all themes.
namespace overPhoto {
inline constexpr Colour stage = rgb(0x20262D);
inline constexpr Colour chip = rgb(0x10151B);
inline constexpr Colour show = rgb(0x7BE0A4);
inline constexpr Colour review = rgb(0xFFC65A);
inline constexpr Colour cover = rgb(0xD9BDFF);
inline constexpr Colour block = rgb(0xFF9A90);
inline constexpr Colour tool = rgb(0x2A323A);
inline constexpr Colour toolEdge = rgb(0x6B7681);
inline constexpr Colour white = rgb(0xFFFFFF);
inline constexpr Colour scrim = rgb(0x121820, 158);
} // namespace overPhoto

} // namespace clearframe::gui::kit
