#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// A folder for list files, and a kiosk to take them to.
struct Office {
    TemporaryFolder folder;
    Kiosk kiosk;

    [[nodiscard]] std::string file(const std::string& name, const std::string& bytes) const {
        write(folder / name, bytes);
        return (folder / name).string();
    }
    [[nodiscard]] json status() const { return kiosk.ask({"list", "status"}); }
    /// The list in force is still the one that was: nothing changed by what was refused.
    void requireNoList() const { CHECK(status().at("version") == 0); }
};

const std::string header = "upn,forename,surname,class,social,website,print,press,display\n";
const std::string pupils = header + "A999000000001,Zo\u00eb,M\u00fcller,1A,yes,yes,yes,yes,yes\n"
                                    "A999000000002,Tom,Field,1A,no,no,no,no,no\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string windows1252(const std::string& text) {
    return replaced(replaced(text, "\u00eb", "\xEB"), "\u00fc", "\xFC");
}

} // namespace

TEST_CASE("The status of an empty store is a document with every field, and says that there is no list") {
    const Office office;
    const json status = office.status();
    for (const char* field :
         {"version", "school", "urn", "issued", "expires", "pupils", "restricted", "signed", "detector", "state"})
        CHECK(status.contains(field));
    CHECK(status.at("version") == 0);
    CHECK(status.at("issued").is_null());
    CHECK(status.at("state") != "valid");
}

TEST_CASE("A preview reports what an import would change, and changes nothing") {
    const Office office;
    const std::string list = office.file("list.csv", pupils);
    const json preview = office.kiosk.ask({"list", "preview", list});
    for (const char* field :
         {"version", "school", "added", "removed", "tightened", "loosened", "rows", "problems", "accepted", "reasons"})
        CHECK(preview.contains(field));
    CHECK(preview.at("added") == 2);
    CHECK(preview.at("rows") == 2);
    CHECK(preview.at("accepted") == true);
    office.requireNoList();
}

TEST_CASE("A plain list by hand is in force for 28 days") {
    const Office office;
    const json answer = office.kiosk.ask({"list", "import", office.file("list.csv", pupils)});
    CHECK(answer.at("accepted") == true);
    const json status = office.status();
    CHECK(status.at("version") == answer.at("version"));
    CHECK(status.at("pupils") == 2);
    CHECK(status.at("restricted") == 1);
    CHECK(status.at("signed") == false);
    CHECK(status.at("state") == "valid");
    using Days = std::chrono::sys_days;
    const auto day = [&](const char* field) {
        const std::string text = status.at(field);
        REQUIRE(text.size() == std::string("2026-09-01T08:00:00Z").size());
        return Days(std::chrono::year(std::stoi(text.substr(0, 4))) / std::stoi(text.substr(5, 2)) /
                    std::stoi(text.substr(8, 2)));
    };
    CHECK((day("expires") - day("issued")).count() == 28);
}

TEST_CASE("A list is the same list in every encoding and with every separator") {
    const std::vector<std::pair<std::string, std::string>> files{
        {"UTF-8", pupils},
        {"UTF-8 with BOM", "\xEF\xBB\xBF" + pupils},
        {"Windows-1252", windows1252(pupils)},
        {"semicolons", replaced(pupils, ",", ";")},
        {"tabs", replaced(pupils, ",", "\t")},
        {"Windows line ends", replaced(pupils, "\n", "\r\n")},
        {"semicolons in Windows-1252", windows1252(replaced(pupils, ",", ";"))},
    };
    for (const auto& [name, bytes] : files) {
        INFO(name);
        const Office office;
        const json answer = office.kiosk.ask({"list", "import", office.file("list.csv", bytes)});
        CHECK(answer.at("rows") == 2);
        CHECK(answer.at("problems").empty());
        CHECK_THAT(answer.dump(), Catch::Contains("Zo\u00eb M\u00fcller"));
        CHECK(office.status().at("restricted") == 1);
    }
}

TEST_CASE("A word that is no answer means no, and its row is reported") {
    const Office office;
    const json answer =
        office.kiosk.ask({"list", "import", office.file("list.csv", replaced(pupils, ",yes", ",perhaps"))});
    REQUIRE_FALSE(answer.at("problems").empty());
    CHECK(answer.at("problems").at(0).contains("row"));
    CHECK(answer.at("problems").at(0).contains("text"));
    CHECK(office.status().at("restricted") == 2);
}

TEST_CASE(
    "One general consent column grants nothing until a mapping file says what it means, and then that is remembered") {
    const Office office;
    const std::string list = office.file("sims.csv", "Adno;UPN;Legal Surname;Legal Forename;Reg;Photo Consent\n"
                                                     "005000;A999000000001;Eastham;Margot;7F;Yes\n");
    const Answer before = office.kiosk.run({"list", "import", list});
    INFO(before.whole());
    CHECK((before.code == 0 || before.code == 1));
    CHECK_THAT(before.json().at("problems").dump(), Catch::Contains("Photo Consent"));

    const std::string map = office.file("map.json", R"({"Photo Consent": "social+website+print+press+display"})");
    CHECK(office.kiosk.ask({"list", "import", list, "--map", map, "--approve", "--by", "IT"}).at("loosened") == 1);
    const json again = office.kiosk.ask({"list", "import", list});
    CHECK(again.at("accepted") == true);
    CHECK(again.at("problems").empty());
    CHECK(again.at("tightened") == 0); // as mapped before: the yes still stands
}

