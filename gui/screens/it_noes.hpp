#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/it_noes.hpp"

#include <optional>

namespace clearframe::gui::screens {

[[nodiscard]] std::optional<ItNoesIntent> draw(kit::Ui& ui, const ItNoesModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
