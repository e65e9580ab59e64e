#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace clearframe::cli {

void addLaterCommands(Program program) {
    const auto later = [program](CLI::App& where, const char* name, const char* what) {
        auto* command = where.add_subcommand(name, fmt::format("{} (not built yet)", what));
        // Whatever stands after it is taken, or the answer would be that the line is wrong.
        command->allow_extras()->fallthrough(false);
        command->callback([program, command, what] {
            const std::string parent =
                command->get_parent() == &program.app ? "" : command->get_parent()->get_name() + " ";
            program.exitCode = report(policy::Failure{
                policy::FailureKind::unavailable,
                fmt::format("“{}{}” ({}) is not built yet. Nothing was done.", parent, command->get_name(), what)});
        });
    };
    const auto group = [program](const char* name, const char* what) -> CLI::App& {
        return *program.app.add_subcommand(name, fmt::format("{} (not built yet)", what))->require_subcommand(1);
    };
    auto& no = group("no", "On-the-spot noes");
    later(no, "add", "an on-the-spot no");
    later(no, "list", "the noes that stand");
    later(no, "lift", "lifting a no");
}

} // namespace clearframe::cli
