// What an import says, as CLI.md has it. Internal to the command line.
#pragma once

#include "cli/workbench.hpp"
#include "core/workflow/import_list.hpp"

namespace clearframe::cli {

/// Prints it; the exit code.
[[nodiscard]] int show(const Workbench& bench, const workflow::ListReport& report);

} // namespace clearframe::cli
