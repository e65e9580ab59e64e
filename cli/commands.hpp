// Each function adds one group of commands. The chosen command runs while the line is parsed and leaves its exit code.
#pragma once

#include "cli/workbench.hpp"

namespace CLI {
class App;
}

namespace clearframe::cli {

struct Program {
    CLI::App& app;
    Workbench& bench;
    int& exitCode;
};

void addLookCommands(Program program);                    ///< faces, tags, check
void addListCommands(Program program);                    ///< list preview, import, status, resolve
void addAddressCommands(Program program, CLI::App& list); ///< list address set, show, forget; list fetch
void addTrustCommands(Program program);                   ///< setup, trust add, list, remove, device key
void addAccountCommands(Program program);                 ///< account add, approve, trained, activate, list
void addPersonCommands(Program program);                  ///< person add, list, reset, enable, disable, pin
void addPhotoCommands(Program program);                   ///< stage, photos
void addDecideCommand(Program program);
void addCaptionCommand(Program program);
void addReleaseCommands(Program program); ///< release, verify
void addAuditCommands(Program program);   ///< audit show, verify
void addBenchCommand(Program program);
void addSettingsCommands(Program program);                ///< settings show, set
void addIncidentCommands(Program program);                ///< delete, incidents
void addNamesCommands(Program program);                   ///< names-to-know
void addRecallCommands(Program program);                  ///< recall, recall confirm, recall cannot
void addNoCommands(Program program);                      ///< no add, list, lift
void addTripCommands(Program program);                    ///< trip prepare, list, end, pack, take, results, home
void addPairingCommands(Program program, CLI::App& trip); ///< trip kiosk add, list, remove
[[nodiscard]] int showPairing(Workbench& bench);          ///< device pairing
void addKioskCommand(Program program);

} // namespace clearframe::cli
