// Noes on the spot (policy P4): staff add one at once, and only IT lifts it.
#pragma once

#include "core/policy/no.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::workflow {

struct NoRequest {
    std::string event; ///< where it was said; need not have photos yet
    std::optional<policy::PupilKey> pupil;
    std::string note; ///< who it is, where there is no pupil
    Actor by{};
};

/// Holds from then on for every photo, also for approved ones, and recalls what went out. The same pupil's no of the
/// same day and event is kept once. Dated by the clock, and never before what the log has recorded already. Logged.
///
/// FailureKind::notFound where nobody on the list has that key, ::conflict with a sentence where it does not say who.
[[nodiscard]] policy::Result<policy::No> addNo(ports::Store& store, ports::Clock& clock, ports::IdSource& ids,
                                               const NoRequest& request);

/// Those that stand first, the latest of them first; then the lifted ones.
[[nodiscard]] policy::Result<std::vector<policy::No>> listNoes(ports::Store& store);

struct LiftRequest {
    policy::NoId no;
    std::string evidence;
    policy::Date on{}; ///< the day of the evidence
    Actor by{};
};

/// FailureKind::conflict where the evidence is from before the no or from a day to come, or the clock is known to be
/// wrong;
/// ::notFound where no such no stands. Logged without the evidence's words.
[[nodiscard]] policy::Done liftNo(ports::Store& store, ports::Clock& clock, const LiftRequest& request);

/// The list with the noes that stand (policy::withNoes).
[[nodiscard]] policy::Result<policy::ConsentList> withNoes(ports::Transaction& transaction, policy::ConsentList list);

} // namespace clearframe::workflow
