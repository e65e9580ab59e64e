// What a careful teacher would answer about a photo of the invented school. The teacher knows who is in the picture
// (truth.json); the kiosk does not.
#pragma once

#include "demo/walkthrough/command_line.hpp"

#include <nlohmann/json.hpp>

namespace clearframe::demo {

/// Acts of `clearframe decide`, without `--approve`.
struct Answers {
    Arguments whoIsWho; ///< names and adults; what a second person may have to confirm
    Arguments theRest;  ///< false boxes, people the kiosk did not find, readable names, the head-count
};

/// `staged` is one photo as `clearframe stage` gave it, `truth` the same photo of truth.json.
[[nodiscard]] Answers carefulAnswers(const nlohmann::json& truth, const nlohmann::json& staged);

} // namespace clearframe::demo
