#include "core/policy/list_import.hpp"

#include "core/policy/list_header.hpp"
#include "core/policy/list_row.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace clearframe::policy {

namespace {

constexpr int spreadsheetBlock = 16;

tl::unexpected<Failure> refused(std::string text) {
    return fail(FailureKind::refused, std::move(text));
}

bool hasFilled(const TableRow& row, std::size_t from) {
    for (auto i = from; i < row.cells.size(); ++i)
        if (!row.cells[i].empty()) return true;
    return false;
}

/// The headings once more, at the top of a printed page.
bool repeatsHeader(const TableRow& row, const ListHeader& header) {
    if (row.cells.size() != header.columns.size()) return false;
    return std::ranges::equal(row.cells, header.columns, {}, {}, &Column::header);
}

/// Excel leaves out separators after the last filled column, but always for a block of 16 rows at once. A single row
/// that is shorter than its neighbours lost a cell, and its answers may have moved.
class RowLengths {
public:
    RowLengths(const Table& table, std::size_t headerAt) : columns_(table.rows[headerAt].cells.size()) {
        for (const auto& row : table.rows) {
            auto& most = most_[(row.line - 1) / spreadsheetBlock];
            most = std::max(most, row.cells.size());
        }
    }
    [[nodiscard]] bool endsEarly(const TableRow& row) const {
        return row.cells.size() < std::min(columns_, most_.at((row.line - 1) / spreadsheetBlock));
    }

private:
    std::size_t columns_;
    std::unordered_map<int, std::size_t> most_;
};

bool hasNameOrUpn(const Pupil& pupil) {
    return !pupil.forename.empty() || !pupil.surname.empty() || !pupil.upn.empty();
}

bool saysSomething(const Pupil& pupil) {
    const bool answered = std::ranges::any_of(pupil.consents, [](Consent c) { return c != Consent::nothingRecorded; });
    return answered || pupil.never || !pupil.limits.empty() || pupil.expires || !pupil.misId.empty();
}

class ListBuilder {
public:
    explicit ListBuilder(ListHeader header) : header_(std::move(header)) {
        result_.headerRow = header_.row;
        result_.columns = header_.sorts();
        result_.problems = header_.problems;
    }

    Done add(const TableRow& row, bool endsEarly) {
        if (repeatsHeader(row, header_)) return {};
        if (isFooter(row)) {
            if (const auto stated = pupilsStatedIn(row)) result_.statedPupils = stated;
            return leftOut(row);
        }
        if (hasFilled(row, header_.columns.size()))
            return refused(fmt::format(
                "Row {} has more cells than there are headings, so its answers may stand in the wrong columns. A cell "
                "with a separator in it has to stand in quotation marks. Mend that row, then import the list again.",
                row.line));
        // What is beyond the headings is empty: see above.
        for (std::size_t i = 0; i < std::min(row.cells.size(), header_.columns.size()); ++i)
            if (header_.columns[i].header.empty() && !row.cells[i].empty())
                return refused(fmt::format(
                    "Row {} holds {} in a column without a heading. Give the column a heading or empty it, then "
                    "import the list again.",
                    row.line, quoted(row.cells[i])));
        auto read = readRow(row, header_, endsEarly);
        if (!read) return tl::unexpected(read.error());
        if (!hasNameOrUpn(read->pupil)) {
            if (saysSomething(read->pupil))
                return refused(fmt::format(
                    "Row {} holds answers but neither a name nor a UPN, so nobody knows whose they are. Mend that row, "
                    "then import the list again.",
                    row.line));
            return leftOut(row);
        }
        std::ranges::move(read->problems, std::back_inserter(result_.problems));
        result_.list.pupils.push_back(std::move(read->pupil));
        return {};
    }

    [[nodiscard]] Result<ReadList> finish() && {
        auto& pupils = result_.list.pupils;
        if (pupils.empty()) return refused("The list has headings but no pupil. Export it again, then import it.");
        if (auto checked = checkTwice(&Pupil::upn, "UPN"); !checked) return tl::unexpected(checked.error());
        if (auto checked = checkTwice(&Pupil::misId, "MIS id"); !checked) return tl::unexpected(checked.error());
        reportAmbiguous();
        checkSeparations();
        const auto count = static_cast<int>(pupils.size());
        if (result_.statedPupils && *result_.statedPupils != count)
            result_.problems.push_back(
                {header_.row,
                 fmt::format("The list says at its end that it holds {} pupils, but {} were read. It may be cut off.",
                             *result_.statedPupils, count)});
        std::ranges::stable_sort(result_.problems, {}, &ListProblem::row);
        return std::move(result_);
    }

private:
    Done leftOut(const TableRow& row) {
        std::string text;
        for (const auto& cell : row.cells)
            if (!cell.empty()) text += text.empty() ? cell : " " + cell;
        result_.problems.push_back(
            {row.line, fmt::format("This line is no pupil and was left out: {}.", quoted(text))});
        return {};
    }
    Done checkTwice(std::string Pupil::*number, std::string_view what) const {
        std::unordered_map<std::string_view, int> rows;
        for (const auto& pupil : result_.list.pupils) {
            if ((pupil.*number).empty()) continue;
            if (const auto [first, fresh] = rows.emplace(pupil.*number, pupil.row); !fresh)
                return refused(fmt::format("The {} {} stands in rows {} and {}. Every pupil may stand in a list once. "
                                           "Mend the list, then import "
                                           "it again.",
                                           what, pupil.*number, first->second, pupil.row));
        }
        return {};
    }
    void reportAmbiguous() {
        std::unordered_map<std::string_view, const Pupil*> keys;
        for (const auto& pupil : result_.list.pupils)
            if (const auto [first, fresh] = keys.emplace(pupil.key.value, &pupil); !fresh)
                result_.problems.push_back(
                    {pupil.row, fmt::format("{} stands in rows {} and {} with the same class and without UPN: nobody "
                                            "can tell them apart, so "
                                            "photos of either go to review.",
                                            pupil.displayName(), first->second->row, pupil.row)});
    }
    /// `not-with` somebody who is not on the list would never apply: then it is a limit nobody understands.
    void checkSeparations() {
        std::unordered_set<std::string_view> upns;
        for (const auto& pupil : result_.list.pupils)
            upns.insert(pupil.upn);
        for (auto& pupil : result_.list.pupils)
            for (auto& limit : pupil.limits) {
                if (limit.kind != LimitKind::notWithPupil || upns.contains(limit.text)) continue;
                result_.problems.push_back(
                    {pupil.row, fmt::format("{}: not-with:{} names no pupil of this list: taken as no for every use.",
                                            pupil.displayName(), limit.text)});
                limit = {LimitKind::unknown, 0, "not-with:" + limit.text, {}};
            }
    }

    ListHeader header_;
    ReadList result_;
};

} // namespace

Result<ReadList> readList(const Table& table, const ColumnMapping& mapping) {
    auto header = findHeader(table, mapping);
    if (!header) return tl::unexpected(header.error());
    const auto headerAt = header->index;
    const RowLengths lengths(table, headerAt);
    ListBuilder builder(std::move(*header));
    for (auto i = headerAt + 1; i < table.rows.size(); ++i)
        if (auto added = builder.add(table.rows[i], lengths.endsEarly(table.rows[i])); !added)
            return tl::unexpected(added.error());
    return std::move(builder).finish();
}

bool headingsClear(const Table& table, const ColumnMapping& mapping) {
    const auto header = findHeader(table, mapping);
    return header && header->problems.empty();
}

} // namespace clearframe::policy
