// What IT may set; read into every judgement through the Situation.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

#include <string>

namespace clearframe::workflow {

[[nodiscard]] policy::Result<policy::Settings> readSettings(ports::Store& store);

/// Covers look different after it, so approvals of photos with covers do not hold any more. Logged; setting what is set
/// already changes and logs nothing.
[[nodiscard]] policy::Result<policy::Settings> setCoverGrowth(ports::Store& store, ports::Clock& clock, double growth,
                                                              const Actor& by);

} // namespace clearframe::workflow
