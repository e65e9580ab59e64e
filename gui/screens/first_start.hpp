#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/first_start.hpp"

#include <optional>

namespace clearframe::gui::screens {

[[nodiscard]] std::optional<FirstStartIntent> draw(kit::Ui& ui, const FirstStartModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
