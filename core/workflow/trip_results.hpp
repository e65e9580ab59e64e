// What a kiosk did on a trip, brought home: noes of both merge and the tightest wins, and what went out can be recalled
// (DESIGN, P4, P13).
#pragma once

#include "core/workflow/trip_pack.hpp"

namespace clearframe::workflow {

/// Ends the trip on a kiosk that went along as a guest: from now on it clears nothing of it. May be made again. Holds
/// the noes this kiosk knows and what went out on the trip; no picture. Logged.
[[nodiscard]] policy::Result<ports::Bytes> tripResults(const TripDesk& desk, const policy::TripId& id, const Actor& by);

struct BroughtHome {
    policy::Trip trip;
    int noes = 0;     ///< that this kiosk did not know
    int releases = 0; ///< … likewise
    int photos = 0;   ///< in them
    int recalled = 0; ///< files of the trip that have to be taken down
};

/// A no of the other kiosk stands here until IT lifts it here, also where it was lifted there. The same results again
/// change nothing. FailureKind::refused where they are of no trip of this kiosk, or another kiosk signed them. Logged.
[[nodiscard]] policy::Result<BroughtHome> bringTripHome(const TripDesk& desk, const ports::Bytes& file,
                                                        const Actor& by);

} // namespace clearframe::workflow
