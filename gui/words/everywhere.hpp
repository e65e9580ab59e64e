// Words of every screen.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view product = "Clearframe";
inline constexpr std::string_view clear = "Clear";
inline constexpr std::string_view covered = "Covered";
inline constexpr std::string_view needsReview = "Needs review";
inline constexpr std::string_view blocked = "Blocked";
inline constexpr std::string_view lock = "Lock";
inline constexpr std::string_view back = "Back";
inline constexpr std::string_view undo = "Undo";
inline constexpr std::string_view close = "Close";
inline constexpr std::string_view stepOf = "{} of {}";
inline constexpr std::string_view cancel = "Cancel";
inline constexpr std::string_view pictureHidden = "Picture hidden";
inline constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday", "Saturday"};
inline constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};

} // namespace clearframe::gui::words
