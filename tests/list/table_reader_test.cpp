#include "exchange/sync/table_reader.hpp"

#include "tests/list/text.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace clearframe;
using clearframe::exchange::TableLimits;
using clearframe::exchange::TableReader;
using clearframe::policy::FailureKind;
using clearframe::policy::Table;
using clearframe::tests::bytesOf;

namespace {

using Cells = std::vector<std::string>;

Table table(const ports::Bytes& bytes, TableLimits limits = {}) {
    auto read = TableReader(limits).read(bytes);
    INFO((read ? std::string() : read.error().text));
    REQUIRE(read);
    return std::move(*read);
}
Table table(std::string_view text) {
    return table(bytesOf(text));
}

std::string refusal(const ports::Bytes& bytes, TableLimits limits = {}) {
    const auto read = TableReader(limits).read(bytes);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == FailureKind::refused);
    return read.error().text;
}
std::string refusal(std::string_view text, TableLimits limits = {}) {
    return refusal(bytesOf(text), limits);
}

bool mentions(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

ports::Bytes utf16(std::u16string_view text, bool bigEndian, bool marked) {
    ports::Bytes bytes;
    const auto put = [&](char16_t unit) {
        const auto high = static_cast<std::uint8_t>(unit >> 8);
        const auto low = static_cast<std::uint8_t>(unit & 0xFF);
        bytes.push_back(bigEndian ? high : low);
        bytes.push_back(bigEndian ? low : high);
    };
    if (marked) put(0xFEFF);
    for (const auto unit : text)
        put(unit);
    return bytes;
}

} // namespace

TEST_CASE("every encoding of an office gives the same table") {
    const Cells expected{"Müller", "Zoë", "no"};
    struct Case {
        ports::Bytes bytes;
        const char* encoding;
    };
    const std::u16string wide = u"surname,forename,social\r\nMüller,Zoë,no\r\n";
    const std::vector<Case> cases{{bytesOf("surname,forename,social\r\nMüller,Zoë,no\r\n"), "UTF-8"},
                                  {bytesOf("\xEF\xBB\xBFsurname,forename,social\nMüller,Zoë,no"), "UTF-8"},
                                  {bytesOf("surname,forename,social\rM\xFCller,Zo\xEB,no\r"), "Windows-1252"},
                                  {utf16(wide, false, true), "UTF-16"},
                                  {utf16(wide, true, true), "UTF-16"},
                                  {utf16(wide, false, false), "UTF-16"},
                                  {utf16(wide, true, false), "UTF-16"}};
    for (const auto& each : cases) {
        const auto read = table(each.bytes);
        CHECK(read.encoding == each.encoding);
        REQUIRE(read.rows.size() == 2);
        CHECK(read.rows[0].cells == Cells{"surname", "forename", "social"});
        CHECK(read.rows[1].cells == expected);
        CHECK(read.rows[1].line == 2);
    }
}

TEST_CASE("Windows-1252 punctuation becomes the letters it means") {
    CHECK(table("surname,forename\nO\x92"
                "Brien,Ren\xE9"
                "e \x8A\n")
              .rows[1]
              .cells == Cells{"O’Brien", "Renée Š"});
}

TEST_CASE("a file of two encodings is refused at the row where it changes") {
    CHECK(mentions(refusal("surname,forename\nM\xC3\xBCller,Zo\xC3\xAB\nM\xFCller,Zo\xEB\n"), "Row 3 "));
    CHECK(mentions(refusal("surname,forename\nM\xFCller,Zo\xEB\n\nM\xC3\xBCller,Zoe\n"), "Row 4 "));
    CHECK(mentions(refusal("\xEF\xBB\xBFsurname,forename\nM\xFCller,Zoe\n"), "Row 2 "));
}

TEST_CASE("bytes that are no letters are refused with their row") {
    CHECK(mentions(refusal("surname,forename\nA,B\nM\x81ller,C\n"), "Row 3 "));
    CHECK(mentions(refusal(std::string("surname,forename\nA,B\nC\0D,E\n", 27)), "Row 3 "));
    auto broken = utf16(u"surname,forename\nKhan,Zara\n", false, true);
    broken.insert(broken.begin() + 40, {0x00, 0xD8});
    CHECK(mentions(refusal(broken), "Row 2 "));
    auto odd = utf16(u"surname,forename\nKhan,Zara\n", false, true);
    odd.push_back(0x41);
    CHECK_FALSE(refusal(odd).empty());
}

TEST_CASE("the separator is taken from the headings") {
    const Cells headings{"Student", "Year", "Social media"};
    for (const char separator : {',', ';', '\t'}) {
        const std::string s(1, separator);
        const auto read = table("Report, for; the\toffice\nStudent" + s + "Year" + s + "Social media\n\"Khan, Zara\"" +
                                s + "7" + s + "Yes\n");
        CHECK(read.separator == separator);
        CHECK(read.rows[1].cells == headings);
        CHECK(read.rows[2].cells == Cells{"Khan, Zara", "7", "Yes"});
    }
    // Names with commas do not make the comma the separator, even where every row has one.
    CHECK(table("Student;Year;Social media\nKhan, Zara;7;Yes\nLi, Bo;7;No\nLane, Al;8;No\n").separator == ';');
    // Headings nobody knows: what parts the lines most evenly.
    CHECK(table("Aaa;Bbb;Ccc\nx, y;2;3\nx;2;3\n").separator == ';');
}

