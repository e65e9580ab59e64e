// What the trusted comment of a signed consent list says (DESIGN, The consent list).
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

#include <string>
#include <string_view>

namespace clearframe::policy {

struct ListTerms {
    std::string urn; ///< of the school it is for
    int version = 0; ///< from 1 to 999,999,999
    Time issued{};
    Time expires{}; ///< after `issued`; from this moment on it clears nothing
    friend bool operator==(const ListTerms&, const ListTerms&) = default;
};

/// Exactly `clearframe-list v1 school=<URN> version=<n> issued=<UTC time> expires=<UTC time>`, single spaces, times as
/// `2026-09-01T08:00:00Z`, numbers without leading zeros. Everything else, also more fields or another order, is
/// FailureKind::refused with what to write instead.
[[nodiscard]] Result<ListTerms> termsFrom(std::string_view trustedComment);

/// Unique Reference Number of a school: 4 to 10 digits.
[[nodiscard]] bool isUrn(std::string_view text);

} // namespace clearframe::policy
