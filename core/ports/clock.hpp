#pragma once

#include "core/policy/consent.hpp"

#include <string>

namespace clearframe::ports {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual policy::Time now() = 0;
};

/// Random names for photos and releases; they say nothing about what they name.
class IdSource {
public:
    virtual ~IdSource() = default;
    /// 16 lower-case hex digits from a cryptographic source.
    [[nodiscard]] virtual std::string next() = 0;
};

} // namespace clearframe::ports
