#include "exchange/sync/separator.hpp"

#include "core/policy/list_columns.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace clearframe::exchange {

namespace {

constexpr std::array candidates{',', ';', '\t'};
constexpr std::size_t linesLookedAt = 50;
constexpr std::size_t lineBytesLookedAt = 16384;

std::vector<std::string_view> firstLines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < linesLookedAt) {
        const auto end = text.find_first_of("\r\n");
        if (const auto line = text.substr(0, end); !line.empty()) lines.push_back(line.substr(0, lineBytesLookedAt));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::vector<std::string> roughCells(std::string_view line, char separator) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

/// How many lines have the most frequent number of separators, and that number.
std::pair<std::size_t, std::size_t> evenness(const std::vector<std::string_view>& lines, char separator) {
    std::map<std::size_t, std::size_t> linesWith;
    for (const auto line : lines)
        if (const auto count = countSeparators(line, separator); count > 0) ++linesWith[count];
    std::pair<std::size_t, std::size_t> best{0, 0};
    for (const auto& [count, number] : linesWith)
        best = std::max(best, {number, count});
    return best;
}

} // namespace

std::size_t countSeparators(std::string_view line, char separator) {
    bool quoted = false;
    std::size_t count = 0;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            ++count;
    }
    return count;
}

char separatorOf(std::string_view text) {
    const auto lines = firstLines(text);
    if (!lines.empty() && lines.front().size() == 5 && lines.front().starts_with("sep=")) return lines.front().back();

    char best = candidates.front();
    std::tuple<std::size_t, std::size_t, std::size_t> bestScore{0, 0, 0};
    for (const char separator : candidates) {
        std::size_t known = 0;
        for (const auto line : lines) {
            const auto cells = roughCells(line, separator);
            if (cells.size() < 2) continue;
            const auto inLine =
                std::ranges::count_if(cells, [](const auto& cell) { return policy::isKnownHeader(cell); });
            known = std::max(known, static_cast<std::size_t>(inLine));
        }
        const auto [even, count] = evenness(lines, separator);
        if (const std::tuple score{known, even, count}; score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

} // namespace clearframe::exchange
