#include "db/system.hpp"

#include "db/sodium.hpp"

#include <chrono>
#include <ctime>
#include <fstream>
#include <sys/timex.h>

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

bool SystemClockTrust::bySystem() const {
    // The kernel takes its word back after hours offline; the file stays until the device ends.
    std::error_code error;
    if (std::filesystem::exists(root_ / "run/systemd/timesync/synchronized", error)) return true;
    timex state{};
    return root_ == "/" && ::ntp_adjtime(&state) != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

bool SystemClockTrust::byHardware() const {
    using std::chrono::seconds;
    // A clock whose battery is empty starts long before any kiosk was built.
    constexpr auto earliest = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
    constexpr seconds together{300};
    std::error_code error;
    for (std::filesystem::directory_iterator at(root_ / "sys/class/rtc", error), end; !error && at != end;
         at.increment(error)) {
        long long since = 0;
        if (!(std::ifstream(at->path() / "since_epoch") >> since)) continue;
        const std::chrono::sys_seconds hardware{seconds(since)};
        if (hardware >= earliest && std::chrono::abs(SystemClock().now() - hardware) <= together) return true;
    }
    return false;
}

bool SystemClockTrust::vouched() {
    if (!was_ && (bySystem() || byHardware())) was_ = true;
    return was_;
}

policy::Done SystemClockSetter::set(policy::Time time) {
    const timespec wanted{.tv_sec = time.time_since_epoch().count(), .tv_nsec = 0};
    if (::clock_settime(CLOCK_REALTIME, &wanted) == 0) return {};
    return policy::fail(policy::FailureKind::unavailable,
                        "The system does not let the kiosk set its clock. Set it with “timedatectl set-time” in a "
                        "shell, or give the kiosk a network for a moment.");
}

std::string RandomIds::next() {
    return toHex(randomBytes(8));
}

} // namespace clearframe::db
