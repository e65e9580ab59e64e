// Time and chance, as the operating system gives them.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/uptime.hpp"

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

class RandomIds : public ports::IdSource {
public:
    std::string next() override;
};

} // namespace clearframe::db
