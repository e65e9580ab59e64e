#include "core/policy/list_import.hpp"

#include "tests/list/text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace clearframe::policy;
using clearframe::tests::tableOf;
using namespace std::chrono_literals;

namespace {

const std::string canonical = "upn|mis_id|forename|surname|preferred_name|year|class|social|website|print|press|"
                              "display|limits|never|expires|evidence";

ReadList readRows(const std::vector<std::string>& rows, const ColumnMapping& mapping = {}) {
    auto read = readList(tableOf(rows), mapping);
    INFO((read ? std::string() : read.error().text));
    REQUIRE(read);
    return std::move(*read);
}

std::string refusal(const std::vector<std::string>& rows, const ColumnMapping& mapping = {}) {
    const auto read = readList(tableOf(rows), mapping);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == FailureKind::refused);
    return read.error().text;
}

bool mentions(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool problemAt(const ReadList& read, int row, const std::string& part) {
    return std::ranges::any_of(read.problems,
                               [&](const ListProblem& p) { return p.row == row && mentions(p.text, part); });
}

} // namespace

TEST_CASE("a row in the canonical columns is read whole") {
    const auto read = readRows(
        {canonical,
         "a123456789012|005|William|Brown|Bill|7|7B|yes|no||Y|consent given|group:5;no-name|no|31/07/2026|form 12"});
    CHECK(read.problems.empty());
    CHECK(read.headerRow == 1);
    REQUIRE(read.list.pupils.size() == 1);
    const auto& pupil = read.list.pupils.front();
    CHECK(pupil.key.value == "upn:A123456789012");
    CHECK(pupil.row == 2);
    CHECK(pupil.upn == "A123456789012");
    CHECK(pupil.misId == "005");
    CHECK(pupil.displayName() == "Bill Brown");
    CHECK(pupil.year == "7");
    CHECK(pupil.group == "7B");
    CHECK(pupil.consentFor(Purpose::social) == Consent::granted);
    CHECK(pupil.consentFor(Purpose::website) == Consent::refused);
    CHECK(pupil.consentFor(Purpose::print) == Consent::nothingRecorded);
    CHECK(pupil.consentFor(Purpose::press) == Consent::granted);
    CHECK(pupil.consentFor(Purpose::display) == Consent::granted);
    CHECK(pupil.limits.size() == 2);
    CHECK_FALSE(pupil.never);
    CHECK(pupil.expires == 2026y / 7 / 31);
    CHECK(pupil.evidence == "form 12");
}

TEST_CASE("keys fall back from UPN to MIS id to name and class") {
    const auto read =
        readRows({"upn|mis_id|forename|surname|class|social", "|77|Zara|O'Khan|7B|yes", "||Bo|Li|7B|yes"});
    CHECK(read.list.pupils[0].key.value == "mis:77");
    CHECK(read.list.pupils[1].key.value == "name:bo li|7b");
}

TEST_CASE("words that are neither yes nor no are a no, and are reported") {
    const auto read = readRows({"forename|surname|social|website", "Zara|Khan|Internal only|yes", "Bo|Li|no|"});
    CHECK(read.list.pupils[0].consentFor(Purpose::social) == Consent::refused);
    CHECK(read.list.pupils[0].consentFor(Purpose::website) == Consent::granted);
    REQUIRE(read.problems.size() == 1);
    CHECK(problemAt(read, 2, "Zara Khan: “Internal only”"));
}

TEST_CASE("unknown limits and unreadable dates are a no for everything") {
    const auto read = readRows({"forename|surname|social|limits|expires", "Zara|Khan|yes|only on tuesdays|",
                                "Bo|Li|yes||next summer", "Al|Lane|yes|not-with:A123456789012|"});
    for (const auto& pupil : read.list.pupils) {
        CAPTURE(pupil.displayName());
        REQUIRE(pupil.limits.size() == 1);
        CHECK(pupil.limits.front().kind == LimitKind::unknown);
        CHECK(pupil.restricted());
    }
    CHECK(read.problems.size() == 3);
}

