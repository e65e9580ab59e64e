#pragma once

#include "gui/kit/picture.hpp"
#include "gui/model/grid.hpp"

namespace clearframe::gui::screens {

std::optional<GridIntent> draw(kit::Ui& ui, const GridModel& model, kit::Pictures& pictures);

} // namespace clearframe::gui::screens
