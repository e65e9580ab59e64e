// Which list holds while a trip lasts, and what holds everything back when it is over (DESIGN, Verdicts).
#pragma once

#include "core/policy/list_state.hpp"
#include "core/policy/trip.hpp"
#include "core/ports/stores.hpp"

#include <optional>
#include <vector>

namespace clearframe::workflow {

struct TripsNow {
    std::optional<policy::Trip> running; ///< this kiosk is on it
    std::vector<policy::Trip> ranOut;    ///< nobody ended them; also those of another kiosk that was given a pack
};
[[nodiscard]] policy::Result<TripsNow> tripsNow(ports::Transaction& transaction, policy::Time now);

/// Why nothing is cleared, where a trip is over; nothing where none is.
[[nodiscard]] std::optional<policy::ListStanding> heldBack(const TripsNow& trips);

/// The list that holds now: the one in force, or the one that came with a trip's pack where that is as new, each pupil
/// then as strict as either has them; as far as the trip that is running leaves it, with the noes that stand. Expired
/// ones too. Nothing where there is none.
[[nodiscard]] policy::Result<std::optional<policy::ConsentList>> listInUse(ports::Transaction& transaction,
                                                                           const TripsNow& trips);

} // namespace clearframe::workflow
