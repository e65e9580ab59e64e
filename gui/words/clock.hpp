// Whether the clock is right, and setting it.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view clockIsIt = "Is it {} {}, {}?";
inline constexpr std::string_view clockWhyAsked =
    "Nothing told the kiosk the time since it was switched on. Consent ends by date, so the clock has to be right.";
inline constexpr std::string_view clockLook = "Look at a watch or a phone";
inline constexpr std::string_view clockLookUnder = "Day, month, year and time.";
inline constexpr std::string_view clockIfRight = "If it is right, say yes";
inline constexpr std::string_view clockIfRightUnder = "It is asked again when the kiosk was switched off.";
inline constexpr std::string_view clockIfWrong = "If it is wrong, say no";
inline constexpr std::string_view clockIfWrongUnder = "Nothing goes out until IT has set it.";
inline constexpr std::string_view clockYes = "Yes, it is right";
inline constexpr std::string_view clockNo = "No, it is wrong";
inline constexpr std::string_view pillUnconfirmed = "Is the clock right?";
inline constexpr std::string_view clockDeniedText =
    "The clock says {}, {}, and somebody said that it is not. Until IT sets it, the kiosk clears no photo.";
inline constexpr std::string_view rowUnconfirmed = "is the clock right?";
inline constexpr std::string_view clockUnchecked = "Nobody has checked the clock";
inline constexpr std::string_view clockUncheckedShort = "Is the clock right?";
inline constexpr std::string_view nothingCanGoOutUnconfirmed = "Nothing can go out. Unlock, and say if it is right.";
inline constexpr std::string_view clockNotKept = "That could not be kept.";
inline constexpr std::string_view clockSet = "Set the clock";
inline constexpr std::string_view clockSetUnder = "Type it as on the wall: day, month, year, then hours and minutes.";
inline constexpr std::string_view clockSetLogged = "It is logged, with the time before";
inline constexpr std::string_view clockSetLoggedUnder = "Photos can go out again at once.";
inline constexpr std::string_view clockSetKey = "Set";
inline constexpr std::string_view clockDate = "Date";
inline constexpr std::string_view clockTime = "Time";
inline constexpr std::string_view clockNoSuchTime = "There is no such day or time. Type it again.";
inline constexpr std::string_view clockWasSet = "The clock is set.";

} // namespace clearframe::gui::words
