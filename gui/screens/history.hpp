#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/history.hpp"

#include <optional>

namespace clearframe::gui::screens {

std::optional<HistoryIntent> draw(kit::Ui& ui, const HistoryModel& model);

} // namespace clearframe::gui::screens
