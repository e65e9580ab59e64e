// Taking back what the last tap did. Acts are kept and never changed, so an undo is an act of its own, and the log
// shows both.
#pragma once

#include "core/policy/decision.hpp"
#include "core/policy/failure.hpp"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

/// What was decided together.
struct Step {
    int number = 0;
    std::string by;
    PersonId person{};
    Time at{};
    std::vector<Act> acts;
};

/// Steps whose acts do not count any more.
[[nodiscard]] std::set<int> undoneSteps(const std::vector<Decision>& decisions);

/// The last step that was not taken back and is no undo; nothing where there is none.
[[nodiscard]] std::optional<Step> lastStanding(const std::vector<Decision>& decisions);

/// The number of the next step.
[[nodiscard]] int nextStep(const std::vector<Decision>& decisions);

/// How long whoever held a photo back can take that back.
inline constexpr std::chrono::minutes timeToTakeBack{10};

/// The last step, which an undo takes back. FailureKind::conflict with a sentence where nothing can be taken back, or
/// where `undo` means another step than the last one.
[[nodiscard]] Result<Step> stepToUndo(const std::vector<Decision>& decisions, const act::Undo& undo);

/// A block, a referral, or an answer that blocks.
[[nodiscard]] bool holdsBack(const Step& step);

/// What held a photo back is taken back by who gave it alone, within timeToTakeBack: FailureKind::conflict else.
/// Whatever else was decided can be taken back by anybody.
[[nodiscard]] Done checkTakingBack(const Step& step, const PersonId& person, std::string_view name, Time now);

} // namespace clearframe::policy
