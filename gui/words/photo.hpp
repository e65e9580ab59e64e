// One photo, and who is in it.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

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
inline constexpr std::string_view notYet = "This does not go out yet.";
inline constexpr std::string_view notYetUnder = "Answer first what stands under Before.";
inline constexpr std::string_view makingIt = "Making what would go out.";
inline constexpr std::string_view nothingCovered = "Nothing is covered in this photo.";
inline constexpr std::string_view coverUnnamed = "Cover every face without a name";
inline constexpr std::string_view rollCall = "Tick who is in it";
inline constexpr std::string_view crop = "Crop";
inline constexpr std::string_view deleteAtOnce = "Delete at once";
inline constexpr std::string_view photoOf = "Photo {} of {}";
inline constexpr std::string_view pupil = "This pupil";
inline constexpr std::string_view adult = "Adult";
inline constexpr std::string_view who = "Who?";
inline constexpr std::string_view noName = "No name";
inline constexpr std::string_view isCovered = "{} is covered";
inline constexpr std::string_view aboutList = "The consent list";
inline constexpr std::string_view aboutHeads = "The number of people";
inline constexpr std::string_view referred = "Referred";
inline constexpr std::string_view coveredByYou = "Covered by staff";
inline constexpr std::string_view coveredByYouUnder = "Somebody asked to cover this face.";
inline constexpr std::string_view notApproved = "Not approved";
inline constexpr std::string_view oneFace = "One face";
inline constexpr std::string_view look = "Please look";
inline constexpr std::string_view oneFaceNoNameYet = "{} face has no name yet";
inline constexpr std::string_view manyFacesNoNameYet = "{} faces have no name yet";
inline constexpr std::string_view tapAFace = "Tap a face and say who it is, or cover it.";
inline constexpr std::string_view oneAdult = "{} adult";
inline constexpr std::string_view manyAdults = "{} adults";
inline constexpr std::string_view namesAnd = "{} and {}";
inline constexpr std::string_view drawnByHand = "Drawn by hand";
inline constexpr std::string_view drawnByHandUnder = "Staff covered this area.";
inline constexpr std::string_view noNameYet = "No name yet";
inline constexpr std::string_view nobodySaid = "Nobody has said who this is.";
inline constexpr std::string_view neverUnder =
    "They may never be shown, not even covered. Look at every head, also from behind.";
inline constexpr std::string_view neverYes = "Yes, I see one";
inline constexpr std::string_view neverNo = "No, none of them";
inline constexpr std::string_view couldTellUnder = "Think of a sleeve, a wheelchair, a mirror, a name on a shirt.";
inline constexpr std::string_view couldTellLarger = "Yes, cover more";
inline constexpr std::string_view couldTellNo = "No";
inline constexpr std::string_view couldTellBlock = "Yes, block it";
inline constexpr std::string_view whereIs = "Where is {}?";
inline constexpr std::string_view whereIsUnder = "A tag says so, but not where. Look at every head, also from behind.";
inline constexpr std::string_view showWhere = "I will tap the face";
inline constexpr std::string_view cannotBeSeen = "Not visible";
inline constexpr std::string_view nextToReview = "Next photo";
inline constexpr std::string_view backToAll = "Back to all photos";
inline constexpr std::string_view nameNextFace = "Name the next face";
inline constexpr std::string_view confirmNobody = "Confirm: nobody is in it";
inline constexpr std::string_view confirmOne = "Confirm {} person";
inline constexpr std::string_view confirmMany = "Confirm {} people";
inline constexpr std::string_view oneQuestion = "Answer one question";
inline constexpr std::string_view toChecklist = "Go to the checklist";
inline constexpr std::string_view looksRight = "Looks right, next photo";
inline constexpr std::string_view tickNames = "Tick who is in it";
inline constexpr std::string_view pictureHiddenWhy = "This photo is blocked, so it is not shown.";
inline constexpr std::string_view cropped = "The photo is cropped. Count the people again.";
inline constexpr std::string_view areaCovered = "The area is covered.";
inline constexpr std::string_view uncovered = "The cover is lifted.";
inline constexpr std::string_view unnamedCovered = "Every face without a name is covered.";
inline constexpr std::string_view askedForALook = "Staff asked a senior leader to look.";
inline constexpr std::string_view wasReferred = "Referred. A senior leader will look at it.";
inline constexpr std::string_view wasBlocked = "Blocked. This photo stays on the kiosk.";
inline constexpr std::string_view undone = "Undone.";

// Who is this?
inline constexpr std::string_view faceOf = "Face {} of {}. Pinch or double-tap to look closer.";
inline constexpr std::string_view noListNoNames = "There is no consent list, so there are no names.";
inline constexpr std::string_view faceCovered = "This face is covered.";
inline constexpr std::string_view wasNotAFace = "That is not a face.";
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

} // namespace clearframe::gui::words
