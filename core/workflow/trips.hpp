// Trips: prepared by a senior leader or IT, with this kiosk or another one along.
#pragma once

#include "core/policy/trip.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

#include <string>
#include <vector>

namespace clearframe::workflow {

struct TripRequest {
    std::string name; ///< as the event of its photos will be called
    policy::Date from{};
    policy::Date until{};
    std::vector<policy::PupilKey> pupils;
    std::vector<std::string> classes; ///< all pupils of them as well
    std::vector<std::string> accounts;
    std::string kiosk; ///< paired key, where another one goes along (pairedKiosk()); empty: this one
    Actor by{};
};

/// FailureKind::conflict with a sentence where no list is in force, the name holds a pupil's, the days are wrong, an
/// account is not active, or another trip of the same kiosk has these days; ::notFound for pupils, classes, accounts
/// and kiosks that are not there. Logged.
[[nodiscard]] policy::Result<policy::Trip> prepareTrip(ports::Store& store, ports::Clock& clock, ports::IdSource& ids,
                                                       const TripRequest& request);

struct TripView {
    policy::Trip trip;
    policy::Lease lease = policy::Lease::ended;
    std::string kiosk; ///< name of the other one; empty: none
};
/// Those that go on first, the next to end first; then those that ended, the latest first.
[[nodiscard]] policy::Result<std::vector<TripView>> listTrips(ports::Store& store, ports::Clock& clock);

/// The trip is over: this kiosk is back, or, where it was shared with another one, nothing of it will come home.
/// FailureKind::notFound where no such trip goes on. Logged.
[[nodiscard]] policy::Result<policy::Trip> endTrip(ports::Store& store, ports::Clock& clock, const policy::TripId& id,
                                                   const Actor& by);

/// That goes on. FailureKind::notFound.
[[nodiscard]] policy::Result<policy::Trip> openTrip(ports::Transaction& transaction, const policy::TripId& id);

/// FailureKind::conflict where a trip of the same kiosk that goes on has one of these days.
[[nodiscard]] policy::Done checkFree(ports::Transaction& transaction, const policy::Trip& trip, policy::Time now);

} // namespace clearframe::workflow
