// For IT: the page that leads to everything else.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view itTitle = "For IT";
inline constexpr std::string_view itUnder = "What IT looks after, and how it stands";
inline constexpr std::string_view itNotYours = "This is for IT";
inline constexpr std::string_view itUnreadable = "This cannot be read";
inline constexpr std::string_view itOpening = "Opening";
inline constexpr std::string_view itBack = "Back to all events";
inline constexpr std::string_view itBackToIt = "Back to IT";
inline constexpr std::string_view itList = "Consent list";
inline constexpr std::string_view itListNone = "There is none yet. Nothing can go out.";
inline constexpr std::string_view itListExpired = "Version {} has expired. Nothing can go out.";
inline constexpr std::string_view itListUnread = "Version {}. A newer one could not be read, so nothing can go out.";
inline constexpr std::string_view itListTrip = "Version {}. A trip is over, so nothing can go out.";
inline constexpr std::string_view itListClock = "Version {}. The clock is wrong, so nothing can go out.";
inline constexpr std::string_view itListUnconfirmed =
    "Version {}. Nobody said that the clock is right, so nothing can go out.";
inline constexpr std::string_view itListGood = "Version {}, {} · {} left";
inline constexpr std::string_view itPeople = "People and PINs";
inline constexpr std::string_view itPeopleOne = "1 person can sign in";
inline constexpr std::string_view itPeopleMany = "{} people can sign in";
inline constexpr std::string_view itPeopleMissing = "{}. Somebody is missing.";
inline constexpr std::string_view itAccounts = "Official accounts";
inline constexpr std::string_view itAccountsNone = "None yet. Photos go out to one of them.";
inline constexpr std::string_view itAccountsActive = "{} in use";
inline constexpr std::string_view itAccountsWaiting = "{} in use · {} not yet";
inline constexpr std::string_view itSettings = "Screen and covers";
inline constexpr std::string_view itSettingsUnder = "Locks after {} · covers {:.1f} times the face";
inline constexpr std::string_view itDevice = "Device and log";
inline constexpr std::string_view itDeviceUnder = "{} · finds faces with {}";
inline constexpr std::string_view itDeviceWeak = "{} · finds faces with {}, the weaker detector";
inline constexpr std::string_view itSpaceUnknown = "Free space is not known";
inline constexpr std::string_view itAbout = "About and licences";
inline constexpr std::string_view itAboutUnder = "Clearframe {} · free software";
inline constexpr std::string_view itOneSecond = "1 second";
inline constexpr std::string_view itSeconds = "{} seconds";

} // namespace clearframe::gui::words
