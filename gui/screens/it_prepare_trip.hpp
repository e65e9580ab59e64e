#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/it_prepare_trip.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItPrepareTripIntent> draw(kit::Ui& ui, const ItPrepareTripModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
