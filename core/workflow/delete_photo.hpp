// Deleting a compromising picture at once, and the note about it for the school business manager (policy P9).
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

#include <string>
#include <vector>

namespace clearframe::workflow {

struct DeleteRequest {
    policy::PhotoId photo;
    std::string note; ///< what happened, in words; it never goes into the log
    Actor by{};
};

struct Exported { ///< what the kiosk cannot take back
    std::string account;
    std::string output;
    policy::Time at{};
};

struct Deleted {
    ports::Incident incident;
    std::vector<Exported> exported; ///< where the picture went before; to be taken down by a person
};

/// Destroys the photo's key, and with it the original and everything made of it, in the transaction that writes the
/// incident and the log; then the file goes (where that is cut short, the next start removes it). What is left blocks
/// equal pictures. There is no way back. An export that has not appeared yet and holds the photo never will.
/// FailureKind::conflict where it was deleted already, or without a note or a person.
[[nodiscard]] policy::Result<Deleted> deletePhoto(ports::Store& store, ports::OriginalVault& vault, ports::Clock& clock,
                                                  const DeleteRequest& request);

/// Oldest first. For whoever may see them: a senior leader and the school business manager, once people are set up.
[[nodiscard]] policy::Result<std::vector<ports::Incident>> listIncidents(ports::Store& store, const Actor& by);

} // namespace clearframe::workflow
