// What one kiosk has to know of another one to share a trip with it.
#pragma once

#include "core/policy/failure.hpp"

#include <string>
#include <string_view>

namespace clearframe::policy {

struct KioskIdentity {
    std::string key;       ///< with which it signs: Ed25519, hex, 64 digits
    std::string recipient; ///< to whom is encrypted what it shall read: `age1…`
    friend bool operator==(const KioskIdentity&, const KioskIdentity&) = default;
};

/// `clearframe-kiosk v1 key=<64 hex digits> age=<age1…>`: what IT carries from one kiosk to the other.
[[nodiscard]] std::string pairingCode(const KioskIdentity& identity);
/// Exactly that, but for white space at its ends. FailureKind::refused for everything else.
[[nodiscard]] Result<KioskIdentity> pairedBy(std::string_view code);

} // namespace clearframe::policy
