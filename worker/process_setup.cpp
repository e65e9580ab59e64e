#include "worker/process_setup.hpp"

#include "exchange/contained/protocol.hpp"

#include <filesystem>
#include <iterator>
#include <malloc.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace clearframe::worker {

bool startedByKiosk() {
    struct stat status {};
    return ::fstat(exchange::protocol::workerSocket, &status) == 0 && S_ISSOCK(status.st_mode);
}

bool setUpProcess() {
    pthread_attr_t attributes;
    if (::pthread_attr_init(&attributes) != 0) return false;
    const std::size_t stack = std::size_t{2} << 20;
    const bool small =
        ::pthread_attr_setstacksize(&attributes, stack) == 0 && ::pthread_setattr_default_np(&attributes) == 0;
    ::pthread_attr_destroy(&attributes);
#ifdef CLEARFRAME_SANITIZED // their allocator knows no arenas, and says so
    const bool oneArena = true;
#else
    const bool oneArena = ::mallopt(M_ARENA_MAX, 1) == 1;
#endif
    const rlimit none{0, 0};
    return small && oneArena && ::setrlimit(RLIMIT_CORE, &none) == 0 && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

bool singleThreaded() {
    const std::filesystem::directory_iterator tasks("/proc/self/task");
    return std::distance(begin(tasks), end(tasks)) == 1;
}

} // namespace clearframe::worker
