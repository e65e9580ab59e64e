#include "core/policy/list_header.hpp"

#include "core/policy/list_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace clearframe::policy {

namespace {

constexpr std::size_t rowsLookedAt = 50; // before the headings: school, report name, date

tl::unexpected<Failure> refused(std::string text) {
    return fail(FailureKind::refused, std::move(text));
}

/// Header key → meaning, as IT mapped it.
using MappedKeys = std::map<std::string, ColumnMeaning>;

Result<MappedKeys> keysOf(const ColumnMapping& mapping) {
    if (auto checked = checkMapping(mapping); !checked) return tl::unexpected(checked.error());
    MappedKeys keys;
    for (const auto& [header, word] : mapping) {
        auto meaning = meaningFrom(word);
        if (!meaning) return tl::unexpected(meaning.error());
        keys.emplace(headerKey(header), std::move(*meaning));
    }
    return keys;
}

std::optional<ColumnMeaning> meaningOf(std::string_view cell, const MappedKeys& mapped) {
    if (cell.empty()) return std::nullopt;
    if (const auto found = mapped.find(headerKey(cell)); found != mapped.end()) return found->second;
    const auto header = readHeader(cell);
    return header.kind == HeaderKind::known ? std::optional(header.meaning) : std::nullopt;
}

/// How many headings a row has, or 0 where it does not say how the pupils are called.
std::size_t headingsIn(const TableRow& row, const MappedKeys& mapped) {
    std::size_t known = 0;
    bool forename = false;
    bool surname = false;
    bool fullName = false;
    for (const auto& cell : row.cells) {
        const auto meaning = meaningOf(cell, mapped);
        if (!meaning) continue;
        ++known;
        forename = forename || meaning->field == Field::forename || meaning->field == Field::preferredForename;
        surname = surname || meaning->field == Field::surname || meaning->field == Field::preferredSurname;
        fullName = fullName || meaning->field == Field::fullName;
    }
    return known >= 2 && (fullName || (forename && surname)) ? known : 0;
}

std::optional<std::size_t> headerIndex(const Table& table, const MappedKeys& mapped) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < std::min(table.rows.size(), rowsLookedAt); ++i)
        if (const auto known = headingsIn(table.rows[i], mapped); known > most) {
            most = known;
            best = i;
        }
    return best;
}

/// A list that was sorted together with its headings has pupils above them.
Done checkPreamble(const Table& table, std::size_t headerAt) {
    const auto headings = static_cast<std::size_t>(
        std::ranges::count_if(table.rows[headerAt].cells, [](const auto& c) { return !c.empty(); }));
    for (std::size_t i = 0; i < headerAt; ++i) {
        const auto& row = table.rows[i];
        const auto filled =
            static_cast<std::size_t>(std::ranges::count_if(row.cells, [](const auto& c) { return !c.empty(); }));
        const bool hasUpn = std::ranges::any_of(row.cells, [](const auto& c) { return isUpnShaped(upperAscii(c)); });
        if (hasUpn || filled >= std::max<std::size_t>(3, (headings + 1) / 2))
            return refused(
                fmt::format("Row {} stands above the headings (row {}) but looks like a pupil. Put the headings first, "
                            "then import the list again.",
                            row.line, table.rows[headerAt].line));
    }
    return {};
}

const char* nameOf(Field field) {
    switch (field) {
    case Field::upn:
        return "the UPN";
    case Field::misId:
        return "the MIS id";
    case Field::forename:
        return "the forename";
    case Field::surname:
        return "the surname";
    case Field::preferredForename:
        return "the preferred name";
    case Field::preferredSurname:
        return "the preferred surname";
    case Field::fullName:
        return "the full name";
    case Field::year:
        return "the year";
    case Field::group:
        return "the class";
    case Field::expires:
        return "the day it expires";
    case Field::evidence:
        return "the evidence";
    default:
        return "the same";
    }
}

bool mayStandTwice(Field field) {
    return field == Field::ignore || field == Field::consent || field == Field::limits || field == Field::never;
}

