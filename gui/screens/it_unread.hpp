#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/it_unread.hpp"

#include <optional>

namespace clearframe::gui::screens {

[[nodiscard]] std::optional<ItUnreadIntent> draw(kit::Ui& ui, const ItUnreadModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
