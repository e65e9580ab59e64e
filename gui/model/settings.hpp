// How the screens look on this kiosk: as IT set it, but for what was given for this run alone.
#pragma once

#include "core/policy/screen_look.hpp"

namespace clearframe::gui {

using policy::TextSize;
using policy::ThemeName;

struct ScreenSettings : policy::ScreenLook {
    int dpi = 0; ///< 0: as the display says, else a default by its size
};

} // namespace clearframe::gui
