// An office's CSV, as the contained worker reads it, as its answer crosses the border, and as it becomes a list.
#include "core/policy/list_import.hpp"
#include "exchange/contained/messages.hpp"
#include "exchange/sync/table_reader.hpp"
#include "tests/fuzz/promise.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

using namespace clearframe;
using tests::promise;

namespace {

bool sameRows(const policy::Table& a, const policy::Table& b) {
    return std::ranges::equal(a.rows, b.rows, {}, &policy::TableRow::cells, &policy::TableRow::cells);
}

bool same(const policy::Table& a, const policy::Table& b) {
    return a.encoding == b.encoding && a.separator == b.separator && sameRows(a, b) &&
           std::ranges::equal(a.rows, b.rows, {}, &policy::TableRow::line, &policy::TableRow::line);
}

/// Every cell in quotation marks, so that nothing has to be guessed.
ports::Bytes written(const policy::Table& table) {
    std::string text = "sep=,\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (const char c : row.cells[i])
                text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += "\r\n";
    }
    return {text.begin(), text.end()};
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// Without spaces and case.
std::string tight(std::string text) {
    std::erase(text, ' ');
    return lower(std::move(text));
}

/// Said here once more, apart from the program.
bool saysYes(const std::string& cell) {
    constexpr std::array<std::string_view, 6> yes{"yes", "y", "true", "1", "✓", "consent given"};
    return std::ranges::find(yes, lower(cell)) != yes.end();
}

const policy::TableRow& rowAt(const policy::Table& table, int line) {
    const auto found = std::ranges::find(table.rows, line, &policy::TableRow::line);
    promise(found != table.rows.end(), "a pupil stands in a row of the file");
    return *found;
}

/// The column with exactly this heading.
std::optional<std::size_t> columnNamed(const policy::TableRow& headings, std::string_view name) {
    const auto found = std::ranges::find(headings.cells, name, lower);
    if (found == headings.cells.end()) return std::nullopt;
    return static_cast<std::size_t>(found - headings.cells.begin());
}

void requireNothingInvented(const policy::Pupil& pupil, const policy::TableRow& row, const policy::TableRow& headings) {
    const auto granted = std::ranges::count(pupil.consents, policy::Consent::granted);
    promise(granted == 0 || std::ranges::any_of(row.cells, saysYes), "nobody has a consent that is not in their row");
    const auto isUpn = [&](const auto& cell) { return tight(cell) == tight(pupil.upn); };
    promise(pupil.upn.empty() || std::ranges::any_of(row.cells, isUpn), "nobody has a UPN that is not in their row");
    promise(!pupil.displayName().empty() || !pupil.upn.empty(), "nobody is without name and number");
    for (const auto purpose : policy::allPurposes)
        if (const auto column = columnNamed(headings, policy::toString(purpose));
            column && (*column >= row.cells.size() || !saysYes(row.cells[*column])))
            promise(pupil.consentFor(purpose) != policy::Consent::granted, "a purpose's own column is obeyed");
    if (const auto never = columnNamed(headings, "never"); never && *never < row.cells.size())
        promise(pupil.never || row.cells[*never].empty() || lower(row.cells[*never]) == "no",
                "whatever stands under never means it");
}

void requireSoundList(const policy::Table& table) {
    const auto read = policy::readList(table, {});
    const auto again = policy::readList(table, {});
    promise(read.has_value() == again.has_value(), "a list is read the same twice");
    if (!read) {
        promise(read.error().kind == policy::FailureKind::refused && !read.error().text.empty(),
                "a list that cannot be used is refused with a reason");
        return;
    }
    promise(read->list.pupils == again->list.pupils && read->problems == again->problems,
            "a list is read the same twice");
    promise(!read->list.pupils.empty(), "a list has pupils");
    const auto& headings = rowAt(table, read->headerRow);
    std::set<std::string> upns;
    for (const auto& pupil : read->list.pupils) {
        requireNothingInvented(pupil, rowAt(table, pupil.row), headings);
        promise(pupil.upn.empty() || upns.insert(pupil.upn).second, "a UPN stands in a list once");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::inputOf(data, size);
    const auto table = exchange::TableReader().read(file);
    const auto crossed = exchange::decodeTableAnswer(exchange::encodeAnswer(table));
    promise(crossed && crossed->has_value() == table.has_value(), "the worker's answer is one that the kiosk takes");
    if (!table) {
        promise(table.error().kind == policy::FailureKind::refused, "a file that is no list is refused");
        promise(crossed->error().text == table.error().text, "a reason arrives as it was given");
        return 0;
    }
    promise(same(**crossed, *table), "a table arrives as it was read");
    const auto again = exchange::TableReader().read(file);
    promise(again && same(*again, *table), "a file is read the same twice");
    if (const auto back = exchange::TableReader().read(written(*table)); back)
        promise(sameRows(*back, *table), "a table that is written down again has the same cells");
    requireSoundList(*table);
    return 0;
}
