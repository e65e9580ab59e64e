// The first start.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view firstTitle = "Set up this kiosk";
inline constexpr std::string_view firstUnder = "Somebody of IT does this once. It takes about five minutes.";
inline constexpr std::string_view firstUnderAgain = "What is done is kept. It goes on where it was.";
inline constexpr std::string_view firstOpening = "Opening the kiosk";
inline constexpr std::string_view firstBegin = "Begin";
inline constexpr std::string_view firstGoOn = "Go on";
inline constexpr std::string_view firstStepSchool = "The school";
inline constexpr std::string_view firstStepSchoolUnder = "Its name and its URN.";
inline constexpr std::string_view firstStepClock = "The clock";
inline constexpr std::string_view firstStepClockUnder = "Look at a watch: consent ends by date.";
inline constexpr std::string_view firstStepPerson = "You";
inline constexpr std::string_view firstStepPersonUnder = "Your name and a PIN. You add everybody else.";
inline constexpr std::string_view firstStepKey = "The key for lists";
inline constexpr std::string_view firstStepKeyUnder = "It is this kiosk's own, for whoever makes the list.";
inline constexpr std::string_view firstDone = "Done";
inline constexpr std::string_view firstSchool = "What is the school called?";
inline constexpr std::string_view firstSchoolUnder = "As it should stand on the lock screen.";
inline constexpr std::string_view firstSchoolHint = "Name of the school";
inline constexpr std::string_view firstSchoolMissing = "Type its name";
inline constexpr std::string_view firstUrn = "What is its URN?";
inline constexpr std::string_view firstUrnUnder =
    "Its Unique Reference Number, 4 to 10 digits. “Get information about schools” has it.";
inline constexpr std::string_view firstUrnHint = "URN";
inline constexpr std::string_view firstUrnMissing = "Type the URN";
inline constexpr std::string_view firstNext = "Next";
inline constexpr std::string_view firstSave = "Save";
inline constexpr std::string_view firstKeyTitle = "The key for lists";
inline constexpr std::string_view firstKeyUnder = "It stands under IT, Device and log, too.";
inline constexpr std::string_view firstKeyDone = "I have it";
inline constexpr std::string_view firstOver = "The kiosk is set up";
inline constexpr std::string_view firstOverUnder = "What comes next is under IT. The IT guide has each command.";
inline constexpr std::string_view firstThenPeople = "Add people";
inline constexpr std::string_view firstThenPeopleUnder = "A second person of IT, two senior leaders, then staff.";
inline constexpr std::string_view firstThenKey = "Trust the school's key";
inline constexpr std::string_view firstThenKeyUnder = "The public key that signs your lists: clearframe trust add.";
inline constexpr std::string_view firstThenList = "Bring the consent list";
inline constexpr std::string_view firstThenListUnder = "On a stick. Until then nothing can go out.";
inline constexpr std::string_view firstThenAccount = "Ask for an official account";
inline constexpr std::string_view firstThenAccountUnder = "A senior leader approves it.";
inline constexpr std::string_view firstOpen = "Open the kiosk";

} // namespace clearframe::gui::words
