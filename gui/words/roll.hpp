// Ticking who is in a photo.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view rollTitle = "Who is in it?";
inline constexpr std::string_view rollTicked = "Ticked";
inline constexpr std::string_view rollSearch = "Search";
inline constexpr std::string_view rollSearchDone = "Done";
inline constexpr std::string_view rollMoreClasses = "All classes";
inline constexpr std::string_view rollSame = "Same as the last photo";
inline constexpr std::string_view rollSameShort = "As the last photo";
inline constexpr std::string_view rollNobodyYet = "Tick everybody you can see";
inline constexpr std::string_view rollPrimary = "Tick who is in it";
inline constexpr std::string_view rollOne = "This 1 is in it";
inline constexpr std::string_view rollMany = "These {} are in it";
inline constexpr std::string_view rollOnlyOne = "Only this 1 is in it";
inline constexpr std::string_view rollOnlyMany = "Only these {} are in it";
inline constexpr std::string_view rollOneTicked = "1 ticked";
inline constexpr std::string_view rollManyTicked = "{} ticked";
inline constexpr std::string_view rollOfFaces = "{}, {}";
inline constexpr std::string_view rollNobodyElse = "Nobody else, also not from behind.";
inline constexpr std::string_view rollFewer = "Tick the others, or name faces later.";
inline constexpr std::string_view rollMore = "More than the faces found. Look again.";
inline constexpr std::string_view rollOpening = "Opening the names";
inline constexpr std::string_view rollNoneTicked = "Nobody is ticked yet";
inline constexpr std::string_view rollNoneTickedUnder = "Choose a class, then tick who you see.";
inline constexpr std::string_view rollNoNames = "There are no names to tick";
inline constexpr std::string_view rollNotOnList = "Who was ticked is not on the list any more.";

} // namespace clearframe::gui::words
