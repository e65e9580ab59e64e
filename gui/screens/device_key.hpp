// The device's key as text and for a phone's camera, and what to do with it. Internal to screens.
#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/device_key.hpp"

namespace clearframe::gui::screens {

void deviceKey(kit::Ui& ui, kit::Box box, const DeviceKeyModel& key);

} // namespace clearframe::gui::screens
