// Who asked not to be in photos.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view itNoes = "Who asked not to be in photos";
inline constexpr std::string_view itNoesNone = "Nobody";
inline constexpr std::string_view itNoesOne = "1 person. Only IT lifts it.";
inline constexpr std::string_view itNoesMany = "{} people. Only IT lifts it.";
inline constexpr std::string_view noesUnder = "It holds at every event, whatever the list says";
inline constexpr std::string_view noesEmpty = "Nobody asked";
inline constexpr std::string_view noesEmptyUnder = "Staff note it where somebody says no. It shows up here.";
inline constexpr std::string_view noesPupil = "{}, {}";
inline constexpr std::string_view noesRow = "{} · {} · heard by {}";
inline constexpr std::string_view noesHow = "Tap a row to lift it, with what the family wrote since.";
inline constexpr std::string_view noesEvidence = "Lift the no of {}?";
inline constexpr std::string_view noesEvidenceUnder =
    "Who agreed since, and where that is kept. From before the no, nothing counts.";
inline constexpr std::string_view noesEvidenceHint = "Letter from Ms Abbott, office file 12";
inline constexpr std::string_view noesEvidenceNext = "Choose the day";
inline constexpr std::string_view noesEvidenceMissing = "Type the evidence";
inline constexpr std::string_view noesDay = "Of which day is it?";
inline constexpr std::string_view noesDayText = "The day the family wrote or signed it, not the day it came.";
inline constexpr std::string_view noesLift = "Lift the no";
inline constexpr std::string_view noesLifted = "The no of {} is lifted. The list decides again.";

} // namespace clearframe::gui::words
