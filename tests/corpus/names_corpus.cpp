// The lists of the names corpus through `list preview` and `check`, against the answers that were made with them.
#include "tests/corpus/program.hpp"
#include "tests/corpus/sentence.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

std::string written(const TemporaryFolder& folder, const json& mapping) {
    const auto file = folder / "mapping.json";
    std::ofstream(file) << mapping.dump();
    return file.string();
}

std::filesystem::path list(const char* name) {
    return corpus("names") / name;
}

json answers() {
    return json::parse(std::ifstream(list("gen_expected.json"))).at("pupils");
}

/// Distinct words that are neither a plain yes nor a plain no: each is a no, and a problem for the office.
bool understood(std::string word) {
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::set<std::string> known{"yes", "y", "true", "1", "✓", "consent given", "", "no", "n", "false", "0"};
    return known.contains(word);
}

json preview(const TemporaryFolder& folder, const char* name, const json& mapping) {
    const Answer answer =
        runKiosk(folder / "data", {"list", "preview", list(name).string(), "--map", written(folder, mapping)});
    INFO(name << answer.errors);
    REQUIRE(answer.exitCode <= 1);
    return answer.json();
}

void checkAllRowsRead(const char* name, const json& mapping, std::size_t rows) {
    const TemporaryFolder folder;
    const json report = preview(folder, name, mapping);
    INFO(name << report.at("reasons").dump());
    CHECK(report.at("accepted") == true);
    CHECK(report.at("rows") == rows);
    CHECK(report.at("added") == rows);
    const json all = answers();
    const auto unclear = std::count_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(rows),
                                       [](const json& pupil) { return !understood(pupil.at("raw")); });
    const auto reported = std::ranges::count_if(report.at("problems"),
                                                [](const json& problem) { return problem.at("row").get<int>() > 0; });
    CHECK(reported >= unclear);
}

/// A photo beside which a sidecar names these people, without places.
void writeSidecar(const std::filesystem::path& file, const std::vector<std::string>& people) {
    std::ofstream out(file);
    out << R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">)"
        << R"(<rdf:Description xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">)"
        << "<Iptc4xmpExt:PersonInImage><rdf:Bag>";
    for (const std::string& name : people)
        out << "<rdf:li>" << name << "</rdf:li>";
    out << "</rdf:Bag></Iptc4xmpExt:PersonInImage></rdf:Description></rdf:RDF></x:xmpmeta>";
}

} // namespace

TEST_CASE("the lists of three makers are read whole, with a mapping of their consent column") {
    checkAllRowsRead("gen_school_2000_utf8bom.csv", {{"Photo Consent", "social"}}, 2000);
    checkAllRowsRead("gen_school_300_semicolon_utf8.csv", {{"Photo Consent", "social"}}, 300);
    checkAllRowsRead("gen_wondelike_fullname.csv", {{"Consent: Photographs (website)", "social"}}, 300);
    checkAllRowsRead("gen_arborlike_surname_first.csv", {{"Student", "full_name"}}, 300);
}

TEST_CASE("no pupil of 2,000 is shown whose answer was not yes, and none is lost") {
    const TemporaryFolder folder;
    const std::string map = written(folder, {{"Photo Consent", "social"}});
    const json pupils = answers();
    std::map<std::string, json> byUpn;
    std::map<std::string, int> bearers;
    for (const json& pupil : pupils) {
        byUpn[pupil.at("upn")] = pupil;
        ++bearers[pupil.at("display")];
    }
    // Each photo has a face for nobody; who would be shown follows from the name alone.
    constexpr std::size_t perPhoto = 100;
    Words words{"check", "--list", list("gen_school_2000_utf8bom.csv").string(), "--map", map, "--purpose", "social"};
    for (std::size_t first = 0; first < pupils.size(); first += perPhoto) {
        const auto photo = folder / ("photo" + std::to_string(first) + ".jpg");
        std::filesystem::copy_file(corpus("orientation") / "exifr__f3t.jpg", photo);
        std::vector<std::string> people;
        for (std::size_t i = first; i < std::min(pupils.size(), first + perPhoto); ++i)
            people.push_back(pupils[i].at("display"));
        writeSidecar(photo.string() + ".xmp", people);
        words.push_back(photo.string());
    }
    const Answer answer = runKiosk(folder / "data", words);
    INFO(answer.errors);
    REQUIRE(answer.exitCode <= 1);
    const json photos = answer.json();
    std::set<std::string> matched;
    int wrong = 0;
    for (const json& photo : photos) {
        CHECK(photo.at("verdict") == "review");
        for (const json& person : photo.at("people")) {
            if (!person.at("upn").is_string()) continue;
            const json& pupil = byUpn.at(person.at("upn"));
            matched.insert(person.at("upn"));
            INFO(pupil.dump() << person.dump());
            CHECK(bearers.at(pupil.at("display")) == 1); // a name that two pupils bear is nobody's
            if (person.at("action") == "show" && pupil.at("consent") == false) ++wrong;
        }
    }
    CHECK(wrong == 0);
    const auto unique = static_cast<std::size_t>(
        std::ranges::count_if(pupils, [&](const json& p) { return bearers.at(p.at("display")) == 1; }));
    std::cout << "names: " << matched.size() << " of " << unique << " pupils with a name of their own matched by it\n";
    CHECK(matched.size() + 20 >= unique); // some are nearly the name of a restricted pupil: a person says who it is
}

TEST_CASE("a hostile list is refused or read with its problems, and never granted by halves") {
    for (const char* name : {"gen_hostile_bidi_zwj.csv", "gen_hostile_empty.csv", "gen_hostile_longfield.csv",
                             "gen_hostile_mixed_encoding.csv"}) {
        const TemporaryFolder folder;
        const Answer answer = runKiosk(folder / "data", {"list", "import", list(name).string(), "--map",
                                                         written(folder, {{"Consent", "social"}})});
        INFO(name << answer.errors << answer.output);
        CHECK_FALSE(answer.crashed());
        CHECK(answer.exitCode != 0);
        if (answer.output.empty()) {
            checkSentence(answer.errors.substr(0, answer.errors.size() - 1));
        } else {
            const json report = answer.json();
            CHECK(report.at("accepted") == false);
            for (const json& reason : report.at("reasons"))
                checkSentence(reason.at("text"));
        }
        CHECK(runKiosk(folder / "data", {"list", "status"}).json().at("pupils") == 0);
    }
}

TEST_CASE("a list that breaks off is told from its own count, and lines around it are no pupils") {
    const TemporaryFolder folder;
    const json report = preview(folder, "gen_hostile_preamble_footer.csv", {{"Photo Consent", "social"}});
    CHECK(report.at("accepted") == false);
    CHECK(report.at("rows") == 272); // of 300, as the last line says; the last pupil's line has no answer any more
    CHECK(report.at("added") == 272);
    REQUIRE(report.at("reasons").size() == 1);
    CHECK(report.at("reasons")[0].at("code") == "count-differs");
    checkSentence(report.at("reasons")[0].at("text"));
}
