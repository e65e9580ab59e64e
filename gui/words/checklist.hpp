// Before a photo goes out.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view beforeItGoesOut = "Before the photo goes out";
inline constexpr std::string_view beforeTheyGoOut = "Before these {} photos go out";
inline constexpr std::string_view lookAlone = "Look at it alone";
inline constexpr std::string_view notRightAdvice = "Something not right? Tap that photo and answer for it alone.";
inline constexpr std::string_view signedWithYourName = "your answers are signed with your name";
inline constexpr std::string_view everyoneDressed = "Everyone is dressed for the activity";
inline constexpr std::string_view nobodyRidiculed = "Nobody is made fun of or could be embarrassed";
inline constexpr std::string_view nothingReadable = "No name or badge can be read";
inline constexpr std::string_view permissionGiven = "Whoever took the photo agreed to its use";
inline constexpr std::string_view notSureAdvice = "Not sure? A senior leader can look at it. If in doubt, do not post.";
inline constexpr std::string_view noAdvice = "Then it cannot go out like this. Go back and cover it, or block it.";
inline constexpr std::string_view yes = "Yes";
inline constexpr std::string_view no = "No";
inline constexpr std::string_view notSure = "Not sure";
inline constexpr std::string_view answerMore = "Answer {} more to approve";
inline constexpr std::string_view notAllYes = "Only a yes to all lets it go out";
inline constexpr std::string_view approve = "Approve";
inline constexpr std::string_view approveMany = "Approve {} photos";
inline constexpr std::string_view onePersonConfirmed = "{} person confirmed";
inline constexpr std::string_view manyPeopleConfirmed = "{} people confirmed";
inline constexpr std::string_view deleteShort = "Delete";
inline constexpr std::string_view deleteTitle = "Delete this photo at once?";
inline constexpr std::string_view deleteText =
    "The picture is destroyed and cannot come back. The school business manager gets a note without the picture.";
inline constexpr std::string_view deleteHint = "What happened, in a few words";
inline constexpr std::string_view deleteSayWhy = "Say what happened";
inline constexpr std::string_view deleteNow = "Delete it now";

} // namespace clearframe::gui::words
