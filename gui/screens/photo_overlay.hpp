// What lies over the photo: faces, pins, the area that is being drawn, and the tools. Internal to screens.
#pragma once

#include "gui/model/photo.hpp"
#include "gui/screens/stage.hpp"

namespace clearframe::gui::screens {

std::optional<PhotoIntent> photoOverlay(kit::Ui& ui, const PhotoModel& model, const kit::Box& stage,
                                        const StagePlace& place, StageView& view);

/// Only the faces, for a sheet beside the photo.
void drawFaces(kit::Ui& ui, const PhotoModel& model, const kit::Box& stage, const StagePlace& place);

} // namespace clearframe::gui::screens
