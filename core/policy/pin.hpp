// What a PIN has to be, and how long wrong ones cost (policy P15).
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/role.hpp"

#include <chrono>
#include <string_view>

namespace clearframe::policy {

inline constexpr int longestPin = 8;
/// 4 digits; 6 for IT and senior leaders, who can loosen.
[[nodiscard]] int shortestPin(Role role);

/// 4 (or 6) to 8 digits 0-9, and none of the first that anybody tries: one digit repeated, equal steps (1234, 9876,
/// 2468), one group repeated (1212, 123123). FailureKind::conflict with a sentence that never holds the PIN.
[[nodiscard]] Done checkPin(std::string_view pin, Role role);

/// How long nobody can try again after so many wrong PINs in a row: nothing for the first two, 30 seconds after the
/// third, twice as long after each further one, an hour at most.
[[nodiscard]] std::chrono::seconds waitAfter(int wrongPins);

/// “45 seconds”, “2 minutes”, “an hour”: rounded up, never shorter than it is.
[[nodiscard]] std::string inWords(std::chrono::seconds wait);

} // namespace clearframe::policy
