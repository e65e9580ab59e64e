// Trips, and the kiosks that share them.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

// The row on the page for IT.
inline constexpr std::string_view itTrips = "Trips";
inline constexpr std::string_view itTripsNone = "None. Other kiosks can go along.";
inline constexpr std::string_view itTripsOne = "“{}” · {}";
inline constexpr std::string_view itTripsMany = "{} prepared · next to end: “{}”";
inline constexpr std::string_view itTripsOver = "“{}” is over. Nothing can go out.";

// The list of trips.
inline constexpr std::string_view tripsUnder = "Who goes along, until when, and which kiosk";
inline constexpr std::string_view tripsNone = "No trip yet";
inline constexpr std::string_view tripsNoneUnder =
    "On a trip the kiosk works without network, until its last day is over.";
inline constexpr std::string_view tripsNoneYours = "A senior leader or IT prepares one.";
inline constexpr std::string_view tripsPrepare = "Prepare a trip";
inline constexpr std::string_view tripsKiosks = "Other kiosks";
inline constexpr std::string_view tripRuns = "Until {}";
inline constexpr std::string_view tripPlanned = "From {} until {}";
inline constexpr std::string_view tripRanOutHere = "Over since {}. End it, or bring a newer list.";
inline constexpr std::string_view tripRanOutAway = "Over since {}. Bring its results home.";
inline constexpr std::string_view tripRanOutGuest = "Over since {}. Take its results home.";
inline constexpr std::string_view tripWasEnded = "Ended on {}";
inline constexpr std::string_view tripHandedOver = "Results written on {}";
inline constexpr std::string_view tripCameHome = "Came home on {}";
inline constexpr std::string_view tripWasLost = "Ended on {}. Nothing came home.";
inline constexpr std::string_view tripNewerList = "Over since {}. A newer list came.";
inline constexpr std::string_view tripWithKiosk = "with “{}”";
inline constexpr std::string_view tripForKiosk = "for “{}”";
inline constexpr std::string_view onePupil = "1 pupil";
inline constexpr std::string_view manyPupils = "{} pupils";

// What sticks hold.
inline constexpr std::string_view tripFilePack = "Take a trip along";
inline constexpr std::string_view tripFileResults = "Bring a trip home";
inline constexpr std::string_view tripFileWhere = "{} · {}";

// One trip.
inline constexpr std::string_view tripEndIt = "End the trip";
inline constexpr std::string_view tripEndItUnder = "This kiosk is back at school.";
inline constexpr std::string_view tripEndTitle = "End “{}”?";
inline constexpr std::string_view tripEndText =
    "The kiosk works with the whole list again. The trip cannot be taken up again.";
inline constexpr std::string_view tripEndYes = "End the trip";
inline constexpr std::string_view tripLost = "Nothing will come home";
inline constexpr std::string_view tripLostUnder = "The other kiosk is lost, or it did not go along.";
inline constexpr std::string_view tripLostTitle = "Nothing of “{}” will come home?";
inline constexpr std::string_view tripLostText =
    "Noes that the other kiosk was told stay unknown here. Only do this where its results are lost for good.";
inline constexpr std::string_view tripLostYes = "Nothing will come";
inline constexpr std::string_view tripDrop = "End it without results";
inline constexpr std::string_view tripDropUnder = "Nobody at home waits for them.";
inline constexpr std::string_view tripDropTitle = "End “{}” without results?";
inline constexpr std::string_view tripDropText =
    "The kiosk at home then learns nothing of this one: no no, and nothing of what went out.";
inline constexpr std::string_view tripDropYes = "End it";
inline constexpr std::string_view tripPack = "Write the pack onto a stick";
inline constexpr std::string_view tripPackUnder = "What the other kiosk needs. It can be written again.";
inline constexpr std::string_view tripResults = "Write the results onto a stick";
inline constexpr std::string_view tripResultsEnds = "This ends the trip on this kiosk.";
inline constexpr std::string_view tripResultsAgain = "The same again, for the kiosk at home.";
inline constexpr std::string_view tripNothingToDo = "There is nothing left to do with this trip.";
inline constexpr std::string_view tripWhereTo = "Where to?";
inline constexpr std::string_view tripWhereToPack = "The pack of “{}”. Only the other kiosk can read it.";
inline constexpr std::string_view tripWhereToResults =
    "The results of “{}”. Writing them ends the trip here. Only the kiosk at home can read them.";
