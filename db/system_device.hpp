// What the system says of the machine: room where the data lie, whether a network is connected, the battery.
#pragma once

#include "core/ports/device.hpp"

#include <string>

namespace clearframe::db {

class SystemDevice final : public ports::Device {
public:
    /// `folder`: any folder of the file system that holds the photos; `system`: where the kernel tells of devices.
    explicit SystemDevice(std::string folder, std::string system = "/sys/class")
        : folder_(std::move(folder)), system_(std::move(system)) {}
    ports::DeviceReading read() override;

private:
    std::string folder_;
    std::string system_;
};

} // namespace clearframe::db
