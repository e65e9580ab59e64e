#include "core/policy/list_row.hpp"

#include "core/policy/list_words.hpp"
#include "core/policy/name_forms.hpp"
#include "core/policy/names.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace clearframe::policy {

namespace {

tl::unexpected<Failure> refused(std::string text) {
    return fail(FailureKind::refused, std::move(text));
}

bool hasControls(std::string_view text, bool linesAllowed) {
    const auto isControl = [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7F || (byte < 0x20 && !(linesAllowed && (c == '\n' || c == '\r' || c == '\t')));
    };
    if (std::ranges::any_of(text, isControl)) return true;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) // C1 controls, U+0080 … U+009F
        if (text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
    return text.find("\xE2\x80\xA8") != std::string_view::npos || text.find("\xE2\x80\xA9") != std::string_view::npos;
}

bool onlyDashes(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c == '-'; });
}

bool beginsAsFormula(std::string_view text, Field field) {
    if (text.empty() || onlyDashes(text)) return false;
    if (field == Field::evidence) return text.front() == '=' || text.front() == '@';
    return text.front() == '=' || text.front() == '+' || text.front() == '-' || text.front() == '@';
}

bool isName(Field field) {
    return field == Field::forename || field == Field::surname || field == Field::preferredForename ||
           field == Field::preferredSurname || field == Field::fullName;
}

Done checkCell(std::string_view cell, const Column& column, int row) {
    const auto wrong = [&](std::string_view what) {
        return refused(
            fmt::format("Row {}, column {}: {} Mend that cell at its source, then export and import the list again.",
                        row, quoted(column.header), what));
    };
    const auto field = column.meaning.field;
    if (hasControls(cell, field == Field::evidence)) return wrong("the cell holds control characters or a line break.");
    if (beginsAsFormula(cell, field)) return wrong(fmt::format("{} begins like a formula.", quoted(cell)));
    if (field == Field::evidence) return {};
    if (hidesCharacters(cell))
        return wrong("the cell hides characters that change how it reads (writing direction or zero width).");
    if (isName(field) && cell.find("\xEF\xBF\xBD") != std::string_view::npos)
        return wrong("letters of this name were lost when the file was saved.");
    return {};
}

/// Outer spaces dropped, inner runs made one.
std::string squeezed(std::string_view text) {
    std::string squeezed;
    for (const char c : text)
        if (c != ' ' || (!squeezed.empty() && squeezed.back() != ' ')) squeezed += c;
    if (!squeezed.empty() && squeezed.back() == ' ') squeezed.pop_back();
    return squeezed;
}

/// `Khan, Yusuf`, else the first word is the forename: enough to call a pupil by it, and the whole name stays whole.
void splitFullName(const std::string& name, Pupil& pupil) {
    const std::string_view text(name);
    if (const auto comma = text.find(','); comma != std::string_view::npos) {
        pupil.surname = squeezed(text.substr(0, comma));
        pupil.forename = squeezed(text.substr(comma + 1));
    } else {
        const auto space = text.find(' ');
        pupil.forename = text.substr(0, space);
        if (space != std::string_view::npos) pupil.surname = text.substr(space + 1);
    }
}

/// Several columns for one purpose: the strictest answer counts.
Consent strictest(Consent a, Consent b) {
    if (a == Consent::refused || b == Consent::refused) return Consent::refused;
    if (a == Consent::nothingRecorded || b == Consent::nothingRecorded) return Consent::nothingRecorded;
    return Consent::granted;
}

/// UTF-8 letters that were read as Windows-1252 and saved again: `Ã¼` for `ü`.
bool wasDecodedTwice(std::string_view name) {
    return name.find("\xC3\x83\xC2") != std::string_view::npos || name.find("\xC3\x82\xC2") != std::string_view::npos;
}

class RowReader {
public:
    RowReader(const TableRow& row, const ListHeader& header) : row_(row), header_(header) { pupil_.row = row.line; }

    [[nodiscard]] Result<ReadRow> read(bool endsEarly) {
        for (std::size_t i = 0; i < row_.cells.size() && i < header_.columns.size(); ++i)
            if (header_.columns[i].known && header_.columns[i].meaning.field != Field::ignore)
                if (auto checked = checkCell(row_.cells[i], header_.columns[i], row_.line); !checked)
                    return tl::unexpected(checked.error());
        readIdentity();
        readConsents();
        readRestrictions();
        checkNames();
        if (endsEarly) {
            dropGrants(pupil_);
            problem("the row ends before the last column, so its answers may stand in the wrong columns: no yes of it "
                    "is taken.");
        }
        return ReadRow{std::move(pupil_), std::move(problems_)};
    }

private:
    [[nodiscard]] std::string_view cellAt(std::size_t column) const {
        if (column >= row_.cells.size()) return {};
        return row_.cells[column];
    }
    [[nodiscard]] std::string textOf(Field field) const {
        const auto column = header_.columnOf(field);
        const auto cell = column ? cellAt(*column) : std::string_view();
        return onlyDashes(cell) ? std::string() : squeezed(cell);
    }
    void problem(std::string_view what) {
        const auto name = pupil_.displayName();
        problems_.push_back({row_.line, name.empty() ? std::string(what) : fmt::format("{}: {}", name, what)});
    }

