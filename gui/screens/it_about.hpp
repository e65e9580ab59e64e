#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/it_about.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItAboutIntent> draw(kit::Ui& ui, const ItAboutModel& model);

} // namespace clearframe::gui::screens
