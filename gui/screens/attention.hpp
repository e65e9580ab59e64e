// Fills the screen where nothing can go out. Internal to screens: home shows it.
#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/attention.hpp"

#include <optional>
#include <string_view>

namespace clearframe::gui::screens {

enum class AttentionTap { carryOn, mend, lock };

/// `school` stands under the product's name.
std::optional<AttentionTap> attention(kit::Ui& ui, const AttentionModel& model, std::string_view school);

} // namespace clearframe::gui::screens
