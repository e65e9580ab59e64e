// People and PINs.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view peopleAdd = "Add somebody";
inline constexpr std::string_view peopleDisabled = "Cannot sign in";
inline constexpr std::string_view peopleMustChange = "Has to choose a PIN of their own";
inline constexpr std::string_view peopleWaits = "Wrong PINs: can try again in {}";
inline constexpr std::string_view peopleActive = "Can sign in";
inline constexpr std::string_view peopleRoleAndState = "{} · {}";
inline constexpr std::string_view peopleMissing = "Somebody is missing.";
inline constexpr std::string_view peopleNewPin = "Give a new PIN";
inline constexpr std::string_view peopleNewPinUnder = "For a PIN that was lost. It also ends a wait.";
inline constexpr std::string_view peopleEnable = "Let them in again";
inline constexpr std::string_view peopleEnableUnder = "For somebody who comes back, with a new PIN.";
inline constexpr std::string_view peopleDisable = "Let them in no more";
inline constexpr std::string_view peopleDisableUnder =
    "For somebody who leaves. At once, also where they are signed in.";
inline constexpr std::string_view peopleDisableTitle = "Let {} in no more?";
inline constexpr std::string_view peopleDisableText = "From now on they cannot sign in. What they decided stays "
                                                      "theirs, and so does their name. They can be let in again.";
inline constexpr std::string_view peopleDisableYes = "Let them in no more";
inline constexpr std::string_view peopleName = "Who is new?";
inline constexpr std::string_view peopleNameUnder = "The name as it should stand in the log. It stays theirs.";
inline constexpr std::string_view peopleNameHint = "Name";
inline constexpr std::string_view peopleNameNext = "Choose a role";
inline constexpr std::string_view peopleNameMissing = "Type a name";
inline constexpr std::string_view peopleRole = "What is {} here?";
inline constexpr std::string_view peopleRoleUnder = "The role decides what they may do.";
inline constexpr std::string_view peopleRoleStaff = "Takes photos in, reviews and exports them.";
inline constexpr std::string_view peopleRoleLeader = "The same, clears what was referred, approves accounts.";
inline constexpr std::string_view peopleRoleIt = "Brings lists, looks after people, accounts and the kiosk.";
inline constexpr std::string_view peopleRoleManager = "Sees incidents and the log.";
inline constexpr std::string_view peoplePinFor = "A PIN for {}";
inline constexpr std::string_view peoplePinUnder = "Type it in, then give it to them in person.";
inline constexpr std::string_view peoplePinAgain = "The same once more";
inline constexpr std::string_view peoplePinAgainUnder = "So that it is the one you meant.";
inline constexpr std::string_view peoplePinOnce = "For the first sign-in";
inline constexpr std::string_view peoplePinOnceUnder = "It opens nothing but the change to a PIN of their own.";
inline constexpr std::string_view peoplePinPatterns = "Not 1234, 1111 or the like.";
inline constexpr std::string_view peopleAdded = "{} can sign in now, and then chooses a PIN of their own.";
inline constexpr std::string_view peopleReset = "{} has a new PIN, and has to change it at the next sign-in.";
inline constexpr std::string_view peopleEnabled = "{} can sign in again, with the new PIN.";
inline constexpr std::string_view peopleGone = "{} cannot sign in any more.";

} // namespace clearframe::gui::words
