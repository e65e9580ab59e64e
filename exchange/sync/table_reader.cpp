#include "exchange/sync/table_reader.hpp"

#include "exchange/sync/separator.hpp"
#include "exchange/sync/text_decoder.hpp"

#include <algorithm>
#include <csv.h>
#include <fmt/format.h>
#include <new>
#include <utility>

namespace clearframe::exchange {

namespace {

using policy::fail;
using policy::FailureKind;
using policy::Result;
using policy::Table;

tl::unexpected<policy::Failure> refused(std::string text) {
    return fail(FailureKind::refused, std::move(text));
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view noBreakSpace = "\xC2\xA0";
    const auto isSpace = [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
    };
    for (;;) {
        if (!text.empty() && isSpace(text.front()))
            text.remove_prefix(1);
        else if (!text.empty() && isSpace(text.back()))
            text.remove_suffix(1);
        else if (text.starts_with(noBreakSpace))
            text.remove_prefix(noBreakSpace.size());
        else if (text.ends_with(noBreakSpace))
            text.remove_suffix(noBreakSpace.size());
        else
            return text;
    }
}

/// What libcsv tells while it reads; its C callbacks let no exception through.
class RowCollector {
public:
    RowCollector(const TableLimits& limits, char separator) : limits_(limits) { table_.separator = separator; }

    void beginLine(int line, bool blank) {
        if (rowOpen_) return; // within a cell of several lines
        row_.line = line;
        rowOpen_ = !blank;
    }
    void cell(std::string_view text) noexcept {
        guarded([&] {
            if (text.size() > limits_.fieldBytes)
                return stop(fmt::format("Row {} of the list has a cell of {} KB; no cell of a "
                                        "list is that long. Look at that row, then export again.",
                                        row_.line, text.size() / 1024));
            if (row_.cells.size() >= limits_.columns)
                return stop(
                    fmt::format("Row {} of the list has more than {} columns. Export only the columns that are needed.",
                                row_.line, limits_.columns));
            if (++cells_ > limits_.cells)
                return stop("The list has too many cells for a school. Export only the columns that are needed.");
            checkSwallowedRows(text);
            row_.cells.emplace_back(trimmed(text));
        });
    }
    void endRow() noexcept {
        guarded([&] {
            rowOpen_ = false;
            auto row = std::exchange(row_, {});
            if (std::ranges::all_of(row.cells, &std::string::empty)) return;
            if (table_.rows.size() >= limits_.rows)
                return stop(fmt::format(
                    "The list has more than {} rows; no school is that large. Check that it is the right file.",
                    limits_.rows));
            mostSeparators_ = std::max(mostSeparators_, row.cells.size() - 1);
            table_.rows.push_back(std::move(row));
        });
    }
    [[nodiscard]] bool stopped() const { return stopped_; }
    [[nodiscard]] const std::string& why() const { return why_; }
    [[nodiscard]] int openRow() const { return row_.line; }
    [[nodiscard]] Table take() && { return std::move(table_); }

private:
    /// A quotation mark that was never closed makes a cell of the rows behind it, until the next one.
    void checkSwallowedRows(std::string_view text) {
        if (mostSeparators_ < 2) return;
        for (auto next = text.find('\n'); next != std::string_view::npos; next = text.find('\n', next + 1)) {
            const auto end = text.find('\n', next + 1);
            const auto within = text.substr(next + 1, end == std::string_view::npos ? end : end - next - 1);
            const auto found = static_cast<std::size_t>(std::ranges::count(within, table_.separator));
            if (found >= mostSeparators_)
                return stop(
                    fmt::format("In row {} of the list a quotation mark is opened and not closed, so other rows "
                                "disappear in it. Mend that row, then import the list again.",
                                row_.line));
        }
    }
    void stop(std::string why) {
        if (stopped_) return;
        stopped_ = true;
        why_ = std::move(why);
    }
    template <class Act> void guarded(Act&& act) noexcept {
        if (stopped_) return;
        try {
            act();
        } catch (...) {
            stopped_ = true; // no memory left; `why_` stays empty
        }
    }

