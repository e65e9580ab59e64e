#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/it_trips.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItTripsIntent> draw(kit::Ui& ui, const ItTripsModel& model);

} // namespace clearframe::gui::screens
