// The caption of an export: what it says, what has to be looked at in it, and the sheet to type it on. Internal to
// screens.
#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/caption.hpp"

#include <optional>

namespace clearframe::gui::screens {

[[nodiscard]] float captionCardHeight(kit::Ui& ui, const CaptionModel& model, float width);
[[nodiscard]] std::optional<CaptionIntent> captionCard(kit::Ui& ui, const CaptionModel& model, const kit::Box& box);
[[nodiscard]] std::optional<CaptionIntent> captionSheet(kit::Ui& ui, const CaptionModel& model,
                                                        kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
