#include "core/policy/list_row.hpp"

#include "core/policy/name_forms.hpp"

#include <algorithm>
#include <charconv>

namespace clearframe::policy {

namespace {

std::vector<std::string_view> filledCells(const TableRow& row) {
    std::vector<std::string_view> filled;
    for (const auto& cell : row.cells)
        if (!cell.empty()) filled.push_back(cell);
    return filled;
}

bool isNumber(std::string_view word) {
    return !word.empty() && word.size() <= 6 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

template <std::size_t N> bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::ranges::find(words, word) != words.end();
}

/// All cells as words; foldText is empty for a cell without a letter, so a letter goes before it.
std::string joinedText(const std::vector<std::string_view>& cells) {
    std::string text;
    for (const auto cell : cells)
        text += " x " + std::string(cell);
    return foldText(text);
}

} // namespace

bool isFooter(const TableRow& row) {
    constexpr std::array<std::string_view, 9> alone{"total",    "totals",  "grand",  "printed",     "generated",
                                                    "exported", "created", "report", "confidential"};
    constexpr std::array<std::string_view, 7> withNumber{"page",    "count",  "number",  "sum",
                                                         "records", "pupils", "students"};
    const auto cells = filledCells(row);
    if (cells.empty() || cells.size() > 3) return false;
    if (std::any_of(cells.begin() + 1, cells.end(), [](auto cell) { return !foldText(cell).empty(); })) return false;
    const auto folded = joinedText(cells);
    const auto words = wordsOf(folded);
    const bool numbered = std::ranges::any_of(words, isNumber);
    const auto first = words.size() > 1 ? words[1] : std::string_view();
    if (isOneOf(first, alone) || (isOneOf(first, withNumber) && numbered)) return true;
    if (first == "end" && words.size() > 2 && words[2] == "of") return true;
    return cells.size() == 1 && numbered && isNumber(first) && words.size() > 2 && isOneOf(words[2], withNumber);
}

std::optional<int> pupilsStatedIn(const TableRow& row) {
    constexpr std::array<std::string_view, 17> counting{"x",      "total", "totals",   "grand",   "number",  "of",
                                                        "pupils", "pupil", "students", "student", "records", "rows",
                                                        "count",  "in",    "list",     "this",    "the"};
    const auto folded = joinedText(filledCells(row));
    std::optional<int> stated;
    for (const auto word : wordsOf(folded)) {
        if (isNumber(word)) {
            if (stated) return std::nullopt;
            int number = 0;
            std::from_chars(word.data(), word.data() + word.size(), number);
            stated = number;
        } else if (!isOneOf(word, counting)) {
            return std::nullopt;
        }
    }
    return stated;
}

} // namespace clearframe::policy
