// The text of a post.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view caption = "Caption";
inline constexpr std::string_view captionHint = "Tap to write one, if you like";
inline constexpr std::string_view captionSheetTitle = "What will the post say?";
inline constexpr std::string_view captionRules = "First names or initials only. No links, plans or press.";
inline constexpr std::string_view captionCount = "{} of {}";
inline constexpr std::string_view captionDone = "Done";
inline constexpr std::string_view captionChecking = "Checking the caption";
inline constexpr std::string_view captionNotChecked = "The caption could not be checked.";
inline constexpr std::string_view captionUse = "Use “{}”";
inline constexpr std::string_view captionEdit = "Edit";
inline constexpr std::string_view captionTakeOut = "Take it out";
inline constexpr std::string_view captionMayStay = "It may stay";
inline constexpr std::string_view captionSomebodyElse = "Somebody else";
inline constexpr std::string_view captionNoPupil = "Not a pupil";
inline constexpr std::string_view captionFixFirst = "Fix the caption first";
inline constexpr std::string_view captionInCaption = "It is in the caption";
inline constexpr std::string_view captionMore = "{} more after this one.";

inline constexpr std::string_view fullNameTitle = "This is a pupil’s full name";
inline constexpr std::string_view fullNameText = "Captions use a first name or initials only. Which would you like?";
inline constexpr std::string_view fullNameTakeOut = "This pupil may not be named here at all.";
inline constexpr std::string_view fullNameToFix = "The full name in the caption";
inline constexpr std::string_view notNamedTitle = "{} may not be named here";
inline constexpr std::string_view notNamedText = "That holds for a pupil of this name. Is it somebody else?";
inline constexpr std::string_view surnameTitle = "This is a pupil’s surname";
inline constexpr std::string_view surnameText = "Captions use first names or initials only. Is it a pupil?";
inline constexpr std::string_view linkTitle = "This is a link";
inline constexpr std::string_view linkText = "Is it the school’s own, and fit for children?";
inline constexpr std::string_view contactTitle = "This reaches somebody in person";
inline constexpr std::string_view contactText = "Anybody will be able to write or ring.";
inline constexpr std::string_view mentionTitle = "This tags an account";
inline constexpr std::string_view mentionText = "Tag nobody who has not agreed to it.";
inline constexpr std::string_view placeTitle = "This may tell where somebody lives";
inline constexpr std::string_view placeText = "Anybody can read it, for years.";
inline constexpr std::string_view planTitle = "This may tell where pupils will be";
inline constexpr std::string_view planText = "Post about a trip when it is over.";
inline constexpr std::string_view pressTitle = "This is about the press";
inline constexpr std::string_view pressText = "The head teacher speaks with journalists.";
inline constexpr std::string_view hiddenTitle = "Something in it cannot be read";
inline constexpr std::string_view hiddenText = "Delete it, and type the caption again.";
inline constexpr std::string_view tooLongTitle = "The caption is too long";
inline constexpr std::string_view tooLongText = "Make it shorter. The marked part does not fit.";

} // namespace clearframe::gui::words
