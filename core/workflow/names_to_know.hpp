// "Names to know": the restricted pupils of a class or an event, and who has read them (policy P2, P17).
#pragma once

#include "core/policy/names_to_know.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::workflow {

struct NamesWanted {
    std::string group; ///< a class; empty: all
    std::string event; ///< classes whose pupils are tagged or named in its photos, and all where nobody is
    std::optional<policy::Purpose> purpose;
    policy::TripId trip = {}; ///< pupils on it alone, as long as it has not ended; empty: all
};

/// Which names were on the screen.
struct NamesShown {
    int listVersion = 0;
    std::int64_t noes = 0; ///< revision of the noes laid over the list
};

struct NamesToKnow {
    NamesShown shown;
    std::vector<policy::NameToKnow> names; ///< sorted by class and name
    std::vector<ports::NamesRead> readBy;  ///< who has read all restricted names as they are on the list now

    /// Whether this person has to read them (again): nobody is done with names that were read otherwise.
    [[nodiscard]] bool dueFor(std::string_view person) const;
};

/// Also of a list that has expired. FailureKind::notFound where there is no list, no such class or event, and where no
/// such trip goes on.
[[nodiscard]] policy::Result<NamesToKnow> namesToKnow(ports::Store& store, const NamesWanted& wanted);

/// A person has read these names; FailureKind::conflict where a newer list came, or a no, since they were shown. Holds
/// until the restricted pupils, or how they are restricted, change; another list with the same ones changes nothing.
/// Logged.
[[nodiscard]] policy::Done acknowledgeNames(ports::Store& store, ports::Clock& clock, NamesShown shown,
                                            const Actor& by);

} // namespace clearframe::workflow
