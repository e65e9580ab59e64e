// Reading something that is for IT: whether it may be seen is asked of core, in the job that reads it.
#pragma once

#include "core/workflow/actor.hpp"
#include "gui/flow/services.hpp"
#include "gui/model/it.hpp"

#include <utility>

namespace clearframe::gui {

/// The first of two deeds that this person is offered; where they are offered neither, the first one, whose sentence
/// they are told.
[[nodiscard]] inline policy::Deed firstOffered(const workflow::Actor& by, policy::Deed one, policy::Deed other) {
    return !workflow::mayOffer(by, one) && workflow::mayOffer(by, other) ? other : one;
}

/// What the job read, or why it may not or could not.
template <class Read> struct GatedRead {
    ItGate gate;
    std::optional<Read> read; ///< where the gate is open
};

/// `read` runs after `deed` was allowed, on the worker's thread, and gives a policy::Result<Read>.
template <class Read, class Reader>
policy::Result<GatedRead<Read>> throughGate(ports::Store& store, const workflow::Actor& by, policy::Deed deed,
                                            Reader&& read) {
    GatedRead<Read> out;
    if (auto allowed = workflow::authorise(store, by, deed); !allowed) {
        const bool notTheirs = allowed.error().kind == policy::FailureKind::conflict;
        (notTheirs ? out.gate.refused : out.gate.problem) = allowed.error().text;
        return out;
    }
    policy::Result<Read> got = std::forward<Reader>(read)();
    if (!got) {
        out.gate.problem = got.error().text;
        return out;
    }
    out.gate.open = true;
    out.read = std::move(*got);
    return out;
}

} // namespace clearframe::gui