TEST_CASE("not-with names a pupil of the same list") {
    const auto read = readRows({"upn|forename|surname|social|limits", "A123456789012|Zara|Khan|yes|",
                                "A123456789013|Bo|Li|yes|not-with:a123456789012"});
    CHECK(read.list.pupils[1].limits.front() == Limit{LimitKind::notWithPupil, 0, "A123456789012", {}});
    CHECK(read.problems.empty());
}

TEST_CASE("never is set by anything but empty or no") {
    const auto read = readRows({"forename|surname|social|never", "Zara|Khan|yes|court order", "Bo|Li|yes|no",
                                "Al|Lane|yes|", "Di|Day|yes|FALSE"});
    CHECK(read.list.pupils[0].never);
    CHECK_FALSE(read.list.pupils[1].never);
    CHECK_FALSE(read.list.pupils[2].never);
    CHECK(read.list.pupils[3].never);
    CHECK(read.problems.size() == 1);
    CHECK(problemAt(read, 5, "taken as never"));
}

TEST_CASE("one general consent column grants what IT maps it to, and nothing before") {
    const std::vector<std::string> rows{"forename|surname|Photo Consent", "Zara|Khan|Yes"};
    const auto unmapped = readRows(rows);
    for (const auto purpose : allPurposes)
        CHECK(unmapped.list.pupils[0].consentFor(purpose) == Consent::nothingRecorded);
    CHECK(problemAt(unmapped, 1, "“Photo Consent” is one answer"));
    const auto mapped = readRows(rows, {{"photo consent", "website+display"}});
    CHECK(mapped.list.pupils[0].consentFor(Purpose::website) == Consent::granted);
    CHECK(mapped.list.pupils[0].consentFor(Purpose::display) == Consent::granted);
    CHECK(mapped.list.pupils[0].consentFor(Purpose::social) == Consent::nothingRecorded);
    CHECK(mapped.problems.empty());
}

TEST_CASE("a column that means the opposite is refused until it is mapped") {
    const std::vector<std::string> rows{"forename|surname|Consent Denied", "Zara|Khan|yes", "Bo|Li|no", "Al|Lane|",
                                        "Di|Day|maybe"};
    CHECK(mentions(refusal(rows), "“Consent Denied”"));
    const auto mapped = readRows(rows, {{"Consent Denied", "!social"}});
    CHECK(mapped.list.pupils[0].consentFor(Purpose::social) == Consent::refused);
    CHECK(mapped.list.pupils[1].consentFor(Purpose::social) == Consent::granted);
    CHECK(mapped.list.pupils[2].consentFor(Purpose::social) == Consent::nothingRecorded);
    CHECK(mapped.list.pupils[3].consentFor(Purpose::social) == Consent::refused);
    const auto ignored = readRows(rows, {{"Consent Denied", "ignore"}});
    CHECK(ignored.list.pupils[1].consentFor(Purpose::social) == Consent::nothingRecorded);
    CHECK(readRows(rows, {{"Consent Denied", "never"}}).list.pupils[0].never);
}

TEST_CASE("of several columns for one purpose the strictest answer counts") {
    const auto read =
        readRows({"forename|surname|FB|Insta", "A|One|yes|yes", "B|Two|yes|no", "C|Three||yes", "D|Four|no|"},
                 {{"FB", "social"}, {"Insta", "social"}});
    CHECK(read.list.pupils[0].consentFor(Purpose::social) == Consent::granted);
    CHECK(read.list.pupils[1].consentFor(Purpose::social) == Consent::refused);
    CHECK(read.list.pupils[2].consentFor(Purpose::social) == Consent::nothingRecorded);
    CHECK(read.list.pupils[3].consentFor(Purpose::social) == Consent::refused);
}

