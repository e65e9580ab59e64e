// What tells a state: badges, pills, banners, steps, progress. Icon, word and colour together, never colour alone.
#pragma once

#include "gui/kit/paint.hpp"

#include "core/policy/judge.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::gui::kit {

struct VerdictLook {
    std::string_view word;
    Icon icon;
    TextOnFill colours;
};
VerdictLook lookOf(const Theme& theme, policy::Verdict verdict);

enum class Tone { good, warning, bad, calm };
struct ToneLook {
    Icon icon;
    TextOnFill colours;
};
ToneLook lookOf(const Theme& theme, Tone tone);

/// An icon and words on a soft fill, as high as the box and as wide as needed from its left; gives the width.
float badge(Ui& ui, float x, float y, float drawnHeight, Icon icon, std::string_view text, const TextOnFill& colours);
float badge(Ui& ui, float x, float y, policy::Verdict verdict, bool big = false);
float badgeWidth(const Ui& ui, float drawnHeight, std::string_view text);

/// A state of the kiosk in a bar, from the right edge; gives the width.
float pill(Ui& ui, float right, float middleY, Icon icon, Colour iconColour, std::string_view text,
           const TextOnFill* colours = nullptr);

/// The first sentence in bold, the rest beside or under it. Gives the height used.
float banner(Ui& ui, const Box& box, Tone tone, std::string_view bold, std::string_view rest);
float bannerHeight(const Ui& ui, float width, std::string_view bold, std::string_view rest);

void progressBar(Ui& ui, const Box& box, float part);
/// Of a task in steps: done, now, to come; from the right edge. Small: "2 of 3".
float steps(Ui& ui, float right, float middleY, const std::vector<std::string_view>& names, int now);
void avatar(Ui& ui, const Box& box, std::string_view initials, bool chosen);

} // namespace clearframe::gui::kit
