// The invented schools of corpus/names, with the answers that stand beside them.
#include "core/policy/list_import.hpp"
#include "core/policy/names.hpp"
#include "exchange/sync/table_reader.hpp"

#include "tests/support/corpus.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

using namespace clearframe;
using namespace clearframe::policy;

namespace {

ports::Bytes fileBytes(const std::string& name) {
    std::ifstream file(tests::corpus("names") / name, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

Result<ReadList> import(const std::string& name, const ColumnMapping& mapping = {}) {
    exchange::TableReader reader;
    const auto table = reader.read(fileBytes(name));
    if (!table) return tl::unexpected(table.error());
    return readList(*table, mapping);
}

ReadList imported(const std::string& name, const ColumnMapping& mapping = {}) {
    auto read = import(name, mapping);
    INFO((read ? std::string() : read.error().text));
    REQUIRE(read);
    return std::move(*read);
}

std::string refusal(const std::string& name, const ColumnMapping& mapping = {}) {
    const auto read = import(name, mapping);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == FailureKind::refused);
    return read.error().text;
}

bool problemAt(const ReadList& read, int row, const std::string& part) {
    return std::ranges::any_of(
        read.problems, [&](const ListProblem& p) { return p.row == row && p.text.find(part) != std::string::npos; });
}

const ColumnMapping generalConsent{{"Photo Consent", "website+print"}};

} // namespace

TEST_CASE("all 2,000 pupils of the school are read with the consent that the answers name") {
    const auto read = imported("gen_school_2000_utf8bom.csv", generalConsent);
    const auto answers = nlohmann::json::parse(std::ifstream(tests::corpus("names") / "gen_expected.json"));
    std::map<std::string, const Pupil*> pupils;
    for (const auto& pupil : read.list.pupils)
        pupils[pupil.upn] = &pupil;
    REQUIRE(pupils.size() == answers["pupils"].size());
    for (const auto& answer : answers["pupils"]) {
        const auto upn = answer["upn"].get<std::string>();
        CAPTURE(upn);
        REQUIRE(pupils.contains(upn));
        const auto& pupil = *pupils[upn];
        const auto expected = answer["consent"].get<bool>()              ? Consent::granted
                              : answer["raw"].get<std::string>().empty() ? Consent::nothingRecorded
                                                                         : Consent::refused;
        CHECK(pupil.displayName() == answer["display"].get<std::string>());
        CHECK(pupil.forename + " " + pupil.surname == answer["legal"].get<std::string>());
        CHECK(pupil.misId == answer["adno"].get<std::string>());
        CHECK(pupil.consentFor(Purpose::website) == expected);
        CHECK(pupil.consentFor(Purpose::print) == expected);
        CHECK(pupil.consentFor(Purpose::social) == Consent::nothingRecorded);
    }
}

TEST_CASE("pupils of that school with one display name are ambiguous, all others are found") {
    const auto read = imported("gen_school_2000_utf8bom.csv", generalConsent);
    const auto answers = nlohmann::json::parse(std::ifstream(tests::corpus("names") / "gen_expected.json"));
    const Roster roster(read.list);
    std::map<std::string, std::string> nameOf;
    for (const auto& answer : answers["pupils"])
        nameOf[answer["adno"].get<std::string>()] = answer["display"].get<std::string>();
    std::vector<std::string> ambiguous;
    for (const auto& pair : answers["ambiguous_display_names"]) {
        const auto name = nameOf[pair[0][0].get<std::string>()];
        CAPTURE(name);
        CHECK(roster.match(name).match == NameMatch::several);
        ambiguous.push_back(name);
    }
    for (const auto& answer : answers["pupils"]) {
        const auto name = answer["display"].get<std::string>();
        const auto* pupil = roster.find(answer["upn"].get<std::string>());
        REQUIRE(pupil != nullptr);
        if (std::ranges::find(ambiguous, name) != ambiguous.end()) continue;
        CAPTURE(name);
        const auto matched = roster.match(name);
        // A legal name may be somebody else's preferred one; then it fits two.
        const bool only = matched.match == NameMatch::one && matched.candidates.front() == pupil;
        CHECK((only || matched.match == NameMatch::several));
        const auto turned = roster.match(pupil->surname + ", " + pupil->forename);
        CHECK((turned.match == NameMatch::one || turned.match == NameMatch::several));
    }
}

TEST_CASE("without a mapping the general column allows nothing") {
    const auto read = imported("gen_school_300_semicolon_utf8.csv");
    CHECK(read.list.pupils.size() == 300);
    for (const auto& pupil : read.list.pupils)
        for (const auto purpose : allPurposes)
            REQUIRE(pupil.consentFor(purpose) == Consent::nothingRecorded);
    CHECK(problemAt(read, 1, "Photo Consent"));
}

TEST_CASE("every word that is neither yes nor no is reported with its row") {
    const auto read = imported("gen_school_2000_utf8bom.csv", generalConsent);
    const auto reported = std::ranges::count_if(
        read.problems, [](const ListProblem& p) { return p.text.find("neither yes nor no") != std::string::npos; });
    CHECK(reported == 62 + 61 + 30 + 16 + 10); // Internal only, Not given, Withdrawn, Refused, ?
}

TEST_CASE("a list with surname first and two consents is understood without a mapping") {
    const auto read = imported("gen_arborlike_surname_first.csv");
    REQUIRE(read.list.pupils.size() == 300);
    CHECK(read.columns.purposes == std::vector{Purpose::social, Purpose::website});
    const Roster roster(read.list);
    const auto edward = roster.match("Edward Kelly");
    REQUIRE(edward.match == NameMatch::one);
    CHECK(edward.candidates.front()->consentFor(Purpose::website) == Consent::granted);
    CHECK(edward.candidates.front()->consentFor(Purpose::social) == Consent::refused);
    const auto ava = roster.match("Ava Łukasz-Kowalski-Guttridge"); // written ŁUKASZ-KOWALSKI-GUTTRIDGE, Ava
    CHECK(ava.match == NameMatch::one);
    CHECK(problemAt(read, 10, "Internal only"));
}

TEST_CASE("a list with full names and a website column says nothing about social media") {
    const auto read = imported("gen_wondelike_fullname.csv");
    REQUIRE(read.list.pupils.size() == 300);
    CHECK(read.columns.purposes == std::vector{Purpose::website});
    CHECK(read.list.pupils.front().consentFor(Purpose::website) == Consent::granted);
    CHECK(read.list.pupils.front().consentFor(Purpose::social) == Consent::nothingRecorded);
    CHECK(read.list.pupils.front().group == "7F");
    CHECK(read.list.pupils.front().year == "7");
    const Roster roster(read.list);
    CHECK(roster.match("STASK, Lottie").match == NameMatch::one);
    CHECK(roster.match("EASTHAM, Margot").match == NameMatch::several);
}

TEST_CASE("preamble and footer are no pupils, and a list that was cut off is noticed") {
    const auto read = imported("gen_hostile_preamble_footer.csv", generalConsent);
    CHECK(read.headerRow == 4);
    CHECK(read.list.pupils.size() == 272);
    CHECK(read.statedPupils == 300);
    const auto& last = read.list.pupils.back();
    CHECK(last.displayName() == "Jake Carson");
    CHECK(last.consentFor(Purpose::website) == Consent::nothingRecorded);
    CHECK(problemAt(read, last.row, "ends before the last column"));
    CHECK(problemAt(read, 277, "no pupil"));
    CHECK(problemAt(read, 4, "cut off"));
}

TEST_CASE("hostile lists are refused with the row") {
    CHECK(refusal("gen_hostile_empty.csv").find("empty") != std::string::npos);
    CHECK(refusal("gen_hostile_longfield.csv").find("Row 2 ") != std::string::npos);
    CHECK(refusal("gen_hostile_mixed_encoding.csv").find("Row 3 ") != std::string::npos);
    const auto bidi = refusal("gen_hostile_bidi_zwj.csv", {{"Consent", "website"}});
    CHECK(bidi.find("Row 2,") != std::string::npos);
    CHECK(bidi.find("hides characters") != std::string::npos);
}
