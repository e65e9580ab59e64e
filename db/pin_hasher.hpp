// Argon2id of libsodium.
#pragma once

#include "core/ports/pin_hasher.hpp"

namespace clearframe::db {

/// 64 MiB and three passes: libsodium's interactive memory, one pass more than its interactive work; fits a Pi 4 of 1
/// GB beside a photo.
class ArgonPinHasher : public ports::PinHasher {
public:
    policy::Result<std::string> hash(const std::string& pin) override;
    policy::Result<bool> matches(const std::string& hash, const std::string& pin) override;
};

} // namespace clearframe::db
