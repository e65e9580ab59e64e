// Every act that the program logs has a sentence: the acts are looked for in the source itself.
#include "gui/flow/log_words.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace clearframe;
using namespace clearframe::gui;

namespace {

std::string textOf(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Names of acts stand in the files that append to the log, as "word.word", or after ".act =".
std::set<std::string> actsInSource() {
    std::set<std::string> acts;
    for (const char* folder : {"core", "db", "exchange", "worker", "cli", "gui"}) {
        const auto root = std::filesystem::path(CLEARFRAME_SOURCE) / folder;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.path().extension() != ".cpp") continue;
            const auto text = textOf(entry.path());
            if (text.find("AuditEvent") == std::string::npos && text.find("audit()") == std::string::npos) continue;
            if (entry.path().filename() == "log_words.cpp") continue;
            static const std::regex dotted(R"re("([a-z][a-z-]*\.[a-z][a-z-]*)")re");
            static const std::regex after(R"re(\bact = "([^"]+)")re");
            for (const auto& pattern : {dotted, after}) {
                for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
                    acts.insert((*at)[1].str());
            }
        }
    }
    for (const char* file : {"clearframe.db", "device.key"})
        acts.erase(file);
    return acts;
}

/// The words of decisions, as core writes them: each `ActWord` overload returns or formats one.
std::set<std::string> decisionsInSource() {
    auto text = textOf(std::filesystem::path(CLEARFRAME_SOURCE) / "core/workflow/decide.cpp");
    const auto from = text.find("struct ActWord");
    const auto to = text.find("struct PeopleIn");
    REQUIRE(from < to);
    text = text.substr(from, to - from);
    std::set<std::string> words;
    static const std::regex word(R"re("([a-z][a-z -]*))re");
    for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at) {
        auto one = (*at)[1].str();
        while (one.ends_with(' '))
            one.pop_back();
        words.insert(one);
    }
    return words;
}

ports::AuditRow rowOf(const std::string& act) {
    return {.number = 1, .at = {}, .act = act, .by = "Ms H. Sandhar", .people = {"Aled Penrhyn"}, .details = {}};
}

} // namespace

TEST_CASE("every act that is logged has a sentence", "[log-words]") {
    const auto acts = actsInSource();
    for (const char* sure : {"photo.decide", "photo.stage", "release", "release.withdrawn", "sign-in", "person.reset",
                             "list.tighten", "audit.erase-person", "account.trained", "settings.set"}) {
        INFO(sure);
        CHECK(acts.contains(sure)); // else the search itself is broken
    }
    for (const auto& act : acts) {
        INFO(act);
        const auto sentence = logSentence(rowOf(act));
        REQUIRE(sentence);
        CHECK(sentence->ends_with('.'));
        CHECK(sentence->find('{') == std::string::npos);
    }
}

TEST_CASE("every act of a decision has words", "[log-words]") {
    const auto words = decisionsInSource();
    CHECK(words.contains("name"));
    CHECK(words.contains("could-tell block"));
    CHECK(words.size() >= 20);
    for (const auto& word : words) {
        INFO(word);
        CHECK(hasDecisionWords(word));
    }
}

TEST_CASE("an act nobody knows is shown by its name, never left out", "[log-words]") {
    CHECK_FALSE(logSentence(rowOf("photo.vanish")));
    CHECK(logWords(rowOf("photo.vanish")) == "Something was done: photo.vanish.");
    auto row = rowOf("photo.decide");
    row.details = {{"photo", "1"}, {"act", "vanish 3"}};
    CHECK(logWords(row) == "A photo: something was decided (vanish 3).");
}

TEST_CASE("a decision is told act by act, each with its own people", "[log-words]") {
    auto row = rowOf("photo.decide");
    row.people = {"Harjot Dhalore", "Amara Okonjo", "Kofi Ansarah", "Mr Zielny"};
    row.details = {{"photo", "abc"},   {"act", "name 3"},          {"act", "roll 2"},
                   {"act", "vouch 4"}, {"act", "confirm-heads 1"}, {"verdict", "cover"}};
    LogNames names;
    names.photos["abc"] = "IMG_0012.jpg";
    CHECK(logWords(row, names) == "IMG_0012.jpg: one face is Harjot Dhalore; Amara Okonjo and Kofi Ansarah were "
                                  "ticked; one face is Mr Zielny, who agreed; 1 person is in it. Now: covered.");
}

TEST_CASE("an export says how many went and how many stayed", "[log-words]") {
    auto row = rowOf("release");
    row.people.clear();
    row.details = {{"release", "r"}, {"account", "School Instagram"},
                   {"held", "6"},    {"photo", "a"},
                   {"sha256", "x"},  {"photo", "b"},
                   {"sha256", "y"}};
    CHECK(logWords(row) == "2 photos were exported for School Instagram. 6 stayed here.");
    auto gone = rowOf("release.withdrawn");
    gone.details = {{"release", "r"}};
    LogNames names;
    names.releases["r"] = "School Instagram";
    CHECK(logWords(gone, names) == "The export for School Instagram did not go out.");
    CHECK(logWords(gone) == "The export for an account did not go out.");
}

TEST_CASE("a name that was erased is not shown as its id", "[log-words]") {
    auto row = rowOf("person.pin");
    row.by = row.people.front() = std::string(64, 'a');
    CHECK(logWords(row) == "Somebody whose name was erased chose a new PIN.");
    CHECK(logBy(row) == "Somebody whose name was erased");
    row.by.clear();
    CHECK(logBy(row) == "The kiosk");
}