inline constexpr std::string_view tripPlaceReadOnly = "{} · nothing can be written to it";
inline constexpr std::string_view tripNoPlace = "No stick is in. It shows up here by itself.";
inline constexpr std::string_view tripLooking = "Looking for sticks";
inline constexpr std::string_view tripWriting = "Writing. Leave the stick in.";
inline constexpr std::string_view tripReading = "Reading. Leave the stick in.";
inline constexpr std::string_view tripTakeTitle = "Take this trip along?";
inline constexpr std::string_view tripTakeText =
    "From its first day on, this kiosk works with the list that comes with it. It shows nobody else.";
inline constexpr std::string_view tripTakeYes = "Take it along";

// What was done.
inline constexpr std::string_view tripIsEnded = "“{}” is ended.";
inline constexpr std::string_view tripPackWritten = "The pack of “{}” is on {}. It can be taken out.";
inline constexpr std::string_view tripResultsWritten = "The results of “{}” are on {}. Take them home.";
inline constexpr std::string_view tripIsTaken = "This kiosk goes along on “{}”. Nothing goes out after {}.";
inline constexpr std::string_view tripIsHome = "“{}” is home";
inline constexpr std::string_view tripHomeNothing = "Nothing new came: no new no, and no photo that went out.";
inline constexpr std::string_view tripHomeOneNo = "1 new no.";
inline constexpr std::string_view tripHomeNoes = "{} new noes.";
inline constexpr std::string_view tripHomeOnePhoto = "1 photo went out on the trip.";
inline constexpr std::string_view tripHomePhotos = "{} photos went out on the trip.";
inline constexpr std::string_view tripHomeOneRecall = "1 photo has to be taken down.";
inline constexpr std::string_view tripHomeRecalls = "{} photos have to be taken down.";
inline constexpr std::string_view tripHomeTakedowns = "See what has to go";

// Preparing one.
inline constexpr std::string_view prepareUnder = "Until it ends, the kiosk shows only who goes along";
inline constexpr std::string_view prepareNoList = "A trip needs a consent list in force";
inline constexpr std::string_view prepareNotYet = "Not said yet";
inline constexpr std::string_view prepareYes = "Prepare the trip";
inline constexpr std::string_view prepareName = "What is the trip called?";
inline constexpr std::string_view prepareNameUnder = "As the event of its photos will be called. No pupil's name.";
inline constexpr std::string_view prepareNameHint = "Year 4 castle trip";
inline constexpr std::string_view prepareNameRow = "Name";
inline constexpr std::string_view prepareNameNext = "Give it a name";
inline constexpr std::string_view prepareDaysRow = "Days";
inline constexpr std::string_view prepareDaysNext = "Say when it is";
inline constexpr std::string_view prepareDays = "When is the trip?";
inline constexpr std::string_view prepareDaysSaid = "{} to {}";
inline constexpr std::string_view prepareFirstDay = "First day";
inline constexpr std::string_view prepareLastDay = "Last day";
inline constexpr std::string_view prepareWeek = "Week";
inline constexpr std::string_view prepareDay = "Day";
inline constexpr std::string_view prepareFirstWeekLess = "First day, a week earlier";
inline constexpr std::string_view prepareFirstLess = "First day, a day earlier";
inline constexpr std::string_view prepareFirstMore = "First day, a day later";
inline constexpr std::string_view prepareFirstWeekMore = "First day, a week later";
inline constexpr std::string_view prepareLastWeekLess = "Last day, a week earlier";
inline constexpr std::string_view prepareLastLess = "Last day, a day earlier";
inline constexpr std::string_view prepareLastMore = "Last day, a day later";
inline constexpr std::string_view prepareLastWeekMore = "Last day, a week later";
inline constexpr std::string_view prepareWhoRow = "Who goes along";
inline constexpr std::string_view prepareWhoNext = "Say who goes along";
inline constexpr std::string_view prepareClasses = "Which classes go along?";
inline constexpr std::string_view prepareSingle = "Single pupils";
inline constexpr std::string_view preparePupils = "Who else goes along?";
inline constexpr std::string_view preparePupilsHint = "Type a name";
inline constexpr std::string_view preparePupilsNobody = "Nobody on the list is called like that.";
inline constexpr std::string_view preparePupilsNone = "Type the first letters of a name.";
inline constexpr std::string_view prepareAndPupil = "1 single pupil";
inline constexpr std::string_view prepareAndPupils = "{} single pupils";
inline constexpr std::string_view prepareAccountsRow = "Accounts";
inline constexpr std::string_view prepareAccountsNext = "Choose accounts";
inline constexpr std::string_view prepareAccounts = "Where may its photos go?";
inline constexpr std::string_view prepareAccountsNone = "No account is in use yet. IT puts one in use first.";
inline constexpr std::string_view prepareKioskRow = "Kiosk";
inline constexpr std::string_view prepareKioskNext = "Say which kiosk goes";
inline constexpr std::string_view prepareKiosk = "Which kiosk goes along?";
inline constexpr std::string_view prepareThisKiosk = "This kiosk";
inline constexpr std::string_view prepareThisKioskUnder = "It works with this trip alone until it ends.";
inline constexpr std::string_view prepareOtherUnder = "A pack for it is written onto a stick next.";
inline constexpr std::string_view prepareDone = "Done";
inline constexpr std::string_view prepareTickSome = "Tick at least one";
inline constexpr std::string_view leaseEnds = "Nothing goes out after {}.";
inline constexpr std::string_view leaseEndsWithList = "Nothing goes out after {}, when the consent list ends.";
inline constexpr std::string_view leaseEndsUnder = "Back home, end the trip or bring a newer list.";
inline constexpr std::string_view tripIsPrepared = "“{}” is prepared. Nothing goes out after {}.";
inline constexpr std::string_view tripIsPreparedAway = "“{}” is prepared. Open it to write its pack onto a stick.";

