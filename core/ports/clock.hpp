#pragma once

#include "core/policy/consent.hpp"

#include <string>

namespace clearframe::ports {

/// What the clock says, and whether anybody vouches for it. A time alone is one that somebody vouches for: whoever
/// works at a shell goes by the system's clock.
struct ClockReading {
    ClockReading(policy::Time at) : time(at) {} // NOLINT(google-explicit-constructor)
    ClockReading(policy::Time at, std::string since) : time(at), unvouchedSince(std::move(since)) {}

    policy::Time time;
    /// The start of the device (Moment::start) since which nobody vouches; empty: somebody does.
    std::string unvouchedSince;
};

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual policy::Time now() = 0;
    /// For what is cleared, which the time decides.
    [[nodiscard]] virtual ClockReading reading() { return now(); }
};

/// Random names for photos and releases; they say nothing about what they name.
class IdSource {
public:
    virtual ~IdSource() = default;
    /// 16 lower-case hex digits from a cryptographic source.
    [[nodiscard]] virtual std::string next() = 0;
};

} // namespace clearframe::ports
