#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/kit/picture.hpp"
#include "gui/model/checklist.hpp"

namespace clearframe::gui::screens {

std::optional<ChecklistIntent> draw(kit::Ui& ui, const ChecklistModel& model, kit::Pictures& pictures,
                                    kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
