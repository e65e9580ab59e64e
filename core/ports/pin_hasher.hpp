#pragma once

#include "core/policy/failure.hpp"

#include <string>

namespace clearframe::ports {

/// Turns a PIN into what may be stored. Slow (a tenth to half a second) and hungry (64 MiB) by intent: never call it
/// with a transaction open, nor from a thread that draws. Thread safe.
class PinHasher {
public:
    virtual ~PinHasher() = default;
    /// Salted: the same PIN twice gives two hashes. FailureKind::unavailable without memory.
    [[nodiscard]] virtual policy::Result<std::string> hash(const std::string& pin) = 0;
    [[nodiscard]] virtual policy::Result<bool> matches(const std::string& hash, const std::string& pin) = 0;
};

} // namespace clearframe::ports