    const TableLimits& limits_;
    Table table_;
    policy::TableRow row_;
    std::string why_;
    std::size_t cells_ = 0;
    std::size_t mostSeparators_ = 0; ///< in any row so far
    bool rowOpen_ = false;
    bool stopped_ = false;
};

/// libcsv's parser, freed at the end.
class CsvParser {
public:
    explicit CsvParser(char separator) {
        ready_ = csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) == 0;
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    ~CsvParser() {
        if (ready_) csv_free(&parser_);
    }
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    [[nodiscard]] bool feed(std::string_view text, RowCollector& rows) {
        return ready_ && csv_parse(&parser_, text.data(), text.size(), onCell, onRow, &rows) == text.size();
    }
    [[nodiscard]] bool finish(RowCollector& rows) { return ready_ && csv_fini(&parser_, onCell, onRow, &rows) == 0; }
    [[nodiscard]] bool malformed() { return csv_error(&parser_) == CSV_EPARSE; }

private:
    static void onCell(void* text, std::size_t size, void* rows) {
        static_cast<RowCollector*>(rows)->cell({static_cast<const char*>(text), text == nullptr ? 0 : size});
    }
    static void onRow(int, void* rows) { static_cast<RowCollector*>(rows)->endRow(); }
    csv_parser parser_{};
    bool ready_ = false;
};

std::size_t endOfLine(std::string_view text) {
    const auto end = text.find_first_of("\r\n");
    if (end == std::string_view::npos) return text.size();
    const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    return end + (pair ? 2 : 1);
}

tl::unexpected<policy::Failure> noMemory() {
    return fail(FailureKind::unavailable, "The list is too large for the memory that is left. Nothing was changed.");
}

Result<Table> parse(std::string_view text, const TableLimits& limits) {
    const char separator = separatorOf(text);
    RowCollector rows(limits, separator);
    CsvParser parser(separator);
    int line = 0;
    while (!text.empty()) {
        const auto length = endOfLine(text);
        const auto current = text.substr(0, length);
        text.remove_prefix(length);
        ++line;
        if (line == 1 && current.starts_with("sep=") && trimmed(current).size() <= 5) continue;
        rows.beginLine(line, trimmed(current).empty());
        const bool fine = parser.feed(current, rows);
        if (rows.stopped()) return rows.why().empty() ? noMemory() : refused(rows.why());
        if (!fine && !parser.malformed()) return noMemory();
        if (!fine)
            return refused(fmt::format(
                "In row {} of the list a quotation mark stands where none may be: a cell that holds one has "
                "to be quoted, with the mark doubled. Mend that row, then import the list again.",
                rows.openRow()));
    }
    const bool fine = parser.finish(rows);
    if (rows.stopped()) return rows.why().empty() ? noMemory() : refused(rows.why());
    if (!fine)
        return refused(
            fmt::format("In row {} of the list a quotation mark is opened and never closed. Mend that row, then "
                        "import the list again.",
                        rows.openRow()));
    return std::move(rows).take();
}

/// What people take for a CSV because a spreadsheet opens it.
const char* otherFormat(const ports::Bytes& file) {
    const std::string_view bytes(reinterpret_cast<const char*>(file.data()), std::min<std::size_t>(file.size(), 8));
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) return "a spreadsheet file";
    if (bytes.starts_with("%PDF")) return "a PDF";
    return nullptr;
}

} // namespace

Result<Table> TableReader::read(const ports::Bytes& file) {
    if (file.empty()) return refused("The list is an empty file. Export it again, then import it.");
    if (file.size() > limits_.fileBytes)
        return refused(
            fmt::format("The list is larger than {} MB; no school's list is. Check that it is the right file.",
                        limits_.fileBytes >> 20U));
    if (const auto* format = otherFormat(file))
        return refused(fmt::format(
            "The list is {}, not a CSV. Open it and save it as \"CSV UTF-8\", then import that file.", format));
    try {
        auto text = decodeText(file);
        if (!text) return tl::unexpected(text.error());
        auto table = parse(text->utf8, limits_);
        if (table) table->encoding = text->encoding;
        return table;
    } catch (const std::bad_alloc&) {
        return noMemory();
    }
}

} // namespace clearframe::exchange
