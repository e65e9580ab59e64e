// The system's clock: who vouches for it, and setting it.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

namespace clearframe::ports {

class ClockTrust {
public:
    virtual ~ClockTrust() = default;
    /// Whether the network's time (NTP) or a hardware clock has set the system's clock since the device started. False
    /// in doubt. Several threads may ask at once.
    [[nodiscard]] virtual bool vouched() = 0;
};

class ClockSetter {
public:
    virtual ~ClockSetter() = default;
    /// FailureKind::unavailable, with what to do instead, where this program may not; then nothing was changed.
    [[nodiscard]] virtual policy::Done set(policy::Time time) = 0;
};

} // namespace clearframe::ports
