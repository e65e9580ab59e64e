#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/names.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<NamesIntent> draw(kit::Ui& ui, const NamesModel& model);

} // namespace clearframe::gui::screens
