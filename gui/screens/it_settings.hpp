#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/it_settings.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItSettingsIntent> draw(kit::Ui& ui, const ItSettingsModel& model);

} // namespace clearframe::gui::screens
