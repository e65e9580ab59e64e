// The decorated side of the lock screen: clock, day, school, and how the kiosk is. Internal to screens.
#pragma once

#include "gui/kit/paint.hpp"
#include "gui/model/lock.hpp"

namespace clearframe::gui::screens {

/// Where it stands: at the left, in portrait on top.
kit::Box lockPanelBox(const kit::Ui& ui);
void lockPanel(kit::Ui& ui, const LockModel& model);

} // namespace clearframe::gui::screens
