#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/it.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<ItTap> drawIt(kit::Ui& ui);

} // namespace clearframe::gui::screens
