// Screen and covers.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view settingsUnder = "What changes here stays when the kiosk starts again";
inline constexpr std::string_view settingsGrowth = "Covers";
inline constexpr std::string_view settingsGrowthUnder = "{} times the face. Larger hides hair and ears too.";
inline constexpr std::string_view settingsSmaller = "Smaller covers";
inline constexpr std::string_view settingsLarger = "Larger covers";
inline constexpr std::string_view settingsSetGrowth = "Set covers to {}";
inline constexpr std::string_view settingsGrowthEnds = "Approvals with covers end";
inline constexpr std::string_view settingsGrowthEndsUnder = "Those photos are looked at again.";
inline constexpr std::string_view settingsGrowthSet = "Covers are {} times the face now.";
inline constexpr std::string_view settingsTheme = "Colours";
inline constexpr std::string_view settingsThemeUnder = "Dark for dim rooms; contrast is easiest to read.";
inline constexpr std::string_view settingsLight = "Light";
inline constexpr std::string_view settingsDark = "Dark";
inline constexpr std::string_view settingsContrast = "Contrast";
inline constexpr std::string_view settingsText = "Text";
inline constexpr std::string_view settingsTextUnder = "Large text shows less at once.";
inline constexpr std::string_view settingsNormal = "Normal";
inline constexpr std::string_view settingsLarge = "Large";
inline constexpr std::string_view settingsMotion = "Movement";
inline constexpr std::string_view settingsMotionUnder = "Sheets slide in, or are there at once.";
inline constexpr std::string_view settingsOn = "On";
inline constexpr std::string_view settingsOff = "Off";
inline constexpr std::string_view settingsLock = "Locks by itself";
inline constexpr std::string_view settingsLockUnder = "After so long without a touch.";
inline constexpr std::string_view settingsSooner = "Lock sooner";
inline constexpr std::string_view settingsLater = "Lock later";
inline constexpr std::string_view settingsProblem = "It was not set.";

} // namespace clearframe::gui::words
