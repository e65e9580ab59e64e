#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/lock.hpp"

namespace clearframe::gui::screens {

std::optional<LockIntent> draw(kit::Ui& ui, const LockModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
