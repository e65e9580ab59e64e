#include "demo/walkthrough/table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace clearframe::demo {

namespace {

constexpr std::array<std::size_t, 5> widths{23, 26, 18, 46, 24};
using Cells = std::array<std::string, widths.size()>;

std::size_t charactersOf(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        std::string& line = lines.back();
        if (line.empty()) {
            line = word;
        } else if (charactersOf(line) + 1 + charactersOf(word) <= width) {
            line += " " + word;
        } else {
            lines.push_back(word);
        }
    }
    return lines;
}

std::string lineOf(const Cells& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += fmt::format("{:<{}}  ", cells[i], widths[i]);
    return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

std::string linesOf(const Cells& cells) {
    std::array<std::vector<std::string>, widths.size()> columns;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        columns[i] = wrapped(cells[i], widths[i]);
        height = std::max(height, columns[i].size());
    }
    std::string lines;
    for (std::size_t row = 0; row < height; ++row) {
        Cells line;
        for (std::size_t i = 0; i < line.size(); ++i)
            if (row < columns[i].size()) line[i] = columns[i][row];
        lines += lineOf(line);
    }
    return lines;
}

} // namespace

std::string tableOf(const std::vector<Row>& rows) {
    Cells rule;
    for (std::size_t i = 0; i < rule.size(); ++i)
        rule[i] = std::string(widths[i], '-');
    std::string table = lineOf({"photo", "people", "verdict", "reason", "output"}) + lineOf(rule);
    for (const Row& row : rows) {
        const std::string verdict = row.verdict == row.first ? row.first : row.first + " -> " + row.verdict;
        table += linesOf({row.photo.filename().string(), fmt::format("{}", fmt::join(row.people, ", ")), verdict,
                          row.reason, row.output.empty() ? "stays here" : row.output.filename().string()});
    }
    return table;
}

} // namespace clearframe::demo
