// What another kiosk gets to know of a trip that it goes along with (DESIGN, principle 3: it may clear less than the
// list at home, never more).
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/ports/trip_seal.hpp"
#include "core/workflow/actor.hpp"

namespace clearframe::workflow {

struct TripDesk {
    ports::Store& store;
    ports::TripSeal& seal;
    ports::Clock& clock;
};

/// The pack of a trip that another kiosk goes along with: with the list and the noes of this moment. May be made again,
/// until the other kiosk has taken one. FailureKind::conflict where no list is in force now. Logged.
[[nodiscard]] policy::Result<ports::Bytes> packTrip(const TripDesk& desk, const policy::TripId& id, const Actor& by);

/// This kiosk goes along: from the trip's first day on, its list holds here. Whole or not at all. FailureKind::refused
/// with a sentence where the pack is not for this kiosk or its school, was signed by a kiosk that is not paired, has
/// run out, is older than the list of this kiosk, or was taken already. Logged.
[[nodiscard]] policy::Result<policy::Trip> takeTrip(const TripDesk& desk, const ports::Bytes& file, const Actor& by);

/// The keys of all kiosks whose signature counts here.
[[nodiscard]] policy::Result<std::vector<std::string>> pairedKeys(ports::Store& store);

} // namespace clearframe::workflow
