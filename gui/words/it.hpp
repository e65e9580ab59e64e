// For IT.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view itTitle = "For IT";
inline constexpr std::string_view itUnder = "These are done with the program clearframe, not on this screen yet";
inline constexpr std::string_view itList = "Bring a consent list";
inline constexpr std::string_view itListCommand = "clearframe list import FILE";
inline constexpr std::string_view itPeople = "People and PINs";
inline constexpr std::string_view itPeopleCommand = "clearframe person add NAME --role ROLE";
inline constexpr std::string_view itAccounts = "Official accounts";
inline constexpr std::string_view itAccountsCommand = "clearframe account add NAME …";
inline constexpr std::string_view itSettings = "How large covers are";
inline constexpr std::string_view itSettingsCommand = "clearframe settings set cover-growth 1.8";
inline constexpr std::string_view itLog = "Check the log";
inline constexpr std::string_view itLogCommand = "clearframe audit verify";
inline constexpr std::string_view itGuide = "The IT guide says more: docs/it-guide.md.";
inline constexpr std::string_view itClose = "Close the kiosk first: one program at a time writes.";
inline constexpr std::string_view itBack = "Back to all events";

} // namespace clearframe::gui::words
