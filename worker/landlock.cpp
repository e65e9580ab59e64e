#include "worker/landlock.hpp"

#include <cstddef>
#include <cstdint>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace clearframe::worker {
namespace {

/// The kernel's structure up to ABI 6; older kernels take a shorter one, older headers do not know the later fields.
struct RulesetAttributes {
    std::uint64_t fileAccess = 0;
    std::uint64_t networkAccess = 0;
    std::uint64_t scope = 0;
};

struct Abi {
    int version;
    std::uint64_t fileAccess; ///< all rights this version knows
    std::size_t size;
};

Abi known(long version) {
    const std::uint64_t first13 = (1ULL << 13) - 1;
    if (version <= 1) return {1, first13, sizeof(std::uint64_t)};
    if (version == 2) return {2, (1ULL << 14) - 1, sizeof(std::uint64_t)};
    if (version == 3) return {3, (1ULL << 15) - 1, sizeof(std::uint64_t)};
    if (version == 4) return {4, (1ULL << 15) - 1, 2 * sizeof(std::uint64_t)};
    if (version == 5) return {5, (1ULL << 16) - 1, 2 * sizeof(std::uint64_t)};
    return {6, (1ULL << 16) - 1, 3 * sizeof(std::uint64_t)};
}

} // namespace

int openLandlock() {
    const long version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0}, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return -1;
    const Abi abi = known(version);
    RulesetAttributes attributes;
    attributes.fileAccess = abi.fileAccess;
    attributes.networkAccess = 3; // bind and connect TCP
    attributes.scope = 3;         // abstract UNIX sockets, signals
    return static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, abi.size, 0U));
}

bool closeLandlock(int ruleset) {
    return ::syscall(SYS_landlock_restrict_self, ruleset, 0U) == 0;
}

} // namespace clearframe::worker
