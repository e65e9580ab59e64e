// Runs tests that need programs of Debian (CLEARFRAME_TEST_PROGRAMS, separated by spaces); without one of them they
// count as skipped (77), visibly.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

bool installed(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(std::string(path != nullptr ? path : "/usr/bin") + ":/usr/sbin");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((folder + "/" + program).c_str(), X_OK) == 0) return true;
    return false;
}

} // namespace

int main(int argc, char** argv) {
    Catch::Session session;
    if (const int wrong = session.applyCommandLine(argc, argv); wrong != 0) return wrong;
    const auto& config = session.configData();
    const bool listing = config.listTests || config.listTags || config.listTestNamesOnly || config.listReporters;
    std::istringstream programs(CLEARFRAME_TEST_PROGRAMS);
    for (std::string program; !listing && programs >> program;) {
        if (installed(program)) continue;
        std::printf("skipped: %s is not installed; scripts/test brings it\n", program.c_str());
        return 77;
    }
    return session.run();
}
