#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/say_no.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<SayNoIntent> draw(kit::Ui& ui, const SayNoModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
