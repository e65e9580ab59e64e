#pragma once

#include "core/policy/failure.hpp"

#include <string>
#include <string_view>

namespace clearframe::ports {

/// The device's own key: signs the head of the audit log and the receipts of an export (Ed25519).
class Signer {
public:
    virtual ~Signer() = default;
    [[nodiscard]] virtual std::string sign(std::string_view message) const = 0; ///< hex, 128 digits
    [[nodiscard]] virtual std::string publicKey() const = 0;                    ///< hex, 64 digits
};

} // namespace clearframe::ports
