// Locked, and signing in.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view whoAreYou = "Who are you?";
inline constexpr std::string_view yourPin = "Your PIN";
inline constexpr std::string_view someoneElse = "Someone else";
inline constexpr std::string_view lockOpen = "Open";
inline constexpr std::string_view lockNext = "Next";
inline constexpr std::string_view lockSave = "Save";
inline constexpr std::string_view lockChecking = "Checking";
inline constexpr std::string_view forgottenPin = "Forgotten it? IT can set a new one.";
inline constexpr std::string_view tapYourName = "Tap your name first.";
inline constexpr std::string_view choosePin = "Choose a PIN";
inline constexpr std::string_view choosePinTitle = "Choose a PIN of your own";
inline constexpr std::string_view choosePinUnder = "Somebody else chose the one you had.";
inline constexpr std::string_view firstPinUnder = "Whoever sets up the kiosk works in IT.";
inline constexpr std::string_view repeatPin = "The same again";
inline constexpr std::string_view repeatPinTitle = "Type it once more";
inline constexpr std::string_view repeatPinUnder = "So that it is the one you meant.";
inline constexpr std::string_view pinRule = "{} to {} digits";
inline constexpr std::string_view pinRuleUnder = "Not 1234, 1111 or the one you had.";
inline constexpr std::string_view pinIsYours = "Only you know it";
inline constexpr std::string_view pinIsYoursUnder = "Nobody can look it up, not even IT.";
inline constexpr std::string_view pinsDiffer = "The two PINs differ.";
inline constexpr std::string_view pinsDifferAdvice = "Choose one again.";
inline constexpr std::string_view pinNotRight = "That PIN is not right.";
inline constexpr std::string_view tooManyWrong = "Too many wrong PINs.";
inline constexpr std::string_view pinIsOld = "That is the PIN you had. Choose another.";
inline constexpr std::string_view tryAgainOrAsk = "Try again, or ask IT to reset it.";
inline constexpr std::string_view tryAgainIn = "Try again in {}.";
inline constexpr std::string_view tryAgainNow = "You can try again now.";
inline constexpr std::string_view searchPeople = "Type your name";
inline constexpr std::string_view nobodyCalledThat = "Nobody here is called that. Ask IT to add you.";
inline constexpr std::string_view nobodyYet = "Nobody is set up yet";
inline constexpr std::string_view nobodyYetUnder = "The first person is from IT. They add everybody else.";
inline constexpr std::string_view nobodyStep1 = "IT types a name";
inline constexpr std::string_view nobodyStep1Under = "As it should stand in the log.";
inline constexpr std::string_view nobodyStep2 = "IT chooses a PIN";
inline constexpr std::string_view nobodyStep2Under = "6 to 8 digits that nobody else knows.";
inline constexpr std::string_view nobodyStep3 = "IT adds the others";
inline constexpr std::string_view nobodyStep3Under = "Each gets a PIN and changes it once.";
inline constexpr std::string_view setUpFirst = "Set up the first person";
inline constexpr std::string_view firstName = "Who sets up this kiosk?";
inline constexpr std::string_view firstNameUnder = "Type the name as it should stand in the log.";
inline constexpr std::string_view firstNameHint = "Name";
inline constexpr std::string_view firstNameDone = "Choose a PIN";
inline constexpr std::string_view firstNameMissing = "Type a name";
inline constexpr std::string_view listGood = "Consent list is up to date";
inline constexpr std::string_view listGoodShort = "List is up to date";
inline constexpr std::string_view listVersionLeft = "Version {} · {} left";
inline constexpr std::string_view listVersionLeftShort = "Version {} · {}";
inline constexpr std::string_view listEndsSoon = "Consent list ends soon";
inline constexpr std::string_view listEndsSoonShort = "List ends soon";
inline constexpr std::string_view listExpired = "The consent list has expired";
inline constexpr std::string_view listExpiredShort = "List has expired";
inline constexpr std::string_view listNone = "There is no consent list yet";
inline constexpr std::string_view listNoneShort = "No list yet";
inline constexpr std::string_view listUnread = "A newer consent list could not be read";
inline constexpr std::string_view listUnreadShort = "Newer list unread";
inline constexpr std::string_view nothingCanGoOutUnread = "Nothing can go out. Bring the list again, or ask IT.";
inline constexpr std::string_view tripOver = "A trip is over";
inline constexpr std::string_view nothingCanGoOutTrip = "Nothing can go out. A senior leader or IT ends the trip.";
inline constexpr std::string_view clockWrong = "The clock is wrong";
inline constexpr std::string_view nothingCanGoOut = "Nothing can go out.";
inline constexpr std::string_view nothingCanGoOutAskIt = "Nothing can go out. Ask IT for list {}.";
inline constexpr std::string_view nothingCanGoOutImport = "Nothing can go out. IT brings the first one.";
inline constexpr std::string_view nothingCanGoOutClock = "Nothing can go out. IT sets the clock.";
inline constexpr std::string_view lessThanADay = "less than a day";
inline constexpr std::string_view oneDay = "1 day";
inline constexpr std::string_view manyDays = "{} days";
inline constexpr std::string_view roleStaff = "Staff";
inline constexpr std::string_view roleSeniorLeader = "Senior leader";
inline constexpr std::string_view roleIt = "IT";
inline constexpr std::string_view roleBusinessManager = "Business manager";

} // namespace clearframe::gui::words
