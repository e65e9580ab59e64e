// Photos arriving, and what could not be taken in. Internal to screens.
#pragma once

#include "gui/kit/picture.hpp"
#include "gui/model/take_in.hpp"

namespace clearframe::gui::screens {

std::optional<TakeInIntent> takeInProgress(kit::Ui& ui, const TakeInModel& model, kit::Pictures& pictures);

} // namespace clearframe::gui::screens
