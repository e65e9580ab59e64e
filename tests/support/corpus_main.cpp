// Runs tests that need the corpus; without it they count as skipped (77), visibly.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/support/corpus.hpp"

#include <cstdio>

int main(int argc, char** argv) {
    Catch::Session session;
    if (const int wrong = session.applyCommandLine(argc, argv); wrong != 0) return wrong;
    const auto& config = session.configData();
    const bool listing = config.listTests || config.listTags || config.listTestNamesOnly || config.listReporters;
    if (!listing && !clearframe::tests::sharedFolder()) {
        std::puts("skipped: the corpus is not here (../shared or $CLEARFRAME_SHARED)");
        return 77;
    }
    return session.run();
}
