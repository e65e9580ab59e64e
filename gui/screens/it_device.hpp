#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/it_device.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItDeviceIntent> draw(kit::Ui& ui, const ItDeviceModel& model);

} // namespace clearframe::gui::screens
