// Taking photos in.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view takingIn = "Taking in photos";
inline constexpr std::string_view stepSource = "Source";
inline constexpr std::string_view stepEventName = "Event name";
inline constexpr std::string_view stepTakeIn = "Take in";
inline constexpr std::string_view whereArePhotos = "Where are the photos?";
inline constexpr std::string_view onlyRead = "They are only read. Nothing there is changed.";
inline constexpr std::string_view putStickIn = "Not here? Put the stick or card in.";
inline constexpr std::string_view showsUpHere = "It shows up here by itself.";
inline constexpr std::string_view noPlaceYet = "No stick or card yet";
inline constexpr std::string_view noPlaceYetUnder = "Put one in. It shows up here by itself, and is only read.";
inline constexpr std::string_view lookingForPlaces = "Looking for sticks and cards";
inline constexpr std::string_view nameTheEvent = "Name the event";
inline constexpr std::string_view choosePlace = "Choose where they are";
inline constexpr std::string_view usbStick = "USB stick";
inline constexpr std::string_view cameraCard = "Camera card";
inline constexpr std::string_view folderHere = "Folder";
inline constexpr std::string_view placeAndFree = "{} · {} free";
inline constexpr std::string_view placeReadOnly = "{} · read only";
inline constexpr std::string_view placeIsSource = "{} · photos were taken in from here";
inline constexpr std::string_view placeAndContents = "{} · {}";
inline constexpr std::string_view onePhotoThere = "1 photo";
inline constexpr std::string_view photosThere = "{} photos";
inline constexpr std::string_view oneListThere = "a list";
inline constexpr std::string_view listsThere = "{} lists";
inline constexpr std::string_view photosAndLists = "{} and {}";
inline constexpr std::string_view moreThan = "more than {}";
inline constexpr std::string_view nothingForUsThere = "no photos and no list";
inline constexpr std::string_view kindAndName = "{} {}";
inline constexpr std::string_view gigabytes = "{}\u00a0GB";
inline constexpr std::string_view megabytes = "{}\u00a0MB";
inline constexpr std::string_view whatIsEvent = "What is the event called?";
inline constexpr std::string_view eventHint = "Sports day";
inline constexpr std::string_view eventGood = "File names begin with it. Leave pupils’ names out.";
inline constexpr std::string_view eventsLately = "Lately";
inline constexpr std::string_view photosAreFor = "Photos are for";
inline constexpr std::string_view purposeSocial = "Social media";
inline constexpr std::string_view purposeWebsite = "Website";
inline constexpr std::string_view purposePrint = "Print";
inline constexpr std::string_view purposePress = "Press";
inline constexpr std::string_view purposeDisplay = "Display";
inline constexpr std::string_view takePhotosIn = "Take the photos in";
inline constexpr std::string_view typeEventName = "Type a name first";
inline constexpr std::string_view changeEventName = "Change the name first";
inline constexpr std::string_view photosSoFar = "{} of {}";
inline constexpr std::string_view findingPhotos = "Finding the photos";
inline constexpr std::string_view eventLookingForFaces = "{} · looking for faces";
inline constexpr std::string_view eventAndSeconds = "{} · looking for faces · about {} seconds left";
inline constexpr std::string_view eventAndMinute = "{} · looking for faces · about a minute left";
inline constexpr std::string_view eventAndMinutes = "{} · looking for faces · about {} minutes left";
inline constexpr std::string_view nothingRefused = "All could be read";
inline constexpr std::string_view nothingRefusedYet = "None left out so far";
inline constexpr std::string_view refusedStandHere = "What cannot be taken in stands here, and why.";
inline constexpr std::string_view notTakenIn = "{} not taken in";
inline constexpr std::string_view photosTab = "Photos";
inline constexpr std::string_view canTakeStickOut = "You can take the stick out at any time.";
inline constexpr std::string_view canTakeCardOut = "You can take the card out at any time.";
inline constexpr std::string_view canStopAnyTime = "You can stop at any time.";
inline constexpr std::string_view restStaysOnStick = "What has arrived is safe, the rest stays on the stick.";
inline constexpr std::string_view restStaysOnCard = "What has arrived is safe, the rest stays on the card.";
inline constexpr std::string_view restStaysThere = "What has arrived is safe, the rest stays where it is.";
inline constexpr std::string_view stoppedHere = "Stopped.";
inline constexpr std::string_view stoppedKept = "What arrived is kept. Take in again to fetch the rest.";
inline constexpr std::string_view stickCameOut = "The stick came out.";
inline constexpr std::string_view cardCameOut = "The card came out.";
inline constexpr std::string_view folderWentAway = "The folder went away.";
inline constexpr std::string_view putBackGoesOn = "What arrived is safe. Put it back in and taking in goes on.";
inline constexpr std::string_view stickCanGo = "All photos are here.";
inline constexpr std::string_view stickCanGoUnder = "You can take the stick out now.";
inline constexpr std::string_view cardCanGoUnder = "You can take the card out now.";
inline constexpr std::string_view folderStays = "The folder stays as it was.";
inline constexpr std::string_view takingInStopped = "Taking in stopped.";
inline constexpr std::string_view nothingFoundTitle = "No photos found here";
inline constexpr std::string_view nothingFoundUnder = "Try another stick or folder, or look at it on a computer.";
inline constexpr std::string_view noPhotoCame = "No photo could be taken in";
inline constexpr std::string_view noPhotoCameUnder = "Look at the reasons, then try another place.";
inline constexpr std::string_view stopHere = "Stop here";
inline constexpr std::string_view tryAgain = "Try again";
inline constexpr std::string_view elsewhere = "Choose another place";
inline constexpr std::string_view elsewhereShort = "Another place";
inline constexpr std::string_view waitForFirst = "Waiting for the first";
inline constexpr std::string_view restInBackground = "The rest goes on in the background.";

} // namespace clearframe::gui::words
