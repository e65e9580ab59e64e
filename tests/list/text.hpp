// Short ways to write a list down in a test.
#pragma once

#include "core/policy/list_import.hpp"
#include "core/policy/list_table.hpp"
#include "core/ports/list_files.hpp"
#include "core/ports/picture.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::tests {

inline ports::Bytes bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

/// As somebody of IT brings it, without a signature.
inline ports::BroughtList byHand(std::string_view text) {
    return {.bytes = bytesOf(text), .signature = {}};
}

/// One text a row, cells parted by `|`; an empty text is a blank line.
inline policy::Table tableOf(const std::vector<std::string>& rows) {
    policy::Table table;
    int line = 0;
    for (const auto& row : rows) {
        ++line;
        if (row.empty()) continue;
        policy::TableRow made{line, {""}};
        for (const char c : row) {
            if (c == '|')
                made.cells.emplace_back();
            else
                made.cells.back() += c;
        }
        table.rows.push_back(std::move(made));
    }
    return table;
}

} // namespace clearframe::tests
