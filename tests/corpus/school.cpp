#include "tests/corpus/school.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>

namespace clearframe::tests {
namespace {

using nlohmann::json;

/// Marie Curie stands in several photos of the corpus with a place, the others without one.
constexpr auto list =
    "upn,mis_id,forename,surname,preferred_name,year,class,social,website,print,press,display,limits,never,expires,"
    "evidence\n"
    "A000000000001,1,Marie,Curie,,7,7A,no,no,no,no,no,,,,form\n"
    "A000000000002,2,Pierre,Curie,,7,7A,yes,yes,yes,yes,yes,,,,form\n"
    "A000000000003,3,Jim,Moore,,7,7A,no,no,no,no,no,,,,form\n";

void succeed(const Answer& answer) {
    INFO(answer.errors << answer.output);
    REQUIRE(answer.exitCode == 0);
}

bool mayGoOut(const json& photo) {
    return photo.at("verdict") == "clear" || photo.at("verdict") == "cover";
}

} // namespace

School::School() {
    const auto file = folder_ / "list.csv";
    std::ofstream(file) << list;
    succeed(run({"list", "import", file.string(), "--approve", "--by", "IT"}));
    succeed(run({"account", "add", "corpus", "--platform", "Instagram", "--handle", "@corpus", "--purpose", "social",
                 "--lead", "First", "--lead", "Second"}));
    succeed(run({"account", "approve", "corpus", "--by", "Senior"}));
    succeed(run({"account", "trained", "corpus", "First", "--on", "2026-01-05"}));
    succeed(run({"account", "trained", "corpus", "Second", "--on", "2026-01-05"}));
    succeed(run({"account", "activate", "corpus", "--by", "IT"}));
    std::filesystem::create_directory(folder_ / "released");
}

json School::settle(const json& photo) const {
    const std::string id = photo.at("photo");
    Words acts{"decide", id, "--cover-unnamed", "--confirm-heads", std::to_string(photo.at("faces").size())};
    std::set<std::string> absent;
    for (const json& person : photo.at("people")) {
        if (person.at("region").is_null() && person.at("upn").is_string()) absent.insert(person.at("upn"));
    }
    for (const std::string& pupil : absent)
        acts.insert(acts.end(), {"--absent", pupil});
    acts.insert(acts.end(), {"--by", "Teacher"});
    const Answer decided = run(acts);
    INFO(photo.at("file").dump() << decided.errors);
    REQUIRE(decided.exitCode <= 1);
    json now = decided.json();
    if (!mayGoOut(now)) return now;
    const Answer approved =
        run({"decide", id, "--approve", "--checklist", "dressed,respect,text,permission", "--by", "Teacher"});
    INFO(approved.errors);
    REQUIRE(approved.exitCode == 0);
    return approved.json();
}

json School::release(const std::string& event) const {
    const Answer answer = run({"release", "--event", event, "--account", "corpus", "--to",
                               (folder_ / "released").string(), "--by", "Teacher"});
    INFO(answer.errors);
    REQUIRE(answer.exitCode <= 1);
    return answer.json();
}

std::vector<std::filesystem::path> photosIn(const std::filesystem::path& folder) {
    const std::set<std::string> beside{".xmp", ".ini", ".json", ".md", ".tar"};
    std::vector<std::filesystem::path> photos;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!beside.contains(entry.path().extension().string())) photos.push_back(entry.path());
    }
    std::ranges::sort(photos);
    return photos;
}

} // namespace clearframe::tests
