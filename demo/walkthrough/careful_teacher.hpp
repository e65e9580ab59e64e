// What a careful teacher would answer about a photo of the invented school. The teacher knows who is in the picture
// (truth.json); the kiosk does not.
#pragma once

#include "demo/walkthrough/command_line.hpp"

#include <nlohmann/json.hpp>

namespace clearframe::demo {

/// Acts of `clearframe decide`, without `--approve`: names, adults, false boxes, people the kiosk did not find,
/// readable names, the head-count. `staged` is one photo as `clearframe stage` gave it, `truth` the same photo of
/// truth.json. Empty where the teacher leaves the photo for another day.
[[nodiscard]] Arguments carefulAnswers(const nlohmann::json& truth, const nlohmann::json& staged);

} // namespace clearframe::demo
