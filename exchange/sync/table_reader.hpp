// An office's CSV export → a table of text. Runs in the worker: no files, no network, bounded memory.
#pragma once

#include "core/ports/list_reader.hpp"

namespace clearframe::exchange {

/// Bounds beyond which a file is refused, not read in part.
struct TableLimits {
    std::size_t fileBytes = 64U << 20U;
    std::size_t fieldBytes = 64U << 10U;
    std::size_t columns = 200;
    std::size_t rows = 250'000;
    std::size_t cells = 4'000'000; ///< of all rows together
};

/// Reads with libcsv in strict mode: a quotation mark stands around a whole cell, or doubled within such a cell. The
/// separator (`,` `;` tab) is what makes the most headings known; else what parts the first lines most evenly; Excel's
/// `sep=;` line decides at once. Any number of threads may read at the same time.
class TableReader final : public ports::ListReader {
public:
    explicit TableReader(TableLimits limits = {}) : limits_(limits) {}
    [[nodiscard]] policy::Result<policy::Table> read(const ports::Bytes& file) override;

private:
    TableLimits limits_;
};

} // namespace clearframe::exchange
