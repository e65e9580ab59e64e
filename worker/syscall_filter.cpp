#include "worker/syscall_filter.hpp"

#include <array>
#include <cerrno>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace clearframe::worker {
namespace {

#ifdef CLEARFRAME_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

// Names, not numbers: the set differs between the machines the kiosk runs on, and libseccomp knows them all.
constexpr std::array computing{
    "read",
    "pread64",
    "readv",
    "lseek",
    "fstat",
    "fstat64",
    "ftruncate",
    "ftruncate64",
    "close",
    "brk",
    "munmap",
    "mremap",
    "madvise",
    "futex",
    "futex_time64",
    "set_robust_list",
    "rseq",
    "membarrier",
    "exit",
    "exit_group",
    "rt_sigaction",
    "rt_sigprocmask",
    "rt_sigreturn",
    "sigaltstack",
    "restart_syscall",
    "sched_yield",
    "sched_getaffinity",
    "sched_getattr",
    "getpid",
    "gettid",
    "getrusage",
    "clock_gettime",
    "clock_gettime64",
    "clock_getres",
    "clock_nanosleep",
    "clock_nanosleep_time64",
    "nanosleep",
    "gettimeofday",
    "getrandom",
#ifdef CLEARFRAME_SANITIZED // to say what they found
    "write",
    "getdents64",
    "readlink",
    "readlinkat",
    "openat",
    "open",
    "prlimit64",
    "sched_setaffinity",
    "pipe", // to try whether memory can be read
    "pipe2",
#endif
};

bool allow(scmp_filter_ctx filter, const char* name) {
    const int call = seccomp_syscall_resolve_name(name);
    if (call == __NR_SCMP_ERROR) return true; // not on this machine
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

/// Memory may be readable and writable, never executable: no code but the program's own runs.
bool allowDataMemory(scmp_filter_ctx filter) {
    for (const char* name : {"mmap", "mmap2", "mprotect"}) {
        const int call = seccomp_syscall_resolve_name(name);
        if (call == __NR_SCMP_ERROR) continue;
        const scmp_arg_cmp notExecutable = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
        const unsigned conditions = sanitized ? 0 : 1; // sanitizers map what they like
        if (seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, conditions, &notExecutable) != 0) return false;
    }
    return true;
}

/// Threads of this process (HEIC and AVIF decoders start some), never another process.
bool allowThreads(scmp_filter_ctx filter) {
    const scmp_datum_t thread = CLONE_VM | CLONE_THREAD | CLONE_SIGHAND;
    const scmp_arg_cmp isThread = SCMP_A0(SCMP_CMP_MASKED_EQ, thread, thread);
    // clone3 keeps its flags where a filter cannot see them: glibc falls back to clone when it is told there is none.
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, &isThread) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

/// glibc and GLib name their threads and memory; no other prctl is open.
bool allowNaming(scmp_filter_ctx filter) {
    const scmp_arg_cmp setName = SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME, 0);
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1, &setName) == 0;
}

/// abort() signals its own thread. Of another process, the keeper or the kiosk, none may be signalled; so the rule
/// needs the number of the process that the filter closes.
bool allowOwnSignals(scmp_filter_ctx filter) {
    const scmp_arg_cmp own = SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()));
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &own) == 0;
}

bool fill(scmp_filter_ctx filter) {
    for (const char* name : computing)
        if (!allow(filter, name)) return false;
    return allowDataMemory(filter) && allowThreads(filter) && allowNaming(filter);
}

} // namespace

SyscallFilter::SyscallFilter() {
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr) return;
    std::shared_ptr<void> owned(filter, [](void* context) { seccomp_release(context); });
    if (fill(filter)) context_ = std::move(owned);
}

bool SyscallFilter::load() const {
    return context_ && allowOwnSignals(context_.get()) && seccomp_load(context_.get()) == 0;
}

} // namespace clearframe::worker
