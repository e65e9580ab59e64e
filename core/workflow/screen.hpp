// How the kiosk's screen looks, as IT set it. It changes no verdict, and ends no approval.
#pragma once

#include "core/policy/screen_look.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

namespace clearframe::workflow {

[[nodiscard]] policy::Result<policy::ScreenLook> readScreen(ports::Store& store);

/// Logs each thing that changed; setting what is set already changes and logs nothing. Gives what is set now.
[[nodiscard]] policy::Result<policy::ScreenLook> setScreen(ports::Store& store, ports::Clock& clock,
                                                           const policy::ScreenLook& wanted, const Actor& by);

} // namespace clearframe::workflow
