#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/it_kiosks.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItKiosksIntent> draw(kit::Ui& ui, const ItKiosksModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
