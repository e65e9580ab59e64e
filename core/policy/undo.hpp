// Taking back what the last tap did. Acts are kept and never changed, so an undo is an act of its own, and the log
// shows both.
#pragma once

#include "core/policy/decision.hpp"
#include "core/policy/failure.hpp"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clearframe::policy {

/// What was decided together.
struct Step {
    int number = 0;
    std::string by;
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

/// Which step an undo takes back now. A block, a referral, and an answer that blocks can be taken back only by who gave
/// them, within timeToTakeBack; everything else by anybody. FailureKind::conflict with a sentence where nothing can be
/// taken back, or where `undo` means another step than the last one.
[[nodiscard]] Result<Step> stepToUndo(const std::vector<Decision>& decisions, const act::Undo& undo,
                                      const std::string& by, Time now);

} // namespace clearframe::policy
