// Closes the doors of a process before it parses a file from outside: no files, no network, no other programs, and
// limits on memory and processor time. There is no way back.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace clearframe::worker {

struct SandboxLimits {
    std::uint64_t memoryBytes = 0; ///< of address space beyond what the process has mapped when it enters
    std::uint64_t processorSeconds = 0;
    std::uint64_t fileBytes = 0; ///< the largest memory file it may make
};

/// What stands between the file and the device. The system-call filter is never missing: enter() fails without it.
struct SandboxStatus {
    bool landlock = false; ///< the kernel has Landlock, and it is on: a second lock on the file system
};

/// Prepared once, in the keeper, so that each child only has to load it.
class Sandbox {
public:
    Sandbox();
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// False where the filter could not be built: nothing may be parsed then.
    [[nodiscard]] bool ready() const;
    [[nodiscard]] const SandboxStatus& status() const { return status_; }

    /// Restricts the calling process for good: keeps only standard input, output, error and `keep`; no core dump, no
    /// new privileges, no tracing; Landlock where the kernel has it; every system call that is not needed to compute
    /// fails with EPERM. False where one of them failed: the process must end at once, having read nothing.
    [[nodiscard]] bool enter(const SandboxLimits& limits, std::span<const int> keep) const;

private:
    struct Filter;
    std::unique_ptr<Filter> filter_;
    int landlock_ = -1;
    SandboxStatus status_;
};

} // namespace clearframe::worker
