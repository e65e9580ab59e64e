// A newer list that could not be read.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view unreadBar = "A list that could not be read";
inline constexpr std::string_view unreadBarUnder = "Nothing goes out until IT has settled it";
inline constexpr std::string_view unreadHead = "List {} could not be read. Nothing can go out.";
inline constexpr std::string_view unreadWhat =
    "It is newer than the list in force, issued on {}, and a key that the kiosk trusts signed it. A family may have "
    "changed their answer in it. List {} stays, and clears nothing meanwhile.";
inline constexpr std::string_view unreadBring = "Bring a list that can be read";
inline constexpr std::string_view unreadBringUnder =
    "The office exports and signs it anew, with a higher number. That settles it.";
inline constexpr std::string_view unreadResolve = "Or say why it does not count";
inline constexpr std::string_view unreadResolveUnder = "When you know what was in it. Your note is kept and logged.";
inline constexpr std::string_view unreadBringNow = "Bring the list";
inline constexpr std::string_view unreadSayWhy = "It does not count";
inline constexpr std::string_view unreadNote = "Why does it not count?";
inline constexpr std::string_view unreadNoteUnder =
    "In a few words, for whoever reads the log. Then the list in force clears again.";
inline constexpr std::string_view unreadNoteHint = "The office signed a wrong file by mistake";
inline constexpr std::string_view unreadNoteDone = "Use the list in force";
inline constexpr std::string_view unreadNoteMissing = "Type why";
inline constexpr std::string_view unreadNone = "Every list could be read";
inline constexpr std::string_view unreadNoneUnder = "The list in force decides what can go out.";

} // namespace clearframe::gui::words
