// Home, and what stops photos from going out.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view goodMorning = "Good morning, {}";
inline constexpr std::string_view goodAfternoon = "Good afternoon, {}";
inline constexpr std::string_view goodEvening = "Good evening, {}";
inline constexpr std::string_view homeUnder = "{}, {} · {}";
inline constexpr std::string_view next = "Next";
inline constexpr std::string_view nextReviewOne = "{}: 1 photo needs a person";
inline constexpr std::string_view nextReviewMany = "{}: {} photos need a person";
inline constexpr std::string_view nextExportOne = "{}: 1 photo can go out";
inline constexpr std::string_view nextExportMany = "{}: {} photos can go out";
inline constexpr std::string_view nextDoneSoFar = "{} of {} are done. About {} to go.";
inline constexpr std::string_view oneMinute = "1 minute";
inline constexpr std::string_view manyMinutes = "{} minutes";
inline constexpr std::string_view nextExportUnder = "A person said yes to each of them.";
inline constexpr std::string_view carryOnReviewing = "Carry on reviewing";
inline constexpr std::string_view lookAtThem = "Look at them";
inline constexpr std::string_view exportPhotos = "Export the photos";
inline constexpr std::string_view nextTakeIn = "Take in the first photos";
inline constexpr std::string_view nextTakeInUnder = "Plug in a stick or a camera card. It is only read, never changed.";
inline constexpr std::string_view nextAllDone = "Everything is done";
inline constexpr std::string_view nextAllDoneUnder = "Take in photos of the next event when you have them.";
inline constexpr std::string_view nextLoading = "Opening the photos";
inline constexpr std::string_view nextLoadingUnder = "This takes a moment.";
inline constexpr std::string_view takeInPhotos = "Take in photos";
inline constexpr std::string_view takeInShort = "Take in";
inline constexpr std::string_view homeExport = "Export";
inline constexpr std::string_view homeNothingToExport = "Nothing to export";
inline constexpr std::string_view namesToKnow = "Names to know";
inline constexpr std::string_view namesShort = "Names";
inline constexpr std::string_view history = "History";
inline constexpr std::string_view it = "IT";
inline constexpr std::string_view pictureOnceCleared = "Pictures are shown once they are cleared.";
inline constexpr std::string_view countReview = "to review";
inline constexpr std::string_view countClear = "clear";
inline constexpr std::string_view countCovered = "covered";
inline constexpr std::string_view countBlocked = "blocked";
inline constexpr std::string_view eventReview = "Review";
inline constexpr std::string_view eventLook = "Open";
inline constexpr std::string_view eventOnePhoto = "{} · 1 photo";
inline constexpr std::string_view eventManyPhotos = "{} · {} photos";
inline constexpr std::string_view deviceListGood = "Consent list: up to date";
inline constexpr std::string_view deviceListUnder = "Version {}, {} · {} left";
inline constexpr std::string_view newToday = "new today";
inline constexpr std::string_view oneDayOld = "1 day old";
inline constexpr std::string_view manyDaysOld = "{} days old";
inline constexpr std::string_view noStick = "No USB stick";
inline constexpr std::string_view noStickUnder = "Plug one in to take in photos.";
inline constexpr std::string_view stickHere = "USB stick is in";
inline constexpr std::string_view stickHolds = "USB stick: {}";
inline constexpr std::string_view listOnStick = "A list is on {}";
inline constexpr std::string_view listOnStickUnder = "Look at what it changes before you take it over.";
inline constexpr std::string_view listOnStickButton = "Look at the list";
inline constexpr std::string_view spaceFor = "Space for about {} photos";
inline constexpr std::string_view spaceLow = "Little space is left";
inline constexpr std::string_view spaceNone = "No space is left";
inline constexpr std::string_view spaceNoneUnder = "Photos cannot be taken in. Call IT.";
inline constexpr std::string_view freeGigabytes = "{} GB free";
inline constexpr std::string_view freeMegabytes = "{} MB free";
inline constexpr std::string_view networkThere = "Network is there";
inline constexpr std::string_view networkThereUnder = "Not used. Photos and lists come by stick.";
inline constexpr std::string_view noNetwork = "No network";
inline constexpr std::string_view noNetworkUnder = "Not needed. Lists can come by USB.";
inline constexpr std::string_view batteryAt = "Battery at {} %";
inline constexpr std::string_view batteryLow = "Plug in the charger.";
inline constexpr std::string_view batteryFine = "Enough for now.";
inline constexpr std::string_view seeWhatToDo = "See what to do";
inline constexpr std::string_view startReviewing = "Start reviewing";
inline constexpr std::string_view homeUnreadableTitle = "The photos cannot be opened";
inline constexpr std::string_view homeUnreadableUnder = "Call IT. Nothing is lost.";
inline constexpr std::string_view homeUnreadable = "The photos cannot be opened.";

