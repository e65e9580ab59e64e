// Runs tests that need programs of Debian (CLEARFRAME_TEST_PROGRAMS, separated by spaces); without one of them they
// count as skipped (77), visibly. So do tests that mount (CLEARFRAME_TEST_MOUNTS) where this user may not: what they
// mount is theirs alone, and gone with them, however they end.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <sched.h>
#include <sys/mount.h>
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

#ifdef CLEARFRAME_TEST_MOUNTS
bool mayMount() {
    return ::access("/dev/fuse", R_OK | W_OK) == 0 && ::unshare(CLONE_NEWNS) == 0 &&
           ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}
#endif

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
#ifdef CLEARFRAME_TEST_MOUNTS
    if (!listing && !mayMount()) {
        std::printf("skipped: this user may not mount file systems; root may, where there is /dev/fuse\n");
        return 77;
    }
#endif
    return session.run();
}
