// What lies over the photo: faces, pins, the area that is being drawn, and the tools. Internal to screens.
#pragma once

#include "gui/model/photo.hpp"
#include "gui/screens/stage.hpp"

namespace clearframe::gui::screens {

std::optional<PhotoIntent> photoOverlay(kit::Ui& ui, const PhotoModel& model, const kit::Box& stage,
                                        const StagePlace& place, StageView& view);

/// One face alone, for a sheet beside the photo.
void drawFace(kit::Ui& ui, const PhotoModel& model, policy::FaceId face, const kit::Box& stage,
              const StagePlace& place);

} // namespace clearframe::gui::screens