// What stops photos from going out
inline constexpr std::string_view whatToDo = "What to do";
inline constexpr std::string_view youCanStill = "You can still";
inline constexpr std::string_view pillExpired = "List {} has expired";
inline constexpr std::string_view pillNoList = "No consent list";
inline constexpr std::string_view pillUnread = "A newer list could not be read";
inline constexpr std::string_view pillClock = "The clock is wrong";
inline constexpr std::string_view pillLog = "The log cannot be written";
inline constexpr std::string_view expiredTitle = "The consent list has expired. Nothing can go out.";
inline constexpr std::string_view expiredText =
    "List {} was good until {}. The kiosk cannot know what families have changed since then, so it clears no photo.";
inline constexpr std::string_view noListTitle = "There is no consent list yet. Nothing can go out.";
inline constexpr std::string_view noListText =
    "The list says which families agreed. Without it the kiosk clears no photo.";
inline constexpr std::string_view unreadTitle = "A newer list could not be read. Nothing can go out.";
inline constexpr std::string_view unreadText =
    "The school signed it, so a family may have changed their answer. Until it can be read, the kiosk clears no photo.";
inline constexpr std::string_view askForReadable = "Ask the office for the list again";
inline constexpr std::string_view askForReadableUnder =
    "Tell them: “The kiosk could not read the new list.” They export and sign it anew.";
inline constexpr std::string_view orResolve = "Or IT says why it does not count";
inline constexpr std::string_view tripRunning = "On “{}”";
inline constexpr std::string_view tripLastDay = "Last day of “{}”";
inline constexpr std::string_view tripUntil = "Until {}. Nobody else is shown.";
inline constexpr std::string_view tripOverTitle = "A trip is over. Nothing can go out.";
inline constexpr std::string_view bringTripHome = "Bring home what belongs to the trip";
inline constexpr std::string_view bringTripHomeUnder = "A new consent list, or the stick of the other kiosk.";
inline constexpr std::string_view orEndTrip = "Or end the trip";
inline constexpr std::string_view orEndTripUnder = "A senior leader or IT does that, under IT, Trips.";
inline constexpr std::string_view orResolveUnder = "On the page for IT, with a note. The list in force goes on.";
inline constexpr std::string_view clockTitle = "The clock is wrong. Nothing can go out.";
inline constexpr std::string_view clockBehindText =
    "The clock says {}. The log was written later than that already, so nobody can tell what has ended.";
inline constexpr std::string_view clockText =
    "The clock says {}. The consent list is from {}. One of them is wrong, so the kiosk clears no photo.";
inline constexpr std::string_view logTitle = "The log cannot be written. Exports have stopped.";
inline constexpr std::string_view logText =
    "Every decision is written down. While that fails, nothing can be decided or go out.";
inline constexpr std::string_view nothingIsLost = "Nothing is lost. The review goes on where it was.";
inline constexpr std::string_view nothingIsLostLog = "Nothing is lost. What was decided stays decided.";
inline constexpr std::string_view askForList = "Ask IT for the new list";
inline constexpr std::string_view askForListUnder = "Tell them: “Clearframe needs list {}.”";
inline constexpr std::string_view askForFirstList = "Ask IT for the consent list";
inline constexpr std::string_view askForFirstListUnder = "It comes from the school office.";
inline constexpr std::string_view plugInList = "Plug in the stick with the list";
inline constexpr std::string_view plugInListUnder = "Or a card, if that is what IT has.";
inline constexpr std::string_view agreeList = "IT agrees to the changes";
inline constexpr std::string_view agreeListUnder = "This takes about two minutes.";
inline constexpr std::string_view callItClock = "Call IT";
inline constexpr std::string_view callItClockUnder = "Tell them: “The kiosk's clock is wrong.”";
inline constexpr std::string_view setClock = "IT sets the clock";
inline constexpr std::string_view setClockUnder = "Date and time, as on the wall.";
inline constexpr std::string_view thenGoesOn = "Then everything goes on";
inline constexpr std::string_view thenGoesOnUnder = "No photo has to be judged again.";
inline constexpr std::string_view callItLog = "Call IT";
inline constexpr std::string_view callItLogUnder = "Tell them: “The log cannot be written.”";
inline constexpr std::string_view leaveItOn = "Leave the kiosk on";
inline constexpr std::string_view leaveItOnUnder = "IT can see more while it runs.";
inline constexpr std::string_view canStillReview = "take in photos and say who is in them.";
inline constexpr std::string_view canStillLook = "look at the photos and at what was decided.";
inline constexpr std::string_view haveTheList = "I have the stick with the list";
inline constexpr std::string_view openIt = "Open IT";
inline constexpr std::string_view lookAgain = "Look again";
inline constexpr std::string_view listRow = "Consent list: {}";
inline constexpr std::string_view rowExpired = "expired";
inline constexpr std::string_view rowNone = "none yet";
inline constexpr std::string_view rowUnread = "a newer one could not be read";
inline constexpr std::string_view rowTrip = "A trip is over";
inline constexpr std::string_view rowClock = "the clock is wrong";

} // namespace clearframe::gui::words
