// The register of official accounts (policy P6, P16, P18): asked for, approved by a senior leader, leads trained,
// activated by IT. Where people are set up, each step needs somebody whose role allows it.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/workflow/actor.hpp"

namespace clearframe::workflow {

/// Asks for an account: state pending. Needs two different leads and a name that no account has.
[[nodiscard]] policy::Result<ports::Account> addAccount(ports::Store& store, ports::Clock& clock, ports::Account wanted,
                                                        const Actor& by = {});
[[nodiscard]] policy::Result<ports::Account> approveAccount(ports::Store& store, ports::Clock& clock,
                                                            const std::string& name, const Actor& by);
[[nodiscard]] policy::Result<ports::Account> recordTraining(ports::Store& store, ports::Clock& clock,
                                                            const std::string& name, const std::string& lead,
                                                            policy::Date on, const Actor& by = {});
/// Only an approved account whose leads are all trained.
[[nodiscard]] policy::Result<ports::Account> activateAccount(ports::Store& store, ports::Clock& clock,
                                                             const std::string& name, const Actor& by);
[[nodiscard]] policy::Result<std::vector<ports::Account>> listAccounts(ports::Store& store);

} // namespace clearframe::workflow
