// How much room there is where the data lie. The rest of a device's reading is not asked for yet, and absent.
#pragma once

#include "core/ports/device.hpp"

#include <string>

namespace clearframe::db {

class StorageDevice final : public ports::Device {
public:
    /// `folder`: any folder of the file system that holds the photos.
    explicit StorageDevice(std::string folder) : folder_(std::move(folder)) {}
    ports::DeviceReading read() override;

private:
    std::string folder_;
};

} // namespace clearframe::db
