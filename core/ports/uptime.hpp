// A clock that nobody can set: it runs from the start of the device to its end.
#pragma once

#include "core/policy/failure.hpp"

#include <chrono>
#include <string>

namespace clearframe::ports {

struct Moment {
    std::string start;              ///< names this start of the device; never given twice; empty: none
    std::chrono::seconds passed{0}; ///< since then, sleep included
};

class Uptime {
public:
    virtual ~Uptime() = default;
    /// FailureKind::unavailable where the system does not tell.
    [[nodiscard]] virtual policy::Result<Moment> now() = 0;
};

} // namespace clearframe::ports
