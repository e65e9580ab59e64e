#include "db/storage_device.hpp"

#include <sys/statvfs.h>

namespace clearframe::db {

ports::DeviceReading StorageDevice::read() {
    ports::DeviceReading reading;
    struct statvfs now {};
    // What is kept for root is not this program's to fill.
    if (::statvfs(folder_.c_str(), &now) == 0)
        reading.freeBytes = static_cast<std::uint64_t>(now.f_bavail) * static_cast<std::uint64_t>(now.f_frsize);
    return reading;
}

} // namespace clearframe::db
