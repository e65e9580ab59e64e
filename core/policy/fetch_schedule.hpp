// When the kiosk asks again for its list.
#pragma once

#include "core/policy/consent.hpp"

#include <chrono>
#include <cstdint>

namespace clearframe::policy {

inline constexpr std::chrono::seconds fetchEvery = std::chrono::hours(1);
inline constexpr std::chrono::seconds firstRetry = std::chrono::minutes(1);

/// How long to wait after an answer (`failures` 0) or after so many vain attempts in a row: the wait doubles from
/// firstRetry up to fetchEvery. Then a quarter of it either way by `random`, so that a district's kiosks do not all
/// come back at once when their server does (Brooker, "Exponential Backoff And Jitter", 2015).
[[nodiscard]] std::chrono::seconds fetchWait(int failures, std::uint32_t random);

/// Whether it is time. A clock that was set back is no reason to wait: `last` later than `now` is due.
[[nodiscard]] bool fetchDue(Time last, std::chrono::seconds wait, Time now);

} // namespace clearframe::policy
