#include "worker/sandbox.hpp"

#include "worker/landlock.hpp"
#include "worker/syscall_filter.hpp"

#include <algorithm>
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace clearframe::worker {
namespace {

bool limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    return ::setrlimit(resource, &both) == 0;
}

#ifndef CLEARFRAME_SANITIZED // sanitizers reserve terabytes of address space
/// Mapped address space of this process, in bytes; 0 where it cannot be told.
std::uint64_t addressSpace() {
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}
#endif

#ifdef CLEARFRAME_SANITIZED
constexpr rlim_t mostDescriptors = 64; // they try memory through a pipe
#else
constexpr rlim_t mostDescriptors = 0;
#endif

bool setLimits(const SandboxLimits& limits) {
#ifndef CLEARFRAME_SANITIZED
    const std::uint64_t mapped = addressSpace();
    if (mapped == 0 || !limit(RLIMIT_AS, mapped + limits.memoryBytes)) return false;
#endif
    return limit(RLIMIT_CPU, limits.processorSeconds) && limit(RLIMIT_FSIZE, limits.fileBytes) &&
           limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, mostDescriptors) && limit(RLIMIT_MEMLOCK, 0) &&
           limit(RLIMIT_MSGQUEUE, 0);
}

bool closeAllBut(std::span<const int> keep) {
    std::vector<int> kept(keep.begin(), keep.end());
    std::sort(kept.begin(), kept.end());
    unsigned first = STDERR_FILENO + 1;
    for (const int fd : kept) {
        const auto descriptor = static_cast<unsigned>(fd);
        if (descriptor > first && ::close_range(first, descriptor - 1, 0) != 0) return false;
        first = std::max(first, descriptor + 1);
    }
    return ::close_range(first, ~0U, 0) == 0;
}

} // namespace

struct Sandbox::Filter {
    SyscallFilter calls;
};

Sandbox::Sandbox() : filter_(std::make_unique<Filter>()), landlock_(openLandlock()) {
    status_.landlock = landlock_ >= 0;
}

Sandbox::~Sandbox() {
    if (landlock_ >= 0) ::close(landlock_);
}

bool Sandbox::ready() const {
    return filter_->calls.ready();
}

bool Sandbox::enter(const SandboxLimits& limits, std::span<const int> keep) const {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return false;
    // Limits first: they look into /proc, which Landlock then closes.
    if (!setLimits(limits)) return false;
    if (landlock_ >= 0 && !closeLandlock(landlock_)) return false;
    return closeAllBut(keep) && filter_->calls.load();
}

} // namespace clearframe::worker
