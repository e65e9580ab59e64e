// Who acts: --by, and the PIN that goes with it.
#pragma once

#include "cli/workbench.hpp"
#include "core/workflow/actor.hpp"

#include <string>

namespace clearframe::cli {

/// The person named with --by. Where no people are set up, the name as it was typed. Else they sign in with the PIN of
/// $CLEARFRAME_PIN, or one that is asked for; a failure says why they cannot. After store(Access::write).
[[nodiscard]] policy::Result<workflow::Actor> actingPerson(Workbench& bench, const std::string& by);

inline constexpr const char* pinVariable = "CLEARFRAME_PIN";
inline constexpr const char* newPinVariable = "CLEARFRAME_NEW_PIN";

/// From the environment, whence it is taken away, else from the terminal without echo. Never from an argument: those
/// can be read by every program. FailureKind::conflict where there is neither.
[[nodiscard]] policy::Result<std::string> askPin(const char* variable, const std::string& prompt);
/// As askPin; on a terminal it is typed twice.
[[nodiscard]] policy::Result<std::string> askNewPin(const std::string& whose);

} // namespace clearframe::cli
