// One row of a list → one pupil. Inner part of list_import.hpp.
#pragma once

#include "core/policy/list_header.hpp"

namespace clearframe::policy {

/// A row as far as it can be trusted on its own; what needs the whole list is checked in list_import.cpp.
struct ReadRow {
    Pupil pupil;
    std::vector<ListProblem> problems;
};

/// `endsEarly`: cells are missing at its end. FailureKind::refused as list_import.hpp says.
[[nodiscard]] Result<ReadRow> readRow(const TableRow& row, const ListHeader& header, bool endsEarly);

/// Every yes becomes "nothing recorded".
void dropGrants(Pupil& pupil);

/// A line such as `Total pupils: 300` or `Printed 05/09/2026 by office`.
[[nodiscard]] bool isFooter(const TableRow& row);
/// The number of pupils that a footer states.
[[nodiscard]] std::optional<int> pupilsStatedIn(const TableRow& row);

} // namespace clearframe::policy
