// Runs tests that need the face detector's weights. Without them they count as skipped (77), visibly; so do those
// tagged
// "[full detector]" where only the weaker one is installed, which sends to a person what they expect to be settled.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace {

/// As the program under test names its detector; nothing: it has none.
std::optional<std::string> detector() {
    using namespace clearframe::tests;
    const TemporaryFolder data;
    Program program({"--data", data.path().string(), "--json", "list", "status"});
    // A program that cannot even say this is a defect for the tests to show, no reason to skip them.
    if (!program.endsWithin(std::chrono::minutes(1)) || program.said().code != 0) return "unknown";
    const auto name = program.said().json().at("detector");
    return name.is_null() ? std::nullopt : std::optional(name.get<std::string>());
}

bool needsTheFull(const Catch::TestCase& test) {
    return std::ranges::find(test.tags, "full detector") != test.tags.end();
}

} // namespace

int main(int argc, char** argv) {
    Catch::Session session;
    if (const int wrong = session.applyCommandLine(argc, argv); wrong != 0) return wrong;
    auto& config = session.configData();
    if (config.listTests || config.listTags || config.listTestNamesOnly || config.listReporters) return session.run();

    const auto installed = detector();
    if (!installed) {
        std::puts("skipped: there is no face model; scripts/fetch-model brings one");
        return 77;
    }
    if (installed->find("(reduced)") == std::string::npos) return session.run();

    const auto& all = Catch::getAllTestCasesSorted(session.config());
    const auto chosen = Catch::filterTests(all, session.config().testSpec(), session.config());
    if (std::ranges::any_of(chosen, needsTheFull)) {
        std::puts(("skipped: needs the full face detector, and here is " + *installed +
                   ". By hand, '~[full detector]' runs the others.")
                      .c_str());
        return 77;
    }
    return session.run();
}
