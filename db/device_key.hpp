// The device's own Ed25519 key. Made once; never replaced by the program, as the audit log hangs on it.
#pragma once

#include "core/ports/signer.hpp"
#include "db/data_folder.hpp"

#include <array>
#include <cstdint>
#include <memory>

namespace clearframe::db {

class DeviceKey : public ports::Signer {
public:
    /// Reads `device.key`. FailureKind::notFound where there is none; FailureKind::unavailable where it cannot be read,
    /// is damaged, or can be read by other users.
    [[nodiscard]] static policy::Result<std::unique_ptr<DeviceKey>> load(const DataFolder& folder);
    /// Makes it (0600, durable). FailureKind::conflict where there is one already.
    [[nodiscard]] static policy::Result<std::unique_ptr<DeviceKey>> create(const DataFolder& folder);

    ~DeviceKey() override; ///< wipes the secret
    DeviceKey(const DeviceKey&) = delete;
    DeviceKey& operator=(const DeviceKey&) = delete;

    [[nodiscard]] std::string sign(std::string_view message) const override;
    [[nodiscard]] std::string publicKey() const override;

private:
    DeviceKey() = default;
    std::array<std::uint8_t, 64> secret_{};
    std::array<std::uint8_t, 32> public_{};
};

/// True where `signature` (hex) over `message` was made with the key `publicKey` (hex).
[[nodiscard]] bool signatureHolds(std::string_view signature, std::string_view message, std::string_view publicKey);

} // namespace clearframe::db
