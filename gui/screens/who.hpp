#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/photo.hpp"
#include "gui/model/who.hpp"
#include "gui/screens/stage.hpp"

namespace clearframe::gui::screens {

/// The sheet, with the photo beside it.
std::optional<WhoIntent> draw(kit::Ui& ui, const WhoModel& model, const PhotoModel& photo, kit::Pictures& pictures,
                              StageView& view, kit::KeyboardView& keys);

} // namespace clearframe::gui::screens
