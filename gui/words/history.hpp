// What was done: exports and the log.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view historyExports = "Exports";
inline constexpr std::string_view historyLog = "Log";
inline constexpr std::string_view historyUnder = "What went out, and what was done";
inline constexpr std::string_view historyHome = "Back to all events";
inline constexpr std::string_view historyOpening = "Opening the history";
inline constexpr std::string_view historyNoExports = "Nothing has gone out yet";
inline constexpr std::string_view historyNoExportsUnder = "Exports stand here, with their files.";
inline constexpr std::string_view historyFailed = "The history cannot be opened";
inline constexpr std::string_view historyNotYours = "The log is not for everybody";
inline constexpr std::string_view historyNotYoursUnder =
    "A senior leader, IT or the school business manager can read it.";
inline constexpr std::string_view exportTitle = "{} · {}";
inline constexpr std::string_view exportUnder = "{}, {} · {} · {}";
inline constexpr std::string_view exportIsOut = "Copied";
inline constexpr std::string_view exportIsUnfinished = "Not finished";
inline constexpr std::string_view exportIsWithdrawn = "Did not go out";
inline constexpr std::string_view exportIsOutLong = "It was copied whole.";
inline constexpr std::string_view exportIsUnfinishedLong = "It was not finished. Put its stick back in.";
inline constexpr std::string_view exportIsWithdrawnLong = "It never appeared. Nothing of it went out.";
inline constexpr std::string_view exportFolder = "Folder: {}";
inline constexpr std::string_view exportFiles = "Files";
inline constexpr std::string_view logChecking = "Checking the log.";
inline constexpr std::string_view logComplete = "The log is complete.";
inline constexpr std::string_view logCompleteRest = "{} entries, nothing changed or missing.";
inline constexpr std::string_view logChanged = "The log was changed at entry {}.";
inline constexpr std::string_view logChangedRest = "Call IT.";
inline constexpr std::string_view logOlder = "{} older entries: IT can list them.";
inline constexpr std::string_view logUnder = "{}, {} · {}";
inline constexpr std::string_view logKiosk = "The kiosk";
inline constexpr std::string_view logErased = "Somebody whose name was erased";

