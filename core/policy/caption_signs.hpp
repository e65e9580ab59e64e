// What gives away more than a post should, beside names. Inner part of the caption check; see caption.hpp.
#pragma once

#include "core/policy/caption.hpp"

namespace clearframe::policy {

/// Addresses, numbers, mentions, places, plans and the press; no two overlap.
[[nodiscard]] std::vector<CaptionFinding> captionSigns(std::string_view caption);

/// Characters nobody can see, or letters of several scripts in one word. Emoji may be joined and coloured.
[[nodiscard]] bool hidesInCaption(std::string_view caption);

} // namespace clearframe::policy
