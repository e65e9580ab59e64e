// Consent lists on sticks and in folders, found by their names and read without following a link.
#pragma once

#include "core/ports/list_files.hpp"

#include <cstddef>

namespace clearframe::exchange {

struct ListLimits {
    int depth = 4;              ///< folders below the one that was asked for
    std::size_t looked = 5'000; ///< files and folders looked at; what lies higher comes first
    std::size_t files = 100;    ///< of the newest
    std::size_t bytes = std::size_t{64} << 20U;
};

/// Listed are `.csv`, `.txt` and `.tsv`, the same with `.age` behind it, and, with their problem, spreadsheets that
/// people take for a list. A signature is the file `NAME.minisig` beside NAME. Hidden files and folders are passed
/// over; so are links, and folders that cannot be read.
class FolderLists final : public ports::ListFiles {
public:
    explicit FolderLists(ListLimits limits = {}) : limits_(limits) {}
    policy::Result<Listing> list(const std::string& folder) override;
    policy::Result<ports::BroughtList> load(const std::string& path) override;

private:
    ListLimits limits_;
};

} // namespace clearframe::exchange
