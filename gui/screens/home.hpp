#pragma once

#include "gui/kit/picture.hpp"
#include "gui/model/home.hpp"

namespace clearframe::gui::screens {

std::optional<HomeIntent> draw(kit::Ui& ui, const HomeModel& model, kit::Pictures& pictures);

} // namespace clearframe::gui::screens
