// The first start in a data folder: a new database appears whole or not at all, and never in place of a lost one.
#pragma once

#include "core/policy/failure.hpp"
#include "db/data_folder.hpp"
#include "db/device_key.hpp"

#include <memory>

namespace clearframe::db {

class Connections;

/// Makes an empty database where the folder holds no data. Refuses where data stands there without its database.
[[nodiscard]] policy::Done makeDatabaseIfNew(const DataFolder& folder);

/// The device's key: made, and the end of the empty audit log signed with it, while nothing was ever recorded; from
/// then on the key must be there.
[[nodiscard]] policy::Result<std::unique_ptr<DeviceKey>> openDeviceKey(const DataFolder& folder,
                                                                       Connections& connections);

} // namespace clearframe::db
