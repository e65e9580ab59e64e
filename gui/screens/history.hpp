#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/history.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace clearframe::gui::screens {

/// How high each entry of the log stands, measured once for a log and a width.
struct HistoryView {
    std::vector<float> tops; ///< one more than there are entries
    std::int64_t newest = -1;
    float width = 0;
};

std::optional<HistoryIntent> draw(kit::Ui& ui, const HistoryModel& model, HistoryView& view);

} // namespace clearframe::gui::screens
