#pragma once

#include "cli/workbench.hpp"
#include "core/policy/list_import.hpp"

#include <string>

namespace clearframe::cli {

/// A list file's bytes. Signed and encrypted lists are refused here: they are not built yet, and a signature that
/// stands beside a file is never passed over.
[[nodiscard]] policy::Result<ports::Bytes> loadListFile(const std::string& path);
/// `--map`: a JSON object {"header": "meaning"}. Empty path: an empty mapping.
[[nodiscard]] policy::Result<policy::ColumnMapping> loadMapping(const std::string& path);
/// A plain CSV as the list in force now, stored nowhere (`check`).
[[nodiscard]] policy::Result<policy::ConsentList> readListFile(Workbench& bench, const std::string& path,
                                                               const std::string& map);

} // namespace clearframe::cli
