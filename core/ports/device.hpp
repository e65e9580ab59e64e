// What the kiosk can say of itself.
#pragma once

#include <cstdint>
#include <optional>

namespace clearframe::ports {

/// What the system does not tell, or nobody asked it for, is absent.
struct DeviceReading {
    std::optional<std::uint64_t> freeBytes; ///< that this program may still fill, where photos are kept
    std::optional<bool> network;            ///< some network is connected
    std::optional<int> battery;             ///< percent; absent too where there is none
};

class Device {
public:
    virtual ~Device() = default;
    /// Never fails; may take a moment on a slow disk, so not on a thread that draws. Several threads may ask at once.
    [[nodiscard]] virtual DeviceReading read() = 0;
};

} // namespace clearframe::ports
