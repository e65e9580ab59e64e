// Bringing a consent list.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view bringAList = "Bring a consent list";
inline constexpr std::string_view bringStepFile = "File";
inline constexpr std::string_view bringStepDifferences = "Differences";
inline constexpr std::string_view bringStepResult = "Result";

// Which file.
inline constexpr std::string_view bringWhich = "Which file is the list?";
inline constexpr std::string_view bringOnlyRead =
    "Sticks are only read. You see all differences before anything changes.";
inline constexpr std::string_view bringLooking = "Looking for lists";
inline constexpr std::string_view bringNone = "No list here yet";
inline constexpr std::string_view bringNoneUnder =
    "Export the list as a CSV file, copy it to a stick, and put it in. It shows up here by itself.";
inline constexpr std::string_view bringNoneOn = "There is no list on {}";
inline constexpr std::string_view bringNoneOnUnder =
    "Lists end in .csv, .tsv or .txt. Export it again, or use another stick.";
inline constexpr std::string_view bringNotAllLookedAt = "There is more than is shown.";
inline constexpr std::string_view bringNotAllLookedAtUnder =
    "Put the list at the top of the stick, outside of folders.";
inline constexpr std::string_view bringPlaceUnread = "{} cannot be read.";
inline constexpr std::string_view bringPlaceUnreadUnder = "Take it out and put it back in.";
inline constexpr std::string_view bringFileUnder = "{} · {}, {} · {}";
inline constexpr std::string_view bringFileIn = "{}, in {}";
inline constexpr std::string_view bringFileProblem = "{} · {}";
inline constexpr std::string_view bringWithSignature = "with a signature";
inline constexpr std::string_view bringUnsignedNotYours = "Not signed, so only IT brings it";
inline constexpr std::string_view kilobytes = "{}\u00a0KB";
inline constexpr std::string_view bringChoose = "Choose the list";
inline constexpr std::string_view bringRead = "Show what changes";
inline constexpr std::string_view bringPutBack = "Put it back in, then choose the list again.";

// The differences.
inline constexpr std::string_view bringNew = "New consent list: list {}";
inline constexpr std::string_view bringTwo = "{} · {}";
inline constexpr std::string_view bringPupil = "{} pupil";
inline constexpr std::string_view bringPupils = "{} pupils";
inline constexpr std::string_view bringReading = "Reading the list";
inline constexpr std::string_view bringReadingUnder = "It is compared with the list in force.";
inline constexpr std::string_view bringNotSigned = "Not signed";
inline constexpr std::string_view bringSignedBy = "Signed by the key {}";
inline constexpr std::string_view bringSealBroken = "The signature is no good";
inline constexpr std::string_view bringLooser = "Looser";
inline constexpr std::string_view bringGone = "No longer on the list";
inline constexpr std::string_view bringGoneShort = "Gone";
inline constexpr std::string_view bringStricter = "Stricter";
inline constexpr std::string_view bringFresh = "New pupils";
inline constexpr std::string_view bringFreshShort = "New";
inline constexpr std::string_view bringToCheck = "To check";
inline constexpr std::string_view bringNobodyLooser = "Nobody is less protected than before";
inline constexpr std::string_view bringNobodyGone = "Nobody leaves the list";
inline constexpr std::string_view bringNobodyStricter = "Nobody is more protected than before";
inline constexpr std::string_view bringNobodyFresh = "Nobody is new on the list";
inline constexpr std::string_view bringNothingToCheck = "Every row could be read";
inline constexpr std::string_view bringPartEmptyUnder = "Tap a number above to see the others.";
inline constexpr std::string_view bringColumnPupil = "Pupil";
inline constexpr std::string_view bringColumnWhat = "What changes";
inline constexpr std::string_view bringColumnNow = "List {} (now)";
inline constexpr std::string_view bringColumnNew = "List {} (new)";
inline constexpr std::string_view bringBeforeAndNow = "{}: {} → {}";
inline constexpr std::string_view bringMoreBelow = "{} more below";
inline constexpr std::string_view bringRow = "Row {}";
inline constexpr std::string_view bringWholeList = "The whole list";
inline constexpr std::string_view bringYes = "Yes";
inline constexpr std::string_view bringNo = "No";
inline constexpr std::string_view bringNothingRecorded = "Nothing recorded";
inline constexpr std::string_view bringAnyPhoto = "Any photo";
inline constexpr std::string_view bringNever = "Must never be shown";
inline constexpr std::string_view bringNotNever = "As the other answers say";
inline constexpr std::string_view bringLastDay = "Last day";
inline constexpr std::string_view bringNoLastDay = "No last day";
inline constexpr std::string_view bringUntil = "Until {} {} {}";
inline constexpr std::string_view bringLimits = "Limits";
inline constexpr std::string_view bringNoLimits = "No limits";
inline constexpr std::string_view bringLimitUnknown = "“{}” is not understood: counts as no.";
inline constexpr std::string_view bringName = "Name";

