// Runs tests that need a face detector; without one they count as skipped (77), visibly.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "tests/vision/support/models.hpp"

#include <cstdio>

int main(int argc, char** argv) {
    Catch::Session session;
    if (const int wrong = session.applyCommandLine(argc, argv); wrong != 0) return wrong;
    const auto& config = session.configData();
    const bool listing = config.listTests || config.listTags || config.listTestNamesOnly || config.listReporters;
    if (!listing && clearframe::tests::installedModels().empty()) {
        std::puts("skipped: there is no face detector ($CLEARFRAME_MODELS, build/models or ../shared/models)");
        return 77;
    }
    return session.run();
}
