// A person's decisions about one photo: applied in the order given, in one transaction with their audit row.
#pragma once

#include "core/workflow/actor.hpp"
#include "core/workflow/photo_view.hpp"

#include <array>

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::workflow {

/// What a person answers before a photo is approved (policy P7, P8, P10). Never pre-ticked.
inline constexpr std::array<std::string_view, 4> checklistItems{"dressed", "respect", "text", "permission"};

struct DecideRequest {
    policy::PhotoId photo;
    std::vector<policy::Act> acts;      ///< act::Approve with what was seen; empty: what is there now
    std::vector<std::string> checklist; ///< items that were ticked; all of them for an approval
    Actor by{};
    /// The touchscreen: an approval needs an answer to every question (questions.hpp). Without it, approving states the
    /// answers.
    bool demandAnswers = false;
};

/// All acts or none. Approving needs a verdict of clear or cover, a confirmed head-count that agrees, and the whole
/// checklist: else FailureKind::conflict with what is missing. A referral is cleared by a senior leader alone.
/// act::Undo stands alone; one that would free a photo that is blocked is for whoever blocked it (undo.hpp).
[[nodiscard]] policy::Result<PhotoView> decide(ports::Store& store, ports::Clock& clock, const DecideRequest& request);
[[nodiscard]] policy::Result<PhotoView> decide(ports::Store& store, ports::Clock& clock, const DecideRequest& request,
                                               Known& known);

} // namespace clearframe::workflow
