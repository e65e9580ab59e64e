#pragma once

#include "cli/workbench.hpp"
#include "core/policy/list_columns.hpp"

#include <string>

namespace clearframe::cli {

/// `--map`: a JSON object {"header": "meaning"}. Empty path: an empty mapping.
[[nodiscard]] policy::Result<policy::ColumnMapping> loadMapping(Workbench& bench, const std::string& path);
/// A plain CSV as the list in force now, stored nowhere (`check`).
[[nodiscard]] policy::Result<policy::ConsentList> loadList(Workbench& bench, const std::string& path,
                                                           const std::string& map);

} // namespace clearframe::cli