// Entries of the log
inline constexpr std::string_view logAPhoto = "A photo";
inline constexpr std::string_view logPhoto = "{}: {}.";
inline constexpr std::string_view logNow = " Now: {}.";
inline constexpr std::string_view logName = "one face is {}";
inline constexpr std::string_view logVouch = "one face is {}, who agreed";
inline constexpr std::string_view logNotAFace = "one thing found is not a face";
inline constexpr std::string_view logCover = "an area was covered by hand";
inline constexpr std::string_view logCoverFace = "one face was covered";
inline constexpr std::string_view logCoverUnnamed = "every face without a name was covered";
inline constexpr std::string_view logRollOne = "{} was ticked";
inline constexpr std::string_view logRollMany = "{} were ticked";
inline constexpr std::string_view logHeadsNone = "nobody is in it";
inline constexpr std::string_view logHeadsOne = "1 person is in it";
inline constexpr std::string_view logHeadsMany = "{} people are in it";
inline constexpr std::string_view logAbsent = "{} cannot be seen";
inline constexpr std::string_view logCrop = "it was cropped";
inline constexpr std::string_view logBlock = "it was blocked";
inline constexpr std::string_view logRefer = "a senior leader was asked to look";
inline constexpr std::string_view logClearReferral = "a senior leader has looked";
inline constexpr std::string_view logUncover = "a cover drawn by hand was taken away";
inline constexpr std::string_view logUncoverFace = "the cover of one face was lifted";
inline constexpr std::string_view logNeverYes = "somebody who may never be shown was seen";
inline constexpr std::string_view logNeverNo = "nobody who may never be shown was seen";
inline constexpr std::string_view logTellNo = "nobody could tell that it is {}";
inline constexpr std::string_view logTellLarger = "{} got a larger cover";
inline constexpr std::string_view logTellBlock = "a classmate could tell that it is {}";
inline constexpr std::string_view logAboutNoNo = "somebody who asked not to be in photos is not in it";
inline constexpr std::string_view logAboutNoCovered = "somebody who asked not to be in photos is covered";
inline constexpr std::string_view logAboutNoBlock = "somebody who asked not to be in photos is in it";
inline constexpr std::string_view logNoPupil = "{} asked at {} not to be in photos.";
inline constexpr std::string_view logNoSomebody = "Somebody asked at {} not to be in photos.";
inline constexpr std::string_view logNoLiftedPupil = "The no of {} was lifted, with evidence of {}.";
inline constexpr std::string_view logNoLifted = "Somebody's no was lifted, with evidence of {}.";
inline constexpr std::string_view logUndo = "the last step was taken back";
inline constexpr std::string_view logApprove = "it was approved";
inline constexpr std::string_view logOtherAct = "something was decided ({})";
inline constexpr std::string_view logStaged = "{} was taken in for {}.";
inline constexpr std::string_view logFile = "A file";
inline constexpr std::string_view logRefused = "{} was not taken in for {}.";
inline constexpr std::string_view logDeleted = "A photo of {} was deleted at once.";
inline constexpr std::string_view logListImported = "List {} was taken over, with {} pupils.";
inline constexpr std::string_view logListApproved = "List {} was taken over after IT looked, with {} pupils.";
inline constexpr std::string_view logListSigned = "List {} was taken over, with {} pupils, signed by the key {}.";
inline constexpr std::string_view logListWaiting = "List {} waits for IT to agree.";
inline constexpr std::string_view logListRefused = "A list was refused{}. The one in force stayed.";
inline constexpr std::string_view logListUnread = "List {} is newer and could not be read. Nothing goes out.";
inline constexpr std::string_view logListResolved = "IT said why list {}, which could not be read, does not count.";
inline constexpr std::string_view whyNotSigned = ": its signature does not fit";
inline constexpr std::string_view whyKeyUnknown = ": nobody trusts its key";
inline constexpr std::string_view whyKeyRevoked = ": its key was taken away";
inline constexpr std::string_view whyOtherSchool = ": it is another school’s";
inline constexpr std::string_view whyNotNewer = ": it is not newer";
inline constexpr std::string_view whyExpired = ": it had expired";
inline constexpr std::string_view whyNotYet = ": it is not valid yet";
inline constexpr std::string_view whyUnreadable = ": it cannot be read";
inline constexpr std::string_view logKeyAdded = "The key {} may sign lists: {}.";
inline constexpr std::string_view logKeyRemoved = "The key {} was taken away.";
inline constexpr std::string_view logSchool = "The kiosk belongs to {}, URN {}.";
inline constexpr std::string_view logListTightened = "List {}: stricter answers were taken over at once.";
inline constexpr std::string_view logNamesRead = "The names to know of list {} were read.";
inline constexpr std::string_view logReleaseOne = "1 photo was exported for {}.";
inline constexpr std::string_view logReleaseMany = "{} photos were exported for {}.";
inline constexpr std::string_view logHeld = " {} stayed here.";
inline constexpr std::string_view logPublished = "The export for {} is whole.";
inline constexpr std::string_view logWithdrawn = "The export for {} did not go out.";
inline constexpr std::string_view logTakenDown = "A post on {} was taken down.";
inline constexpr std::string_view logNotTakenDown = "A post on {} could not be deleted.";
inline constexpr std::string_view logAnAccount = "an account";
inline constexpr std::string_view logAccountAdd = "The account {} was asked for.";
inline constexpr std::string_view logAccountApprove = "The account {} was approved.";
inline constexpr std::string_view logAccountTrained = "{} was trained for the account {}.";
inline constexpr std::string_view logAccountActivate = "The account {} was switched on.";
inline constexpr std::string_view logPersonAdd = "{} can use the kiosk now, as {}.";
inline constexpr std::string_view logPersonPin = "{} chose a new PIN.";
inline constexpr std::string_view logPersonReset = "{} got a new PIN from IT.";
inline constexpr std::string_view logPersonEnable = "{} can use the kiosk again.";
inline constexpr std::string_view logPersonDisable = "{} can no longer use the kiosk.";
inline constexpr std::string_view logSignIn = "Signed in.";
inline constexpr std::string_view logWrongPin = "A wrong PIN was typed for {}.";
inline constexpr std::string_view logScreenTheme = "The screen's colours were set to {}, from {}.";
inline constexpr std::string_view logScreenText = "The screen's text was set to {}, from {}.";
inline constexpr std::string_view logScreenMotion = "Movement on the screen was set to {}, from {}.";
inline constexpr std::string_view logScreenLock = "The screen locks after {} seconds, before after {}.";
inline constexpr std::string_view logSettings = "Covers around faces were set to {}, from {}.";
inline constexpr std::string_view logErasePerson = "Somebody's name was erased from the log.";
inline constexpr std::string_view logUnknown = "Something was done: {}.";

} // namespace clearframe::gui::words
