// The key that lists are encrypted to, for the screens.
#pragma once

#include "gui/flow/services.hpp"
#include "gui/model/device_key.hpp"

#include <functional>

namespace clearframe::gui {

/// In groups of four, to be read aloud and compared.
[[nodiscard]] std::string inGroups(const std::string& key);

/// Read on the lane of the lists' tools: the first time it is made.
[[nodiscard]] Ticket readDeviceKey(Services& services, std::function<void(DeviceKeyModel)> whenDone);

} // namespace clearframe::gui
