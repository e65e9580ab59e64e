#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/roll.hpp"
#include "gui/screens/stage.hpp"

namespace clearframe::gui::screens {

std::optional<RollIntent> draw(kit::Ui& ui, const RollModel& model, kit::Pictures& pictures, StageView& view,
                               kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
