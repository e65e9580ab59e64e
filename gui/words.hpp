// Every English sentence of the screens, by screen. Another language is another such file.
//
// What a rule says about a photo comes from core/policy with its reason; it is not repeated here.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace clearframe::gui::words {

// Everywhere
inline constexpr std::string_view product = "Clearframe";
inline constexpr std::string_view clear = "Clear";
inline constexpr std::string_view covered = "Covered";
inline constexpr std::string_view needsReview = "Needs review";
inline constexpr std::string_view blocked = "Blocked";
inline constexpr std::string_view lock = "Lock";
inline constexpr std::string_view back = "Back";
inline constexpr std::string_view undo = "Undo";
inline constexpr std::string_view close = "Close";
inline constexpr std::string_view stepOf = "{} of {}";
inline constexpr std::string_view cancel = "Cancel";
inline constexpr std::string_view pictureHidden = "Picture hidden";
inline constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday", "Saturday"};
inline constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};

// Photos of an event
inline constexpr std::string_view all = "All";
inline constexpr std::string_view toReview = "To review";
inline constexpr std::string_view select = "Select";
inline constexpr std::string_view selectDone = "Done";
inline constexpr std::string_view needsYouFirst = "Needs you first";
inline constexpr std::string_view asTaken = "As taken";
inline constexpr std::string_view sortPhotos = "Sort";
inline constexpr std::string_view exportClear = "Export what is clear";
inline constexpr std::string_view exportShort = "Export";
inline constexpr std::string_view reviewOne = "Review the photo";
inline constexpr std::string_view reviewMany = "Review the {} photos";
inline constexpr std::string_view allReviewed = "All photos are reviewed";
inline constexpr std::string_view blockSelected = "Block {} photos";
inline constexpr std::string_view tapPhotos = "Tap photos to select";
inline constexpr std::string_view noPhotosYet = "No photos yet";
inline constexpr std::string_view noPhotosYetUnder =
    "Plug in a stick or a camera card. It is only read, never changed.";
inline constexpr std::string_view noneOfThese = "No photos like this";
inline constexpr std::string_view noneOfTheseUnder = "Tap All to see every photo of the event.";
inline constexpr std::string_view openingPhotos = "Opening the photos";
inline constexpr std::string_view openingPhotosUnder = "This takes a moment.";

// One photo
inline constexpr std::string_view before = "Before";
inline constexpr std::string_view after = "After";
inline constexpr std::string_view previousPhoto = "Previous photo";
inline constexpr std::string_view nextPhoto = "Next photo";
inline constexpr std::string_view refer = "Refer";
inline constexpr std::string_view block = "Block";
inline constexpr std::string_view more = "More";
inline constexpr std::string_view drawCover = "Draw a cover";
inline constexpr std::string_view fullPicture = "Full picture";
inline constexpr std::string_view leaveFullPicture = "Back to the review";
inline constexpr std::string_view hideNumbers = "Hide the numbers";
inline constexpr std::string_view showNumbers = "Show the numbers";
inline constexpr std::string_view dragToCover = "Drag over what to cover.";
inline constexpr std::string_view dragToCrop = "Drag over what to keep.";
inline constexpr std::string_view drawHere = "Drag here";
inline constexpr std::string_view howMany = "How many people can you see?";
inline constexpr std::string_view howManyShort = "How many people?";
inline constexpr std::string_view countBacks = "Count backs of heads too.";
inline constexpr std::string_view yesHeads = "Yes, {}";
inline constexpr std::string_view coverStyle = "Cover style";
inline constexpr std::string_view nothingShows = "Nothing shows through";
inline constexpr std::string_view blend = "Blend";
inline constexpr std::string_view solid = "Solid";
inline constexpr std::string_view name = "Name";
inline constexpr std::string_view uncover = "Uncover";
inline constexpr std::string_view goesOut = "This is exactly what goes out.";
inline constexpr std::string_view goesOutUnder = "{}. No location, no names, no camera details.";
inline constexpr std::string_view makingIt = "Making what would go out.";
inline constexpr std::string_view nothingCovered = "Nothing is covered in this photo.";
inline constexpr std::string_view coverUnnamed = "Cover every face without a name";
inline constexpr std::string_view rollCall = "Tick who is in it";
inline constexpr std::string_view crop = "Crop";
inline constexpr std::string_view deleteAtOnce = "Delete at once";

