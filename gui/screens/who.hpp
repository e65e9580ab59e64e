#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/photo.hpp"
#include "gui/model/who.hpp"
#include "gui/screens/stage.hpp"

namespace clearframe::gui::screens {

/// The sheet, with the photo beside it.
std::optional<WhoIntent> draw(kit::Ui& ui, const WhoModel& model, const PhotoModel& photo, kit::Pictures& pictures,
                              StageView& view, kit::KeyboardView& keys);

/// A first look at the face: in the middle of what the sheet leaves free, and large.
[[nodiscard]] StageView closeUpOf(const kit::Ui& ui, const WhoModel& model);

} // namespace clearframe::gui::screens
