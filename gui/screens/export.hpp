#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/kit/picture.hpp"
#include "gui/model/export.hpp"

namespace clearframe::gui::screens {

std::optional<ExportIntent> draw(kit::Ui& ui, const ExportModel& model, kit::Pictures& pictures,
                                 kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