// Who is this?
inline constexpr std::string_view whoIsThis = "Who is this?";
inline constexpr std::string_view whoIsAdult = "Which adult is this?";
inline constexpr std::string_view sayWhoYouSee = "Say who you see. The kiosk looks up the consent.";
inline constexpr std::string_view taggedHere = "Tagged in this photo";
inline constexpr std::string_view recent = "Named lately";
inline constexpr std::string_view typeAName = "Type a name";
inline constexpr std::string_view nobodyFound = "Nobody on the list is called that.";
inline constexpr std::string_view allClasses = "All classes";
inline constexpr std::string_view adultWhoAgreed = "Adult who agreed";
inline constexpr std::string_view adultShort = "Adult";
inline constexpr std::string_view coverThisFace = "Cover this face";
inline constexpr std::string_view coverShort = "Cover";
inline constexpr std::string_view notAFace = "Not a face";
inline constexpr std::string_view adultHint = "Name or what they do here";
inline constexpr std::string_view visitor = "Visitor who agreed";
inline constexpr std::string_view staff = "Staff";
inline constexpr std::string_view sayWho = "Type who it is";
inline constexpr std::string_view vouch = "Yes, they agreed";

// Locked
inline constexpr std::string_view whoAreYou = "Who are you?";
inline constexpr std::string_view yourPin = "Your PIN";
inline constexpr std::string_view someoneElse = "Someone else";
inline constexpr std::string_view lockOpen = "Open";
inline constexpr std::string_view lockNext = "Next";
inline constexpr std::string_view lockSave = "Save";
inline constexpr std::string_view lockWait = "Wait";
inline constexpr std::string_view lockChecking = "Checking";
inline constexpr std::string_view forgottenPin = "Forgotten it? IT can set a new one.";
inline constexpr std::string_view tapYourName = "Tap your name first.";
inline constexpr std::string_view choosePin = "Choose a PIN";
inline constexpr std::string_view choosePinTitle = "Choose a PIN of your own";
inline constexpr std::string_view choosePinUnder = "Somebody else chose the one you had.";
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
inline constexpr std::string_view firstPinTitle = "A PIN for IT";
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

// Home
inline constexpr std::string_view goodMorning = "Good morning, {}";
inline constexpr std::string_view goodAfternoon = "Good afternoon, {}";
inline constexpr std::string_view goodEvening = "Good evening, {}";
inline constexpr std::string_view homeUnder = "{}, {} · {}";
inline constexpr std::string_view next = "Next";
inline constexpr std::string_view nextReviewOne = "{}: 1 photo needs a person";
inline constexpr std::string_view nextReviewMany = "{}: {} photos need a person";
inline constexpr std::string_view nextLookOne = "{}: 1 photo waits for your yes";
inline constexpr std::string_view nextLookMany = "{}: {} photos wait for your yes";
inline constexpr std::string_view nextExportOne = "{}: 1 photo can go out";
inline constexpr std::string_view nextExportMany = "{}: {} photos can go out";
inline constexpr std::string_view nextDoneSoFar = "{} of {} are done. About {} left.";
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
inline constexpr std::string_view homeNew = "{} new";
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
inline constexpr std::string_view stickNewOne = "USB stick: 1 new photo";
inline constexpr std::string_view stickNewMany = "USB stick: {} new photos";
inline constexpr std::string_view spaceFor = "Space for about {} photos";
inline constexpr std::string_view spaceLow = "Little space is left";
inline constexpr std::string_view spaceNone = "No space is left";
inline constexpr std::string_view spaceNoneUnder = "Photos cannot be taken in. Call IT.";
inline constexpr std::string_view freeGigabytes = "{} GB free";
inline constexpr std::string_view freeMegabytes = "{} MB free";
inline constexpr std::string_view networkThere = "Network is there";
inline constexpr std::string_view networkThereUnder = "Lists can come by it.";
inline constexpr std::string_view noNetwork = "No network";
inline constexpr std::string_view noNetworkUnder = "Not needed. Lists can come by USB.";
inline constexpr std::string_view batteryAt = "Battery at {} %";
inline constexpr std::string_view batteryLow = "Plug in the charger.";
inline constexpr std::string_view batteryFine = "Enough for now.";
inline constexpr std::string_view seeWhatToDo = "See what to do";
inline constexpr std::string_view homeUnreadable = "The photos cannot be opened.";

// What stops photos from going out
inline constexpr std::string_view whatToDo = "What to do";
inline constexpr std::string_view youCanStill = "You can still";
inline constexpr std::string_view pillExpired = "List {} has expired";
inline constexpr std::string_view pillNoList = "No consent list";
inline constexpr std::string_view pillClock = "The clock is wrong";
inline constexpr std::string_view pillLog = "The log cannot be written";
inline constexpr std::string_view expiredTitle = "The consent list has expired. Nothing can go out.";
inline constexpr std::string_view expiredText =
    "List {} was good until {}. The kiosk cannot know what families have changed since then, so it clears no photo.";
inline constexpr std::string_view noListTitle = "There is no consent list yet. Nothing can go out.";
inline constexpr std::string_view noListText =
    "The list says which families agreed. Without it the kiosk clears no photo.";
inline constexpr std::string_view clockTitle = "The clock is wrong. Nothing can go out.";
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
inline constexpr std::string_view rowClock = "the clock is wrong";

} // namespace clearframe::gui::words
