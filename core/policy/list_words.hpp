// What the cells of a consent list mean (DESIGN, The consent list). Nothing here guesses: a word that is not
// understood is a no.
#pragma once

#include "core/policy/consent.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

struct ConsentWord {
    Consent consent = Consent::nothingRecorded;
    bool understood = true; ///< false: taken as a no, to be reported
};

/// `yes`, `y`, `true`, `1`, `✓` and `consent given` grant, in any case; empty records nothing; `no`, `n`, `false` and
/// `0` refuse; every other word refuses and is not understood. In a column that means the opposite yes refuses and
/// only a plain no grants.
[[nodiscard]] ConsentWord consentFrom(std::string_view cell, bool opposite = false);

/// Anything but empty or `no`.
[[nodiscard]] bool neverFrom(std::string_view cell);

/// `2026-07-31` or `31/07/2026` (day first, as in the UK); nothing for what is no day of the calendar.
[[nodiscard]] std::optional<Date> dateFrom(std::string_view cell);

/// `;`-separated; what is not understood becomes LimitKind::unknown with the word as written.
[[nodiscard]] std::vector<Limit> limitsFrom(std::string_view cell);

/// As the list would write it: `group:5`, `until:2026-07-31`.
[[nodiscard]] std::string toString(const Limit& limit);
/// `2026-07-31`.
[[nodiscard]] std::string toString(const Date& date);

/// 13 characters: a letter, eleven digits, and a digit or a letter (temporary numbers).
[[nodiscard]] bool isUpnShaped(std::string_view upn);

[[nodiscard]] std::string upperAscii(std::string_view text);

} // namespace clearframe::policy
