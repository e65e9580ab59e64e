// Runs tests that need the programs minisign and age; without them they count as skipped (77), visibly.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/signed/office.hpp"

#include <cstdio>

int main(int argc, char** argv) {
    Catch::Session session;
    if (const int wrong = session.applyCommandLine(argc, argv); wrong != 0) return wrong;
    const auto& config = session.configData();
    const bool listing = config.listTests || config.listTags || config.listTestNamesOnly || config.listReporters;
    if (!listing && !clearframe::tests::SigningOffice::hasTools()) {
        std::puts("skipped: minisign and age are not installed; scripts/test brings them");
        return 77;
    }
    return session.run();
}
