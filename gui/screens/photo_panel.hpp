// Beside the photo: the verdict, its reasons, how many heads; the covers and their style. Internal to screens.
#pragma once

#include "gui/kit/signs.hpp"
#include "gui/model/photo.hpp"

#include <optional>

namespace clearframe::gui::screens {

/// `below`: under the photo, on the background, as in portrait.
std::optional<PhotoIntent> photoPanel(kit::Ui& ui, const PhotoModel& model, const kit::Box& panel, bool below);
std::optional<PhotoIntent> photoQuestion(kit::Ui& ui, const PhotoQuestion& question);
std::optional<PhotoIntent> photoMore(kit::Ui& ui, const PhotoModel& model);

} // namespace clearframe::gui::screens