// The gate.
inline constexpr std::string_view bringGateOne = "1 pupil would be less protected. A person has to agree.";
inline constexpr std::string_view bringGateMany = "{} pupils would be less protected. A person has to agree.";
inline constexpr std::string_view bringGateUnder =
    "Compare with the consent forms. Until you agree, list {} stays in use.";
inline constexpr std::string_view bringGateOther = "A person has to agree to this list.";
inline constexpr std::string_view bringGateReasons = "Why stands under “To check”.";
inline constexpr std::string_view bringUntilAgreed = "Until you agree, list {} stays in use.";
inline constexpr std::string_view bringUntilAgreedNone = "Until you agree, there is no list.";
inline constexpr std::string_view bringChangedBetween = "Another list has come into force meanwhile.";
inline constexpr std::string_view bringChangedBetweenUnder =
    "These are the differences from list {}. Look at them again.";
inline constexpr std::string_view bringFirst = "This is the first list.";
inline constexpr std::string_view bringFirstUnder = "Check the number of pupils: {}.";
inline constexpr std::string_view bringSame = "Nothing is different from list {}.";
inline constexpr std::string_view bringSameUnder = "Taking it over keeps a list in force until {}.";
inline constexpr std::string_view bringFine = "This list can be taken over.";
inline constexpr std::string_view bringFineUnder = "It would be in force until {}.";
inline constexpr std::string_view bringDoubtNo = "What is in doubt counts as no. See “To check”.";
inline constexpr std::string_view bringTake = "Take over list {}";
inline constexpr std::string_view bringAgree = "Agree, and take over list {}";
inline constexpr std::string_view bringShowNext = "Show the next ones";
inline constexpr std::string_view bringShowNextSeen = "Next: {} of {} seen";
inline constexpr std::string_view bringSeen = "You have seen {} of {}";
inline constexpr std::string_view bringSeenUnder = "Look at all of them to agree";
inline constexpr std::string_view bringTaking = "Taking it over";
inline constexpr std::string_view bringKeep = "Keep list {}";
inline constexpr std::string_view bringStricterOnly = "Only what is stricter";
inline constexpr std::string_view bringOther = "Choose another file";

// A list that cannot be used.
inline constexpr std::string_view bringUnusableBold = "This list cannot be used.";
inline constexpr std::string_view bringNothingChanged = "Nothing was changed.";
inline constexpr std::string_view bringSameList = "This is list {}, and it is in force already.";
inline constexpr std::string_view bringNothingToDo = "There is nothing to do";
inline constexpr std::string_view bringUnreadBold = "A newer list cannot be read. Nothing can go out.";
inline constexpr std::string_view bringUnreadUnder =
    "Ask the office for a new one. IT can also say why it does not count.";
inline constexpr std::string_view bringWhatIsWrong = "What to mend";
inline constexpr std::string_view bringStays = "List {} stays in use";
inline constexpr std::string_view bringStillNone = "There is still no list";
inline constexpr std::string_view bringStillNoneUnder = "Until there is one, nothing goes out.";
inline constexpr std::string_view bringMapping = "What columns mean can be said once";
inline constexpr std::string_view bringMappingUnder =
    "Close the kiosk, then: clearframe list import FILE --map MAP. It is remembered. The IT guide says how.";

// What became of it.
inline constexpr std::string_view bringInForce = "List {} is in force.";
inline constexpr std::string_view bringEnds = "It ends on {}.";
inline constexpr std::string_view bringEndsTitle = "Bring the next list before {}";
inline constexpr std::string_view bringEndsUnder = "After that day nothing goes out.";
inline constexpr std::string_view bringOnIt = "{} on it";
inline constexpr std::string_view bringCounts = "{} looser, {} gone, {} stricter, {} new.";
inline constexpr std::string_view bringRowsToCheck = "{} to check in the office’s list";
inline constexpr std::string_view bringOneRowToCheck = "1 row to check in the office’s list";
inline constexpr std::string_view bringRowsToCheckUnder = "What was in doubt counts as no until it is mended there.";
inline constexpr std::string_view bringStickOut = "The file is not needed any more";
inline constexpr std::string_view bringStickOutUnder = "You can take the stick out. Wipe it: it holds pupils’ names.";
inline constexpr std::string_view bringTightened = "Only what is stricter is in force.";
inline constexpr std::string_view bringTightenedUnder = "It is list {} now. The rest waits until somebody agrees.";
inline constexpr std::string_view bringTightenedSigned =
    "What is stricter applies now. The rest waits for IT to agree.";
inline constexpr std::string_view bringItAgrees = "Back: IT has to agree";
inline constexpr std::string_view bringWaitsTitle = "What is looser waits";
inline constexpr std::string_view bringWaitsUnder =
    "Compare with the consent forms, then bring this list again and agree.";
inline constexpr std::string_view bringEndsAsBefore = "The list still ends on {}";
inline constexpr std::string_view bringEndsAsBeforeUnder = "A list that waits makes it no younger.";
inline constexpr std::string_view bringNothingStricter = "List {} stays in use. Nothing was stricter.";
inline constexpr std::string_view bringBackToIt = "Back to IT";
inline constexpr std::string_view bringHome = "All events";

} // namespace clearframe::gui::words
