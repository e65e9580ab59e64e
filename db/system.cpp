#include "db/system.hpp"

#include "db/sodium.hpp"

#include <ctime>
#include <fstream>

namespace clearframe::db {

policy::Time SystemClock::now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

policy::Result<ports::Moment> SystemUptime::now() {
    ports::Moment moment;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> moment.start;
    timespec passed{};
    if (moment.start.empty() || ::clock_gettime(CLOCK_BOOTTIME, &passed) != 0)
        return policy::fail(policy::FailureKind::unavailable,
                            "The system does not tell how long it has been running. Nobody can sign in. Call IT.");
    moment.passed = std::chrono::seconds(passed.tv_sec);
    return moment;
}

std::string RandomIds::next() {
    return toHex(randomBytes(8));
}

} // namespace clearframe::db
