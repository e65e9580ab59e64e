// Somebody asked not to be in photos.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view noTitle = "Asked not to be in photos";
inline constexpr std::string_view noWho = "Who asked?";
inline constexpr std::string_view noNoName = "No name";
inline constexpr std::string_view noNoNameLong = "I do not know the name";
inline constexpr std::string_view noHint = "The woman in the red coat";
inline constexpr std::string_view noNoteNext = "Next";
inline constexpr std::string_view noNoteMissing = "Say who it is";
inline constexpr std::string_view noNoteUnder = "Say how to know them. The kiosk asks at every photo of {}.";
inline constexpr std::string_view noNoteFaceUnder =
    "Say how to know them. This face is covered. The kiosk asks at every other photo of {}.";
inline constexpr std::string_view noSearchUnder = "Type the name of the pupil, or say how to know them.";
inline constexpr std::string_view noConfirmPupil = "{} asked not to be in photos?";
inline constexpr std::string_view noConfirmPupilUnder =
    "{} is covered in every photo from now on. Only IT can lift it.";
inline constexpr std::string_view noConfirmNote = "“{}” asked not to be in photos?";
inline constexpr std::string_view noConfirmNoteUnder =
    "Every photo of {} waits until somebody has looked for them. Only IT can lift it.";
inline constexpr std::string_view noYesPupil = "Yes, cover {}";
inline constexpr std::string_view noYesNote = "Yes, ask at every photo";
inline constexpr std::string_view noDonePupil = "{} is covered from now on";
inline constexpr std::string_view noDonePupilUnder =
    "Approved photos that show {} wait for a new look. What was posted stands under Takedowns.";
inline constexpr std::string_view noDoneNote = "The kiosk asks about them from now on";
inline constexpr std::string_view noDoneNoteUnder =
    "Every photo of {} waits until somebody has looked. What was posted stands under Takedowns.";
inline constexpr std::string_view noToPhoto = "Back to the photo";
inline constexpr std::string_view noToPhotos = "Back to all photos";
inline constexpr std::string_view noOpening = "Opening the names";
inline constexpr std::string_view noSaid = "Said no";
inline constexpr std::string_view somebodySaidNo = "Somebody said no";

// At a photo: is somebody in it who asked not to be in photos?
inline constexpr std::string_view aboutNoUnder =
    "They asked not to be in photos. Look at every head, also from behind and in the background.";
inline constexpr std::string_view aboutNoCovered = "Yes, and covered";
inline constexpr std::string_view aboutNoNo = "No";
inline constexpr std::string_view aboutNoBlock = "Yes, block it";
inline constexpr std::string_view aboutNoReason = "Somebody said no";

} // namespace clearframe::gui::words
