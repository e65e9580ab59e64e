// A table of text → the pupils of a consent list (DESIGN, The consent list). Whole or not at all: a row that cannot be
// trusted refuses the list or costs its pupil every yes, and is never dropped in silence.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"
#include "core/policy/list_columns.hpp"
#include "core/policy/list_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::policy {

/// Something IT should look at; the list can be used, and what was in doubt counts as no.
struct ListProblem {
    int row = 0; ///< line of the file, from 1
    std::string text;
    friend bool operator==(const ListProblem&, const ListProblem&) = default;
};

/// What the columns of a list can say. A list without a column says nothing about it; that is not a no of the families.
struct ListColumns {
    std::vector<Purpose> purposes;
    bool limits = false;
    bool never = false;
    bool expires = false;
};

struct ReadList {
    ConsentList list;                  ///< pupils alone; version, school and times are the importer's
    std::vector<ListProblem> problems; ///< by row
    ListColumns columns;
    int headerRow = 0;
    std::optional<int> statedPupils; ///< as a last line like `Total pupils: 300` says
};

/// Refused (FailureKind::refused, naming row and reason): no headings or no names among them, headings that are there
/// twice, an unmapped column that seems to mean the opposite, a mapping that means nothing; a row with more cells than
/// headings or with answers but without name and UPN; a cell that begins as a formula, or hides bidirectional,
/// zero-width or control characters, or lost letters; a UPN or MIS id that stands twice; no pupil at all.
///
/// Problems: words other than yes and no (a no), limits and dates nobody understands (a no for everything), names in
/// several scripts and rows that end early (every yes is dropped), pupils nobody can tell apart, UPNs of a wrong shape,
/// columns that grant nothing until they are mapped, lines that are no pupil.
///
/// In cells, a formula is what begins with `=` `+` `-` `@`; a cell of dashes alone is an empty one in a name or number
/// and a no in a consent. Evidence may begin with `+` or `-` (telephone numbers, dashes); it is shown, never computed.
[[nodiscard]] Result<ReadList> readList(const Table& table, const ColumnMapping& mapping);

/// Whether the headings are found and each one's meaning is clear. Where not, a mapping can mend it.
[[nodiscard]] bool headingsClear(const Table& table, const ColumnMapping& mapping);

} // namespace clearframe::policy
