// Time and chance, as the operating system gives them.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/clock_trust.hpp"
#include "core/ports/uptime.hpp"

#include <atomic>
#include <filesystem>

namespace clearframe::db {

class SystemClock : public ports::Clock {
public:
    policy::Time now() override;
};

/// The time since the kernel started, and the random name that Linux gives each start.
class SystemUptime : public ports::Uptime {
public:
    policy::Result<ports::Moment> now() override;
};

/// NTP, by what the kernel and systemd-timesyncd say, or a hardware clock that runs with the system's and knows what
/// year it is. Once one of them did, it holds until the program ends.
class SystemClockTrust : public ports::ClockTrust {
public:
    /// `root` is the system's `/`, but in tests.
    explicit SystemClockTrust(std::filesystem::path root = "/") : root_(std::move(root)) {}
    bool vouched() override;

private:
    [[nodiscard]] bool bySystem() const;
    [[nodiscard]] bool byHardware() const;

    std::filesystem::path root_;
    std::atomic<bool> was_ = false;
};

/// Needs CAP_SYS_TIME.
class SystemClockSetter : public ports::ClockSetter {
public:
    policy::Done set(policy::Time time) override;
};

class RandomIds : public ports::IdSource {
public:
    std::string next() override;
};

} // namespace clearframe::db
