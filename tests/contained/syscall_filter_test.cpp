#include "worker/syscall_filter.hpp"

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using clearframe::worker::SyscallFilter;

namespace {

/// The exit code of a process that the filter closed, and Landlock did not: kernels before 6.12 let signals through it.
template <class Work> int behindFilter(Work work) {
    const SyscallFilter filter;
    REQUIRE(filter.ready());
    const pid_t child = ::fork();
    if (child == 0) {
        const bool closed = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filter.load();
        ::_exit(closed ? work() : 99);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

} // namespace

TEST_CASE("the filter by itself lets no other process be signalled") {
    const pid_t keeper = ::getpid();
    const auto signalled = [](long result) { return result == 0 ? 1 : errno == EPERM ? 0 : 2; };
    CHECK(behindFilter([&] { return signalled(::syscall(SYS_tgkill, keeper, keeper, 0)); }) == 0);
    CHECK(behindFilter([&] { return signalled(::kill(keeper, 0)); }) == 0);
}

TEST_CASE("a process behind the filter can still end itself by a signal") {
    CHECK(behindFilter([] {
              std::abort();
              return 0;
          }) == 1000 + SIGABRT);
}