TEST_CASE("full names are split so that the pupil can be called by the first name") {
    const auto read = readRows({"Full Name|Social media", "Margot Eastham|yes", "Aksel Mac an Bhaird|yes", "Cher|yes",
                                "O’BRIEN, Ava-Rose|yes", "  Bo   Li |yes"});
    CHECK(read.list.pupils[0].firstName() == "Margot");
    CHECK(read.list.pupils[1].firstName() == "Aksel");
    CHECK(read.list.pupils[1].surname == "Mac an Bhaird");
    CHECK(read.list.pupils[2].displayName() == "Cher");
    CHECK(read.list.pupils[3].displayName() == "Ava-Rose O’BRIEN");
    CHECK(read.list.pupils[4].displayName() == "Bo Li");
}

TEST_CASE("preferred names that are the same are not kept twice, and alone they are the name") {
    const auto read = readRows(
        {"Legal Surname|Legal Forename|Preferred Surname|Preferred Forename|social", "Brown|William|Brown|Bill|yes"});
    CHECK(read.list.pupils[0].preferredSurname.empty());
    CHECK(read.list.pupils[0].displayName() == "Bill Brown");
    const auto alone = readRows({"Preferred Surname|Preferred Forename|social", "Brown|Bill|yes"});
    CHECK(alone.list.pupils[0].forename == "Bill");
    CHECK(alone.list.pupils[0].surname == "Brown");
}

TEST_CASE("headings are found below a preamble, and footers are left out but not in silence") {
    const auto read = readRows({"Hartwell School", "Printed|05/09/2026", "", "forename|surname|year|social",
                                "Zara|Khan|7|yes", "forename|surname|year|social", "Bo|Li|7|no", "Total pupils: 2",
                                "Page 1 of 1", "End of report", "Printed by office|05/09/2026"});
    CHECK(read.headerRow == 4);
    CHECK(read.list.pupils.size() == 2);
    CHECK(read.statedPupils == 2);
    CHECK(read.problems.size() == 4);
    CHECK(problemAt(read, 8, "“Total pupils: 2”"));
}

TEST_CASE("pupils whose names begin like a footer are pupils") {
    const auto read = readRows(
        {"surname|forename|social", "Page|Zara|no", "Count|Bo|no", "Total|Al|no", "Grand|Di|no", "Print|Ed|no"});
    CHECK(read.list.pupils.size() == 5);
    CHECK(readRows({"Full Name|Social media", "Page Turner|no", "Zara Khan|", "End Zone|no"}).list.pupils.size() == 3);
}

TEST_CASE("a last line that counts differently is told") {
    const auto read = readRows({"forename|surname|social", "Zara|Khan|yes", "Total|300"});
    CHECK(read.statedPupils == 300);
    CHECK(problemAt(read, 1, "cut off"));
    CHECK_FALSE(readRows({"forename|surname|social", "Zara|Khan|yes", "Total boys|300"}).statedPupils.has_value());
}

TEST_CASE("lists without headings or pupils are refused") {
    CHECK(mentions(refusal({}), "empty"));
    CHECK(mentions(refusal({"Zara|Khan|yes", "Bo|Li|no"}), "headings"));
    CHECK(mentions(refusal({"upn|social", "A123456789012|yes"}), "headings"));
    CHECK(mentions(refusal({"forename|surname|social"}), "no pupil"));
    CHECK(mentions(refusal({"forename|surname|social", "Total|0"}), "no pupil"));
}

TEST_CASE("pupils above the headings refuse the list") {
    CHECK(mentions(refusal({"Aaron|Abbot|no", "forename|surname|social", "Zara|Khan|yes"}),
                   "Row 1 stands above the headings"));
    CHECK(mentions(refusal({"x|A123456789012", "upn|forename|surname|social", "|Zara|Khan|yes"}),
                   "Row 1 stands above the headings"));
}

TEST_CASE("headings that are there twice are refused") {
    CHECK(mentions(refusal({"forename|surname|Social media|social-media", "Zara|Khan|yes|no"}), "twice"));
    CHECK(mentions(refusal({"forename|surname|social|Notes|notes", "Zara|Khan|yes||"}), "twice"));
    CHECK(mentions(refusal({"forename|First name|surname|social", "Zara|Zara|Khan|yes"}), "both give the forename"));
    CHECK(readRows({"forename|First name|surname|social", "Zara|Zara|Khan|yes"}, {{"First name", "ignore"}})
              .list.pupils.size() == 1);
}