    void readIdentity() {
        pupil_.upn = upperAscii(textOf(Field::upn));
        pupil_.misId = textOf(Field::misId);
        pupil_.forename = textOf(Field::forename);
        pupil_.surname = textOf(Field::surname);
        if (pupil_.forename.empty() && pupil_.surname.empty()) splitFullName(textOf(Field::fullName), pupil_);
        pupil_.preferredForename = textOf(Field::preferredForename);
        pupil_.preferredSurname = textOf(Field::preferredSurname);
        // A list with preferred names alone calls pupils by them.
        if (pupil_.forename.empty()) pupil_.forename = std::exchange(pupil_.preferredForename, {});
        if (pupil_.surname.empty()) pupil_.surname = std::exchange(pupil_.preferredSurname, {});
        if (pupil_.preferredForename == pupil_.forename) pupil_.preferredForename.clear();
        if (pupil_.preferredSurname == pupil_.surname) pupil_.preferredSurname.clear();
        pupil_.year = textOf(Field::year);
        pupil_.group = textOf(Field::group);
        if (const auto column = header_.columnOf(Field::evidence)) pupil_.evidence = cellAt(*column);
        if (!pupil_.upn.empty())
            pupil_.key.value = "upn:" + pupil_.upn;
        else if (!pupil_.misId.empty())
            pupil_.key.value = "mis:" + pupil_.misId;
        else
            pupil_.key.value =
                "name:" + foldName(pupil_.forename + " " + pupil_.surname) + "|" + headerKey(pupil_.group);
        if (!pupil_.upn.empty() && !isUpnShaped(pupil_.upn))
            problem(fmt::format("{} has not the shape of a UPN (13 characters: a letter, then digits).",
                                quoted(pupil_.upn)));
    }

    void readConsents() {
        std::array<bool, allPurposes.size()> answered{};
        for (std::size_t i = 0; i < header_.columns.size(); ++i) {
            const auto& column = header_.columns[i];
            if (!column.known || column.meaning.field != Field::consent) continue;
            const auto word = consentFrom(cellAt(i), column.meaning.opposite);
            if (!word.understood)
                problem(fmt::format("{} in {} is neither yes nor no: taken as no.", quoted(cellAt(i)),
                                    quoted(column.header)));
            for (const auto purpose : column.meaning.purposes) {
                const auto at = static_cast<std::size_t>(purpose);
                pupil_.consents[at] = answered[at] ? strictest(pupil_.consents[at], word.consent) : word.consent;
                answered[at] = true;
            }
        }
    }

    void readRestrictions() {
        for (std::size_t i = 0; i < header_.columns.size(); ++i) {
            const auto& column = header_.columns[i];
            const auto cell = cellAt(i);
            if (!column.known || cell.empty()) continue;
            if (column.meaning.field == Field::limits)
                for (auto& limit : limitsFrom(cell))
                    addLimit(std::move(limit));
            if (column.meaning.field == Field::never) readNever(cell);
            if (column.meaning.field == Field::expires) readExpiry(cell);
        }
    }
    void addLimit(Limit limit) {
        if (limit.kind == LimitKind::unknown)
            problem(fmt::format("nobody knows the limit {}: taken as no for every use.", quoted(limit.text)));
        pupil_.limits.push_back(std::move(limit));
    }
    void readNever(std::string_view cell) {
        if (!neverFrom(cell)) return;
        pupil_.never = true;
        if (const auto word = consentFrom(cell);
            onlyDashes(cell) || (word.understood && word.consent == Consent::refused))
            problem(fmt::format(
                "{} in the column never: taken as never; only an empty cell or “no” means that photos may be taken.",
                quoted(cell)));
    }
    void readExpiry(std::string_view cell) {
        pupil_.expires = dateFrom(cell);
        if (pupil_.expires) return;
        problem(fmt::format("{} is no date (2026-07-31 or 31/07/2026), so nobody knows until when the consent holds: "
                            "taken as no for every use.",
                            quoted(cell)));
        pupil_.limits.push_back({LimitKind::unknown, 0, fmt::format("expires {}", cell), {}});
    }

    void checkNames() {
        const auto everyName = fmt::format("{} {} {} {}", pupil_.forename, pupil_.surname, pupil_.preferredForename,
                                           pupil_.preferredSurname);
        if (foldText(everyName).empty()) {
            problem("the row has no name, so no photo can be matched to this pupil.");
            return;
        }
        if (looksDisguised(everyName)) {
            dropGrants(pupil_);
            problem("the name mixes letters of different scripts and may imitate another one: no yes of this row is "
                    "taken.");
        }
        if (wasDecodedTwice(everyName))
            problem("the name looks garbled; the file may have been saved in a wrong encoding.");
        if (everyName.find('?') != std::string::npos)
            problem("the name holds a question mark; a letter may have been lost.");
    }

    const TableRow& row_;
    const ListHeader& header_;
    Pupil pupil_;
    std::vector<ListProblem> problems_;
};

} // namespace

void dropGrants(Pupil& pupil) {
    std::ranges::replace(pupil.consents, Consent::granted, Consent::nothingRecorded);
}

Result<ReadRow> readRow(const TableRow& row, const ListHeader& header, bool endsEarly) {
    return RowReader(row, header).read(endsEarly);
}

} // namespace clearframe::policy
