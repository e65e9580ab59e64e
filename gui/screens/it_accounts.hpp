#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/it_accounts.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItAccountsIntent> draw(kit::Ui& ui, const ItAccountsModel& model, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
