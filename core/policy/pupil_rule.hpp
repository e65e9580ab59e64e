// What one pupil's consent allows, before anybody else in the picture is considered.
#pragma once

#include "core/policy/judge.hpp"

namespace clearframe::policy {

struct PupilRuling {
    Action action = Action::block;
    std::optional<Reason> reason; ///< why it is not simply shown
};

/// Consent, expiry, `never` and the limits that concern this pupil and the occasion alone. Limits about the picture
/// (group, face-on, not-with) are in picture_limits.hpp.
[[nodiscard]] PupilRuling rule(const Pupil& pupil, const Occasion& occasion);

/// "on social media", "in print" …: what a sentence about a purpose says.
[[nodiscard]] std::string_view whereShown(Purpose purpose);
[[nodiscard]] std::string dayInWords(Date date); ///< "3 March 2027"

} // namespace clearframe::policy
