// Runs tests that need the face detector's weights; without them they count as skipped (77), visibly.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdio>

namespace {

bool modelIsHere() {
    using namespace clearframe::tests;
    const TemporaryFolder data;
    Program program({"--data", data.path().string(), "--json", "list", "status"});
    // A program that cannot even say this is a defect for the tests to show, no reason to skip them.
    if (!program.endsWithin(std::chrono::minutes(1)) || program.said().code != 0) return true;
    return !program.said().json().at("detector").is_null();
}

} // namespace

int main(int argc, char** argv) {
    Catch::Session session;
    if (const int wrong = session.applyCommandLine(argc, argv); wrong != 0) return wrong;
    const auto& config = session.configData();
    const bool listing = config.listTests || config.listTags || config.listTestNamesOnly || config.listReporters;
    if (!listing && !modelIsHere()) {
        std::puts("skipped: there is no face model; scripts/fetch-model brings one");
        return 77;
    }
    return session.run();
}
