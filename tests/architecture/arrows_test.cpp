// The folders' arrows: what a file may include follows from where it stands.
#include "tests/architecture/source_tree.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace clearframe::tests;

namespace {

const std::vector<std::string> production{"core", "posix", "db", "vision", "exchange", "worker", "cli", "gui", "demo"};

/// Longest folder first wins.
const std::vector<std::pair<std::string, std::vector<std::string>>> arrows{
    {"core/policy", {"core/policy"}},
    {"core/ports", {"core/policy", "core/ports"}},
    {"core/workflow", {"core"}},
    {"posix", {"posix"}},
    {"db", {"core", "posix", "db"}},
    {"vision", {"core", "vision"}},
    {"exchange", {"core", "posix", "exchange"}},
    {"worker", {"core", "vision/decode", "exchange/metadata", "exchange/sync", "exchange/contained", "worker"}},
    {"cli", {"core", "db", "vision", "exchange", "gui/kiosk", "cli"}},
    {"gui", {"gui"}},
    {"gui/model", {"core/policy", "gui/model"}},
    {"gui/kit", {"core/policy", "gui/words.hpp", "gui/words", "gui/model", "gui/kit"}},
    {"gui/screens", {"core/policy", "gui/words.hpp", "gui/words", "gui/model", "gui/kit", "gui/screens"}},
    {"gui/jobs", {"core", "gui/jobs"}},
    {"gui/flow", {"core", "gui/words.hpp", "gui/words", "gui/model", "gui/jobs", "gui/flow"}},
    {"gui/platform", {"core/policy", "core/ports", "gui/platform"}},
    {"gui/kiosk", {"core", "gui"}},
    {"gui/gallery", {"core/policy", "core/ports", "gui", "demo/generator"}},
    {"demo", {"core/policy", "demo"}},
};

const std::vector<std::string>* allowedFor(const std::string& path) {
    const std::pair<std::string, std::vector<std::string>>* best = nullptr;
    for (const auto& arrow : arrows) {
        if (under(path, arrow.first) && (!best || arrow.first.size() > best->first.size())) best = &arrow;
    }
    return best ? &best->second : nullptr;
}

} // namespace

TEST_CASE("Every include follows the arrows of the folders") {
    int files = 0;
    for (const auto& source : sourcesIn(production)) {
        ++files;
        const auto* allowed = allowedFor(source.path);
        INFO(source.path);
        REQUIRE(allowed != nullptr);
        for (const auto& included : source.own) {
            INFO("includes " << included);
            CHECK(std::ranges::any_of(
                *allowed, [&](const std::string& folder) { return included == folder || under(included, folder); }));
        }
    }
    CHECK(files > 100); // else nothing was looked at
}

TEST_CASE("Core includes the standard library, expected, fmt and ICU, and neither files, threads nor clocks") {
    const std::set<std::string> outside{"filesystem", "fstream", "iostream",           "cstdio", "thread", "mutex",
                                        "future",     "atomic",  "condition_variable", "ctime",  "random"};
    for (const auto& source : sourcesIn({"core"})) {
        INFO(source.path);
        for (const auto& header : source.system) {
            INFO("includes <" << header << ">");
            const bool library = under(header, "fmt") || under(header, "tl") || under(header, "unicode");
            const bool standard = header.find('/') == std::string::npos && header.find('.') == std::string::npos;
            CHECK((library || standard));
            if (under(source.path, "core/policy") && header == "mutex") continue; // a cache of ICU objects
            CHECK_FALSE(outside.contains(header));
        }
        CHECK(source.text.find("system_clock::now") == std::string::npos);
        CHECK(source.text.find("steady_clock") == std::string::npos);
    }
}

TEST_CASE("A library is known only to the module that adapts it") {
    const std::map<std::string, std::vector<std::string>> homes{
        {"SQLiteCpp", {"db"}},
        {"sqlite3.h", {"db"}},
        {"opencv2", {"vision"}},
        {"vips", {"vision/decode", "worker", "demo"}},
        {"seccomp.h", {"worker"}},
        {"CLI", {"cli", "demo", "gui/gallery"}},
        {"exiv2", {"exchange/metadata", "vision", "worker", "demo"}},
        {"turbojpeg.h", {"vision", "demo"}},
        {"csv.h", {"exchange/sync"}},
        {"curl", {"exchange/network"}},
        {"sodium.h", {"db", "vision", "exchange/seal", "exchange/trips"}},
        {"imgui.h", {"gui"}},
        {"qrencode.h", {"gui/kit"}},
        {"SDL.h", {"gui/platform", "gui/gallery"}},
        {"SDL_image.h", {"gui/platform"}},
    };
    for (const auto& source : sourcesIn(production)) {
        for (const auto& header : source.system) {
            const auto home = homes.find(header.substr(0, header.find('/')));
            if (home == homes.end()) continue;
            INFO(source.path << " includes <" << header << ">");
            CHECK(std::ranges::any_of(home->second,
                                      [&](const std::string& folder) { return under(source.path, folder); }));
        }
    }
}

TEST_CASE("The kiosk's own process links no picture format and no metadata parser of the worker") {
    for (const auto& source : sourcesIn({"cli", "gui"})) {
        for (const auto& included : source.own) {
            INFO(source.path << " includes " << included);
            CHECK_FALSE(under(included, "vision/decode"));
            CHECK_FALSE(under(included, "exchange/metadata"));
            CHECK_FALSE(under(included, "exchange/sync"));
        }
    }
}

TEST_CASE("No file is so long that it needs a table of contents") {
    for (const auto& source : sourcesIn(production)) {
        INFO(source.path);
        CHECK(std::ranges::count(source.text, '\n') <= 400);
    }
}
