#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/it_kiosks.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItKiosksIntent> draw(kit::Ui& ui, const ItKiosksModel& model);

} // namespace clearframe::gui::screens