// Other kiosks.
inline constexpr std::string_view kiosksTitle = "Other kiosks";
inline constexpr std::string_view kiosksUnder = "IT vouches for each of them in person";
inline constexpr std::string_view kiosksNone = "Paired with no other kiosk";
inline constexpr std::string_view kiosksNoneUnder = "Its code comes on a stick, from its own page like this one.";
inline constexpr std::string_view kiosksFile = "Pair with another kiosk";
inline constexpr std::string_view kiosksCompareTitle = "Does the other kiosk show this fingerprint?";
inline constexpr std::string_view kiosksCompareText =
    "Go there: Trips, Other kiosks, This kiosk's code. Where one digit differs, the code was changed on its way.";
inline constexpr std::string_view kiosksCompareYes = "It is the same";
inline constexpr std::string_view kiosksName = "What is the other kiosk called?";
inline constexpr std::string_view kiosksNameUnder = "As it should be called here, like “Trip tablet”.";
inline constexpr std::string_view kiosksNameHint = "Name";
inline constexpr std::string_view kiosksNameNext = "Pair with it";
inline constexpr std::string_view kiosksNameMissing = "Type it first";
inline constexpr std::string_view kioskIsPaired =
    "This kiosk is paired with “{}”. Do the same there with the code of this one.";
inline constexpr std::string_view kiosksWrite = "Write it onto a stick";
inline constexpr std::string_view kiosksWhereTo = "The code of this kiosk. Anybody may read it.";
inline constexpr std::string_view kiosksWritten = "The code of this kiosk is on {}. Take it to the other kiosk.";
inline constexpr std::string_view kiosksOwn = "This kiosk's code";
inline constexpr std::string_view kiosksOwnUnder = "IT gives it to the other kiosk. Compare the fingerprint there.";
inline constexpr std::string_view kiosksOwnFingerprint = "Fingerprint";
inline constexpr std::string_view kiosksOwnKey = "Its key";
inline constexpr std::string_view kiosksOwnRecipient = "Its address for encryption";
inline constexpr std::string_view kioskPaired = "Paired on {}";
inline constexpr std::string_view kioskPairedBy = "Paired on {} by {}";
inline constexpr std::string_view kioskRemoved = "Removed. Nothing is shared with it.";
inline constexpr std::string_view kioskWhat = "{} · {}";
inline constexpr std::string_view kioskCompare = "Fingerprint {}. The other kiosk shows the same.";
inline constexpr std::string_view kioskRemove = "Remove it";
inline constexpr std::string_view kioskRemoveUnder = "Share nothing with it any more.";
inline constexpr std::string_view kioskRemoveTitle = "Remove “{}”?";
inline constexpr std::string_view kioskRemoveText =
    "For good: what it wrote is refused from now on. To share again it is set up anew.";
inline constexpr std::string_view kioskRemoveYes = "Remove it for good";
inline constexpr std::string_view kioskIsRemoved = "“{}” is removed.";
inline constexpr std::string_view tripsBack = "Back to trips";

} // namespace clearframe::gui::words
