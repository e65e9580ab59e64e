// Photos of an event.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

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
inline constexpr std::string_view finishOne = "Finish 1 photo";
inline constexpr std::string_view finishMany = "Finish {} photos";
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
inline constexpr std::string_view onePhoto = "{} photo";
inline constexpr std::string_view manyPhotos = "{} photos";
inline constexpr std::string_view nothingToDo = "Nothing left to do";
inline constexpr std::string_view oneNeedsAPerson = "{} photo needs a person";
inline constexpr std::string_view manyNeedAPerson = "{} photos need a person";
inline constexpr std::string_view aboutAMinute = "About {} minute";
inline constexpr std::string_view aboutMinutes = "About {} minutes";
inline constexpr std::string_view oneFaceFound = "{} face found";
inline constexpr std::string_view manyFacesFound = "{} faces found";
inline constexpr std::string_view noFaceFound = "No face found";
inline constexpr std::string_view oneCover = "{} cover";
inline constexpr std::string_view manyCovers = "{} covers";
inline constexpr std::string_view noCovers = "No covers";
inline constexpr std::string_view oneFaceNoName = "{} face has no name";
inline constexpr std::string_view manyFacesNoName = "{} faces have no name";
inline constexpr std::string_view oneMayBeShown = "{} person may be shown";
inline constexpr std::string_view manyMayBeShown = "{} people may be shown";
inline constexpr std::string_view nobodyInIt = "Nobody is in it";
inline constexpr std::string_view forSocial = "for social media";
inline constexpr std::string_view forWebsite = "for the website";
inline constexpr std::string_view forPrint = "for print";
inline constexpr std::string_view forPress = "for the press";
inline constexpr std::string_view forDisplay = "for display in school";

} // namespace clearframe::gui::words
