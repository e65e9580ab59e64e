#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace clearframe::cli {

void addLaterCommands(Program program) {
    const auto later = [program](const char* name, const char* what) {
        auto* command = program.app.add_subcommand(name, fmt::format("{} (not built yet)", what));
        command->allow_extras();
        command->callback([program, name, what] {
            program.exitCode =
                report(policy::Failure{policy::FailureKind::unavailable,
                                       fmt::format("“{}” ({}) is not built yet. Nothing was done.", name, what)});
        });
    };
    later("setup", "naming the school of an empty store");
    later("trust", "keys that may sign lists");
    later("device", "the kiosk's own key");
    later("no", "on-the-spot noes");
    later("recall", "past exports that the list no longer allows");
    later("kiosk", "the touchscreen");
}

} // namespace clearframe::cli
