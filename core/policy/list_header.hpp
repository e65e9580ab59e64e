// Finds the headings of a list and what they mean. Inner part of list_import.hpp.
#pragma once

#include "core/policy/list_import.hpp"

#include <array>
#include <cstddef>

namespace clearframe::policy {

struct Column {
    std::string header;
    ColumnMeaning meaning;
    bool known = false; ///< else the column is left alone
};

struct ListHeader {
    std::size_t index = 0; ///< of its row in the table
    int row = 0;           ///< line of the file
    std::vector<Column> columns;
    std::vector<ListProblem> problems;

    /// The only column with this meaning. Not for consent, limits and never, which may stand in several columns.
    [[nodiscard]] std::optional<std::size_t> columnOf(Field field) const;
    [[nodiscard]] ListColumns sorts() const;
};

[[nodiscard]] Result<ListHeader> findHeader(const Table& table, const ColumnMapping& mapping);

/// A cell for a message: short, in quotation marks.
[[nodiscard]] std::string quoted(std::string_view cell);

} // namespace clearframe::policy