TEST_CASE("A row that ends early grants nothing, and is reported") {
    const Office office;
    const json answer =
        office.kiosk.ask({"list", "import", office.file("list.csv", header + "A999000000001,Ann,Lee\n")});
    CHECK_FALSE(answer.at("problems").empty());
    CHECK(office.status().at("pupils") == 1);
}

TEST_CASE("A mapping file that is none is refused") {
    for (const std::string text : {"", "[]", "{\"Photo\": 5}", "{\"Photo\": \"sideways\"}", "\xFF\xFE\x00{", "{"}) {
        const Office office;
        const Answer answer = office.kiosk.run(
            {"list", "import", office.file("list.csv", pupils), "--map", office.file("map.json", text)});
        INFO(text);
        INFO(answer.whole());
        CHECK(answer.code == 1);
        CHECK_FALSE((answer.out.empty() && answer.err.empty()));
        office.requireNoList();
    }
}

TEST_CASE("A list with a signature beside it is never taken as a plain one") {
    const Office office;
    const std::string list = office.file("list.csv", pupils);
    for (const std::string signature : {"", "untrusted comment: x\nnonsense\n"}) {
        (void)office.file("list.csv.minisig", signature);
        for (const char* verb : {"import", "preview"}) {
            const Answer answer = office.kiosk.run({"list", verb, list});
            INFO(answer.whole());
            CHECK((answer.code == 1 || answer.code == 3));
            CHECK_THAT(answer.err + answer.out, Catch::Contains("sign"));
        }
        office.requireNoList();
    }
    const Answer check = office.kiosk.run({"check", "--list", list, "--purpose", "social", list});
    CHECK((check.code == 1 || check.code == 3));
    CHECK(check.out.empty());
}

TEST_CASE("A signature that is a broken link still makes the list a signed one") {
    const Office office;
    const std::string list = office.file("list.csv", pupils);
    std::filesystem::create_symlink("nowhere", list + ".minisig");
    const Answer answer = office.kiosk.run({"list", "import", list});
    INFO(answer.whole());
    CHECK((answer.code == 1 || answer.code == 3));
    office.requireNoList();
}

TEST_CASE("An encrypted list is refused, also where a plain one hides under its name") {
    const Office office;
    const Answer answer = office.kiosk.run({"list", "import", office.file("list.csv.age", pupils)});
    CHECK((answer.code == 1 || answer.code == 3));
    CHECK_FALSE((answer.out.empty() && answer.err.empty()));
    office.requireNoList();
}

TEST_CASE("A file that is no list leaves the old list in force, with a reason") {
    const std::vector<std::pair<std::string, std::string>> files{
        {"empty", ""},
        {"only a header", header},
        {"another table", "Date,Weather\n2026-09-01,Rain\n"},
        {"zeros", std::string(5000, '\0')},
        {"a picture", "\xFF\xD8\xFF\xE0" + std::string(2000, '\x7F')},
        {"a zip, as a spreadsheet is", "PK\x03\x04" + std::string(2000, 'x')},
        {"the same pupil twice", pupils + "A999000000001,Zo\u00eb,M\u00fcller,1A,no,no,no,no,no\n"},
        {"a quote that never ends", pupils + "A999000000003,\"Ann,Lee,1A,yes,yes,yes,yes,yes\n"},
        {"one huge field", header + "A999000000003," + std::string(2'000'000, 'A') + ",Lee,1A,yes,yes,yes,yes,yes\n"},
    };
    for (const auto& [name, bytes] : files) {
        INFO(name);
        const Office office;
        office.kiosk.importList(office.file("good.csv", pupils));
        const Answer answer = office.kiosk.run({"list", "import", office.file("bad.csv", bytes)});
        INFO(answer.whole());
        CHECK(answer.code == 1);
        CHECK_FALSE((answer.out.empty() && answer.err.empty()));
        CHECK(office.status().at("version") == 1);
        CHECK(office.status().at("pupils") == 2);
    }
}

TEST_CASE("A list that loosens more than a few pupils waits for IT, who approves it by name") {
    const Office office;
    std::string strict = header;
    std::string loose = header;
    for (int i = 10; i < 20; ++i) {
        const std::string who = "A9990000000" + std::to_string(i) + ",Pupil,Number" + std::to_string(i) + ",1A";
        strict += who + ",no,no,no,no,no\n";
        loose += who + ",yes,yes,yes,yes,yes\n";
    }
    office.kiosk.importList(office.file("strict.csv", strict));
    const std::string list = office.file("loose.csv", loose);
    const json waiting = office.kiosk.ask({"list", "import", list}, 1);
    CHECK(waiting.at("accepted") == false);
    CHECK(waiting.at("loosened") == 10);
    REQUIRE_FALSE(waiting.at("reasons").empty());
    CHECK(waiting.at("reasons").at(0).contains("code"));
    CHECK(waiting.at("reasons").at(0).contains("text"));
    CHECK(office.status().at("restricted") == 10);
    CHECK(office.kiosk.ask({"list", "import", list, "--approve", "--by", "IT"}).at("accepted") == true);
    CHECK(office.status().at("restricted") == 0);
}

TEST_CASE("A list file that is not there is a reason, not a crash") {
    const Office office;
    const Answer answer = office.kiosk.run({"list", "import", (office.folder / "none.csv").string()});
    CHECK(answer.code == 1);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Catch::Contains("none.csv"));
}
