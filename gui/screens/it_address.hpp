#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/it_address.hpp"

#include <optional>

namespace clearframe::gui::screens {

[[nodiscard]] std::optional<ItAddressIntent> draw(kit::Ui& ui, const ItAddressModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
