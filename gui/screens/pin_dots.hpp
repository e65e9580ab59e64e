// How many digits of a PIN were typed, as dots with a caret. Internal to screens.
#pragma once

#include "gui/kit/paint.hpp"

namespace clearframe::gui::screens {

/// Centred in the column; no caret while the PIN is being looked at.
void pinDots(kit::Ui& ui, const kit::Box& column, float middleY, int digits, bool caret);

} // namespace clearframe::gui::screens
