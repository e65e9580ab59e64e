// Names to know.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view namesUnder = "List {} · {}";
inline constexpr std::string_view namesOne = "1 name";
inline constexpr std::string_view namesMany = "{} names";
inline constexpr std::string_view namesSome = "{} of {} names";
inline constexpr std::string_view namesAndRules = "{} · {}";
inline constexpr std::string_view namesThisEvent = "This event";
inline constexpr std::string_view namesAll = "Whole school";
inline constexpr std::string_view namesByClass = "By class";
inline constexpr std::string_view namesWhoRead = "Who has read them";
inline constexpr std::string_view namesNobodyRead = "Nobody has read these names yet.";
inline constexpr std::string_view namesRead = "I have read these names";
inline constexpr std::string_view namesReadAlready = "You have read them";
inline constexpr std::string_view namesShowAll = "Show all names";
inline constexpr std::string_view namesAllFirst = "Only all names together count as read.";
inline constexpr std::string_view namesNothing = "Nothing to read";
inline constexpr std::string_view namesNone = "There are no names to show";
inline constexpr std::string_view namesNobody = "No names to know here";
inline constexpr std::string_view namesNobodyUnder = "Nobody here is restricted on this list.";
inline constexpr std::string_view namesYouRead = "You read them on {}.";
inline constexpr std::string_view namesTab = "Names";
inline constexpr std::string_view namesReadTab = "Read by";

} // namespace clearframe::gui::words
