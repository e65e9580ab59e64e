#pragma once

#include "gui/model/photo.hpp"
#include "gui/screens/stage.hpp"

namespace clearframe::gui::screens {

std::optional<PhotoIntent> draw(kit::Ui& ui, const PhotoModel& model, kit::Pictures& pictures, StageView& view);

/// Where the photo stands on the screen; for tests that tap a face.
kit::Box photoStage(const kit::Ui& ui, const PhotoModel& model);

} // namespace clearframe::gui::screens
