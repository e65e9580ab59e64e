#pragma once

#include "core/ports/clock.hpp"

namespace clearframe::tests {

/// Stands still until a test moves it.
class FixedClock final : public ports::Clock {
public:
    policy::Time time = std::chrono::sys_days{std::chrono::year{2026} / 5 / 4} + std::chrono::hours{9};
    [[nodiscard]] policy::Time now() override { return time; }
};

} // namespace clearframe::tests
