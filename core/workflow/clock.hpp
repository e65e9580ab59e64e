// Whether the clock may be believed. A device without a battery for its clock starts with any time, and a list that
// ended, or a consent, cannot be told from one that holds (DESIGN, principle 1).
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/clock_trust.hpp"
#include "core/ports/stores.hpp"
#include "core/ports/uptime.hpp"
#include "core/workflow/actor.hpp"

namespace clearframe::workflow {

/// The touchscreen's clock: it says when nobody vouches. All of it outlives the clock.
class WatchedClock final : public ports::Clock {
public:
    WatchedClock(ports::Clock& clock, ports::ClockTrust& trust, ports::Uptime& uptime)
        : clock_(clock), trust_(trust), uptime_(uptime) {}
    [[nodiscard]] policy::Time now() override { return clock_.now(); }
    [[nodiscard]] ports::ClockReading reading() override;

private:
    ports::Clock& clock_;
    ports::ClockTrust& trust_;
    ports::Uptime& uptime_;
};

/// True where somebody vouches for the clock, or a person said since the device started that it is right.
[[nodiscard]] policy::Result<bool> clockIsConfirmed(ports::Transaction& transaction, const ports::ClockReading& now);

/// A person looked at a watch: the clock is right. Holds until the device starts again. Logged. It says nothing against
/// the log or a list that know better: see standingNow().
[[nodiscard]] policy::Done confirmClock(ports::Store& store, ports::Clock& clock, ports::Uptime& uptime,
                                        const Actor& by);

/// IT sets the clock, and with that says that it is right. Logged with the time before. FailureKind::conflict for a
/// year that cannot be, ::unavailable where the system does not let it; then nothing was changed.
[[nodiscard]] policy::Done setClock(ports::Store& store, ports::Clock& clock, ports::ClockSetter& setter,
                                    ports::Uptime& uptime, policy::Time to, const Actor& by);

} // namespace clearframe::workflow