/// Headings that are the same, and columns with one meaning of which nobody knows which counts.
Done checkTwice(const std::vector<Column>& columns, int row) {
    std::map<std::string, std::string> headers;
    std::map<Field, std::string> fields;
    for (const auto& column : columns) {
        if (column.header.empty()) continue;
        if (!headers.emplace(headerKey(column.header), column.header).second)
            return refused(
                fmt::format("Row {}: the heading {} stands there twice. Rename or remove one of the two columns, then "
                            "import the list again.",
                            row, quoted(column.header)));
        if (!column.known || mayStandTwice(column.meaning.field)) continue;
        if (const auto [other, fresh] = fields.emplace(column.meaning.field, column.header); !fresh)
            return refused(fmt::format(
                "Row {}: the columns {} and {} both give {}. Map one of them to ignore, then import the list "
                "again.",
                row, quoted(other->second), quoted(column.header), nameOf(column.meaning.field)));
    }
    return {};
}

/// What to tell about a column that was not mapped and gives nothing.
std::string unusedColumn(std::string_view header, HeaderKind kind) {
    if (kind == HeaderKind::generalConsent)
        return fmt::format(
            "The column {} is one answer for every use: it allows nothing until IT maps it to the uses that the "
            "school's form names, for example to website+print. Social media counts only where the form names it.",
            quoted(header));
    return fmt::format("The column {} seems to be about consent but does not say clearly for what: it allows nothing "
                       "until IT maps it, "
                       "for example to social, to website+print or to ignore.",
                       quoted(header));
}

} // namespace

std::string quoted(std::string_view cell) {
    constexpr std::size_t longest = 60;
    std::string text(cell.substr(0, longest));
    if (cell.size() > longest) {
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
            text.pop_back();
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.pop_back();
        text += "…";
    }
    return "“" + text + "”";
}

std::optional<std::size_t> ListHeader::columnOf(Field field) const {
    const auto found =
        std::ranges::find_if(columns, [&](const Column& c) { return c.known && c.meaning.field == field; });
    return found == columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

ListColumns ListHeader::sorts() const {
    ListColumns sorts;
    for (const auto& column : columns) {
        if (!column.known) continue;
        for (const auto purpose : column.meaning.purposes)
            if (std::ranges::find(sorts.purposes, purpose) == sorts.purposes.end()) sorts.purposes.push_back(purpose);
        sorts.limits = sorts.limits || column.meaning.field == Field::limits;
        sorts.never = sorts.never || column.meaning.field == Field::never;
        sorts.expires = sorts.expires || column.meaning.field == Field::expires;
    }
    std::ranges::sort(sorts.purposes);
    return sorts;
}

Result<ListHeader> findHeader(const Table& table, const ColumnMapping& mapping) {
    const auto mapped = keysOf(mapping);
    if (!mapped) return tl::unexpected(mapped.error());
    if (table.rows.empty())
        return refused("The list is empty: it holds neither headings nor pupils. Export it again, then import it.");
    const auto index = headerIndex(table, *mapped);
    if (!index)
        return refused("No row of headings was found: a list needs the columns forename and surname, or full_name, "
                       "under these names or "
                       "mapped to them. Check the file, or map its columns.");
    if (auto checked = checkPreamble(table, *index); !checked) return tl::unexpected(checked.error());

    ListHeader header;
    header.index = *index;
    header.row = table.rows[*index].line;
    for (const auto& cell : table.rows[*index].cells) {
        const auto meaning = meaningOf(cell, *mapped);
        header.columns.push_back({cell, meaning.value_or(ColumnMeaning{}), meaning.has_value()});
        if (meaning || cell.empty()) continue;
        const auto kind = readHeader(cell).kind;
        if (kind == HeaderKind::opposite)
            return refused(fmt::format(
                "Row {}: the column {} seems to mean the opposite of consent, or a restriction. Map it first: with ! "
                "where yes means no (for example !social+website), to limits or never, or to ignore.",
                header.row, quoted(cell)));
        if (kind != HeaderKind::other) header.problems.push_back({header.row, unusedColumn(cell, kind)});
    }
    if (auto checked = checkTwice(header.columns, header.row); !checked) return tl::unexpected(checked.error());
    for (const auto& [key, meaning] : *mapped) {
        const bool there =
            std::ranges::any_of(header.columns, [&](const Column& c) { return headerKey(c.header) == key; });
        if (!there && meaning.field != Field::ignore)
            header.problems.push_back(
                {header.row, fmt::format("The mapping names a column {} that this list does not have.", quoted(key))});
    }
    if (header.sorts().purposes.empty())
        header.problems.push_back(
            {header.row, "No column of this list allows any use: every pupil is held as not allowed."});
    return header;
}

} // namespace clearframe::policy
