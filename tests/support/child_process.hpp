// A second process for a test. What it does must not use Catch: it answers with its exit code alone.
#pragma once

#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <stdexcept>

namespace clearframe::tests {

class ChildProcess {
public:
    /// `work` runs in the child; what it returns is the exit code.
    explicit ChildProcess(const std::function<int()>& work) : pid_(::fork()) {
        if (pid_ < 0) throw std::runtime_error("no child process");
        if (pid_ == 0) ::_exit(work());
    }
    ~ChildProcess() {
        if (pid_ > 0) {
            kill();
            (void)wait();
        }
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    void kill() const { ::kill(pid_, SIGKILL); }
    /// The exit code, or -1 where it was killed.
    int wait() {
        int status = 0;
        ::waitpid(pid_, &status, 0);
        pid_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t pid_;
};

/// In a child: goes on as a user without rights, where it was root. False where that cannot be done.
[[nodiscard]] inline bool dropRights() {
    constexpr id_t nobody = 65534;
    if (::geteuid() != 0) return true;
    return ::setgroups(0, nullptr) == 0 && ::setresgid(nobody, nobody, nobody) == 0 &&
           ::setresuid(nobody, nobody, nobody) == 0;
}

} // namespace clearframe::tests
