// A consent list as a table of text, before anybody asks what it means.
#pragma once

#include <string>
#include <vector>

namespace clearframe::policy {

struct TableRow {
    int line = 0;                   ///< line of the file on which the row begins, from 1
    std::vector<std::string> cells; ///< UTF-8, outer white space removed
};

struct Table {
    std::string encoding; ///< "UTF-8", "Windows-1252", "UTF-16" …: what it was read as
    char separator = ',';
    std::vector<TableRow> rows; ///< without empty ones; preamble, header and footer still in it
};

} // namespace clearframe::policy