TEST_CASE("Excel's first line names the separator and is no row") {
    const auto read = table("sep=;\nforename;surname\nZara;Khan\n");
    CHECK(read.separator == ';');
    REQUIRE(read.rows.size() == 2);
    CHECK(read.rows[0].line == 2);
}

TEST_CASE("quoted cells keep separators, quotation marks and lines") {
    const auto read =
        table("forename,surname,evidence\n\"Zara\",\"Khan \"\"ZK\"\"\",\"a, b\r\nsecond line\"\n \"Bo\" , Li ,\n");
    REQUIRE(read.rows.size() == 3);
    CHECK(read.rows[1].cells == Cells{"Zara", "Khan \"ZK\"", "a, b\r\nsecond line"});
    CHECK(read.rows[2].cells == Cells{"Bo", "Li", ""});
    CHECK(read.rows[1].line == 2);
    CHECK(read.rows[2].line == 4); // the lines of the file, as an editor counts them
}

TEST_CASE("blank lines are no rows but count as lines") {
    const auto read = table("\n\nforename,surname\n\n   \n,\nZara,Khan\n\n");
    REQUIRE(read.rows.size() == 2);
    CHECK(read.rows[0].line == 3);
    CHECK(read.rows[1].line == 7);
}

TEST_CASE("tab-separated cells may be empty") {
    CHECK(table("forename\tsurname\tsocial\nZara\t\tyes\n\tKhan\t\n").rows[1].cells == Cells{"Zara", "", "yes"});
    CHECK(table("forename\tsurname\tsocial\nZara\t\tyes\n\tKhan\t\n").rows[2].cells == Cells{"", "Khan", ""});
}

TEST_CASE("white space around cells is dropped, also the kind that does not break") {
    CHECK(table("forename,surname\n \xC2\xA0Zara ,\"  Khan \"\n").rows[1].cells == Cells{"Zara", "Khan"});
}

TEST_CASE("a misplaced or unclosed quotation mark refuses the file with its row") {
    CHECK(mentions(refusal("forename,surname\nZara,Khan\nBo \"B\" Li,Li\n"), "row 3 "));
    CHECK(mentions(refusal("forename,surname\nZara,Khan\n\"Bo,Li\nAl,Lane\n"), "row 3 "));
    CHECK(mentions(refusal("forename,surname\n\"Zara\" x,Khan\n"), "row 2 "));
}

TEST_CASE("rows that disappear in a quoted cell are noticed") {
    const auto text = refusal("forename,surname,social\nZara,Khan,\"yes\nBo,Li,no\nAl,Lane,\"\nDi,Day,no\n");
    CHECK(mentions(text, "row 2 "));
    CHECK(mentions(text, "disappear"));
}

TEST_CASE("sizes are bounded") {
    CHECK(mentions(refusal("forename,surname\nZara," + std::string(70'000, 'A') + "\n"), "Row 2 "));
    CHECK(mentions(refusal("forename,surname\nZara," + std::string(300, ',') + "\n"), "Row 2 "));
    CHECK(mentions(refusal(bytesOf("forename,surname\nZara,Khan\n"), {.fileBytes = 20}), "larger than"));
    CHECK(mentions(refusal(bytesOf("a,b\nc,d\ne,f\n"), {.rows = 2}), "more than 2 rows"));
    CHECK(mentions(refusal(bytesOf("a,b\nc,d\ne,f\n"), {.cells = 5}), "too many cells"));
    CHECK(mentions(refusal(ports::Bytes((64U << 20U) + 1, 'a')), "64 MB"));
}

TEST_CASE("files that only look like a list say what they are") {
    CHECK(mentions(refusal(""), "empty file"));
    CHECK(mentions(refusal("PK\x03\x04 and so on"), "spreadsheet"));
    CHECK(mentions(refusal("%PDF-1.7"), "PDF"));
}

TEST_CASE("no byte sequence stops the reader") {
    std::mt19937 random(99);
    const std::string alphabet("\",;\t\r\n=a\xC3\xBC\xFC\x81 \0b", 17);
    for (int round = 0; round < 3000; ++round) {
        std::string text = round % 2 == 0 ? "forename,surname\n" : "";
        for (auto length = random() % 60; length > 0; --length)
            text += alphabet[random() % alphabet.size()];
        const auto read = TableReader().read(bytesOf(text));
        if (!read)
            CHECK_FALSE(read.error().text.empty());
        else
            for (const auto& row : read->rows)
                CHECK(row.line >= 1);
    }
}
