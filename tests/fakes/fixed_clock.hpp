#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/clock_trust.hpp"

namespace clearframe::tests {

/// Stands still until a test moves it.
class FixedClock final : public ports::Clock {
public:
    policy::Time time = std::chrono::sys_days{std::chrono::year{2026} / 5 / 4} + std::chrono::hours{9};
    std::string unvouchedSince = {}; ///< a start of the device
    [[nodiscard]] policy::Time now() override { return time; }
    [[nodiscard]] ports::ClockReading reading() override { return {time, unvouchedSince}; }
};

/// Sets it, or may not.
class FixedClockSetter final : public ports::ClockSetter {
public:
    explicit FixedClockSetter(FixedClock& clock) : clock_(clock) {}
    bool allowed = true;
    policy::Done set(policy::Time time) override {
        if (!allowed) return policy::fail(policy::FailureKind::unavailable, "The system does not let the kiosk do it.");
        clock_.time = time;
        return {};
    }

private:
    FixedClock& clock_;
};

} // namespace clearframe::tests