TEST_CASE("a mapping that means nothing refuses the list, one for a missing column is told") {
    CHECK(mentions(refusal({"forename|surname|X", "Zara|Khan|yes"}, {{"X", "everything"}}), "everything"));
    CHECK(problemAt(readRows({"forename|surname|social", "Zara|Khan|yes"}, {{"Consent B", "print"}}), 1,
                    "does not have"));
}

TEST_CASE("numbers that stand for two pupils refuse the list") {
    const auto text = refusal({"upn|forename|surname|social", "A123456789012|Zara|Khan|yes", "B123456789012|Bo|Li|no",
                               "a123456789012|Al|Lane|no"});
    CHECK(mentions(text, "rows 2 and 4"));
    CHECK(mentions(refusal({"mis_id|forename|surname|social", "7|Zara|Khan|yes", "7|Bo|Li|no"}), "MIS id"));
}

TEST_CASE("the same name and class twice without UPN is kept and reported") {
    const auto read =
        readRows({"forename|surname|class|social", "Zara|Khan|7B|yes", "ZARA|KHAN|7b|no", "Zara|Khan|7C|yes"});
    CHECK(read.list.pupils.size() == 3);
    CHECK(read.list.pupils[0].key == read.list.pupils[1].key);
    CHECK(read.list.pupils[0].key != read.list.pupils[2].key);
    CHECK(read.problems.size() == 1);
    CHECK(problemAt(read, 3, "rows 2 and 3"));
}

TEST_CASE("a UPN of a wrong shape is reported, not refused") {
    const auto read = readRows({"upn|forename|surname|social", "1234|Zara|Khan|yes"});
    CHECK(read.list.pupils[0].key.value == "upn:1234");
    CHECK(problemAt(read, 2, "shape of a UPN"));
}

TEST_CASE("cells that begin as a formula refuse the list") {
    for (const char* cell : {"=cmd()", "+1", "-2", "@SUM(A1)", "=", "@"}) {
        CAPTURE(cell);
        CHECK(mentions(refusal({"forename|surname|social", std::string(cell) + "|Khan|yes"}),
                       "Row 2, column “forename”"));
        CHECK(mentions(refusal({"upn|forename|surname|social", std::string(cell) + "|Zara|Khan|yes"}), "formula"));
        CHECK(mentions(refusal({"forename|surname|social", std::string("Zara|Khan|") + cell}), "formula"));
    }
    const auto read = readRows({"upn|forename|surname|social|evidence|Phone", "-|Zara|Khan|-|+44 20 7946 0000|=x"});
    CHECK(read.list.pupils[0].upn.empty());
    CHECK(read.list.pupils[0].consentFor(Purpose::social) == Consent::refused);
    CHECK(read.list.pupils[0].evidence == "+44 20 7946 0000");
    CHECK(mentions(refusal({"forename|surname|evidence", "Zara|Khan|=HYPERLINK()"}), "formula"));
}

TEST_CASE("hidden characters, control characters and lost letters refuse the list with the row") {
    for (const char* cell : {"\u202EKhan", "Kh\u200Ban", "Za\u200Dra", "\uFEFFKhan", "Kh\u00ADan", "Kh\x01n", "Kh\nan",
                             "Kh\tan", "Kh\u0085n", "Kh\u2028n", "Kh\uFFFDn"}) {
        CAPTURE(cell);
        CHECK(mentions(refusal({"forename|surname|social", std::string("Zara|") + cell + "|yes"}),
                       "Row 2, column “surname”"));
    }
    CHECK(mentions(refusal({"forename|surname|class", "Zara|Khan|7\u202E"
                                                      "B"}),
                   "hides characters"));
    CHECK(readRows({"forename|surname|social|evidence", "علی‌رضا|Khan|yes|line one\nline two"})
              .list.pupils.size() == 1);
}

