// The words of a caption, as they could be names. Inner part of the caption check; see caption.hpp.
#pragma once

#include "core/policy/text_span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

struct CaptionWord {
    TextSpan where;
    std::string folded;  ///< without a possessive
    bool capital = true; ///< begins like a name; always so in scripts without capitals
};

/// Letters with their accents and apostrophes; cut at hyphens, digits and signs, and where a small letter is followed
/// by a capital (`#WellDoneCadi`). UTF-8.
[[nodiscard]] std::vector<CaptionWord> captionWords(std::string_view caption);

} // namespace clearframe::policy
