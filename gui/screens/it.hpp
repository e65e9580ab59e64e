#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/it.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItIntent> draw(kit::Ui& ui, const ItModel& model);

} // namespace clearframe::gui::screens