TEST_CASE("a name in several scripts loses its yes and is reported") {
    const auto read = readRows({"forename|surname|social|website", "Zara|Кhan|yes|no"});
    CHECK(read.list.pupils[0].consentFor(Purpose::social) == Consent::nothingRecorded);
    CHECK(read.list.pupils[0].consentFor(Purpose::website) == Consent::refused);
    CHECK(problemAt(read, 2, "imitate"));
}

TEST_CASE("garbled names are reported") {
    const auto read = readRows({"forename|surname|social", "Zo\xC3\x83\xC2\xAB|M\xC3\x83\xC2\xBCller|no", "Zo?|Li|no"});
    CHECK(problemAt(read, 2, "garbled"));
    CHECK(problemAt(read, 3, "question mark"));
}

TEST_CASE("a row with more cells than headings refuses the list") {
    CHECK(mentions(refusal({"forename|surname|social", "Zara|Khan|no|yes"}), "Row 2 has more cells"));
    CHECK(readRows({"forename|surname|social", "Zara|Khan|no||"}).list.pupils.size() == 1);
    CHECK(mentions(refusal({"forename|surname|social|", "Zara|Khan|no|no photos!"}), "without a heading"));
}

TEST_CASE("a row that ends before its neighbours loses every yes") {
    // The comma before the year was lost, so the answers moved to the left.
    const auto read =
        readRows({"forename|surname|year|social|website", "Bo|Li|7|no|yes", "Zara|Khan7|no|yes", "Al|Lane|7|yes|yes"});
    CHECK(read.list.pupils[1].consentFor(Purpose::social) == Consent::nothingRecorded);
    CHECK(problemAt(read, 3, "ends before the last column"));
    CHECK(read.list.pupils[2].consentFor(Purpose::social) == Consent::granted);
}

TEST_CASE("rows that a spreadsheet shortened in blocks of sixteen keep their answers") {
    std::vector<std::string> rows{"forename|surname|social|limits|evidence"};
    for (int i = 2; i <= 16; ++i)
        rows.push_back("Pupil" + std::string(1, static_cast<char>('a' + i)) + "|Li|yes||");
    for (int i = 17; i <= 32; ++i)
        rows.push_back("Pupil" + std::string(1, static_cast<char>('a' + i - 16)) + "|Lane|yes");
    const auto read = readRows(rows);
    CHECK(std::ranges::all_of(read.list.pupils,
                              [](const Pupil& p) { return p.consentFor(Purpose::social) == Consent::granted; }));
    CHECK(read.problems.empty());
}

TEST_CASE("no row of a pupil is dropped in silence") {
    CHECK(mentions(refusal({"upn|mis_id|forename|surname|social", "||||no", "||Zara|Khan|yes"}),
                   "neither a name nor a UPN"));
    CHECK(mentions(refusal({"upn|mis_id|forename|surname|social", "|005|||", "||Zara|Khan|yes"}),
                   "neither a name nor a UPN"));
    const auto read = readRows({"upn|forename|surname|social", "A123456789012|||no", "|Zara|Khan|yes"});
    CHECK(read.list.pupils.size() == 2);
    CHECK(problemAt(read, 2, "no name"));
}

TEST_CASE("reading a list does not depend on the order of its columns or rows") {
    const auto one = readRows({"forename|surname|class|social|limits", "Zara|Khan|7B|yes|ask", "Bo|Li|7C|no|"});
    const auto two = readRows({"limits|social|class|surname|forename", "|no|7C|Li|Bo", "ask|yes|7B|Khan|Zara"});
    auto swapped = two.list.pupils;
    std::ranges::reverse(swapped);
    for (std::size_t i = 0; i < swapped.size(); ++i) {
        swapped[i].row = one.list.pupils[i].row;
        CHECK(swapped[i] == one.list.pupils[i]);
    }
}
