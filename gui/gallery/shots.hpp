// The gallery's states as the kiosk would show them: drawn off screen, at its sizes and in its themes.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"
#include "gui/gallery/states.hpp"
#include "gui/kit/metrics.hpp"
#include "gui/kit/theme.hpp"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::gui::gallery {

struct Shot {
    const char* suffix; ///< of the file
    kit::Display display;
    ThemeName theme;
};

inline constexpr std::array shots{
    Shot{"1280x800", {1280, 800, 149, TextSize::normal}, ThemeName::light},
    Shot{"800x480", {800, 480, 133, TextSize::normal}, ThemeName::light},
    Shot{"800x1280", {800, 1280, 149, TextSize::normal}, ThemeName::light},
    Shot{"dark", {1280, 800, 149, TextSize::normal}, ThemeName::dark},
    Shot{"high-contrast", {1280, 800, 149, TextSize::normal}, ThemeName::highContrast},
    Shot{"large-text", {1280, 800, 149, TextSize::large}, ThemeName::light},
};

/// Draws each state and hands it over, in their order; ends with the first failure. Needs SDL's dummy driver or a
/// display. `scenes`: folder with the demo's drawings.
[[nodiscard]] policy::Done shoot(const Shot& shot, const std::vector<State>& states, const std::string& scenes,
                                 const std::function<policy::Done(const State&, const ports::Picture&)>& take);

/// The states that have golden pictures: each screen as it is met most often, and those that stop a person.
inline constexpr std::array<std::string_view, 35> goldenStates{"first",
                                                               "first-key",
                                                               "lock",
                                                               "lock-two-people",
                                                               "home",
                                                               "attention-expired",
                                                               "attention-clock-asked",
                                                               "attention-log",
                                                               "take-in-source",
                                                               "take-in-progress",
                                                               "grid",
                                                               "photo",
                                                               "photo-after",
                                                               "photo-question",
                                                               "who",
                                                               "checklist",
                                                               "checklist-several",
                                                               "roll",
                                                               "say-no-found",
                                                               "say-no-ask",
                                                               "export-check",
                                                               "export-caption",
                                                               "export-stick-out",
                                                               "export-result",
                                                               "names",
                                                               "takedowns",
                                                               "history",
                                                               "history-log",
                                                               "it",
                                                               "it-address",
                                                               "it-people",
                                                               "it-trips",
                                                               "it-prepare",
                                                               "it-settings",
                                                               "listimport"};
/// How it is kept for comparing: a quarter as wide and as high, where a word that changed is still another tile.
[[nodiscard]] ports::Picture forGolden(const ports::Picture& screen);
inline constexpr std::size_t goldenShots = 3; ///< the first ones: the three sizes

} // namespace clearframe::gui::gallery
