#pragma once

#include "gui/kit/picture.hpp"
#include "gui/model/export.hpp"

namespace clearframe::gui::screens {

std::optional<ExportIntent> draw(kit::Ui& ui, const ExportModel& model, kit::Pictures& pictures);

} // namespace clearframe::gui::screens
