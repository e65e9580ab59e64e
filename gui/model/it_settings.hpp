// How large covers are, how the screen looks, and how soon it locks.
#pragma once

#include "gui/model/it.hpp"
#include "gui/model/settings.hpp"

#include <string>
#include <variant>

namespace clearframe::gui {

struct ItSettingsModel {
    ItGate gate;
    ScreenSettings screen; ///< as it is worn now
    std::string lockAfter; ///< "3 minutes"
    bool canLockSooner = false, canLockLater = false;
    std::string growth; ///< "1.8", chosen, not set yet
    bool canShrink = false, canGrow = false;
    bool growthChanged = false; ///< it waits to be set
    std::string told;           ///< what was set just now
    std::string problem;        ///< a sentence: it could not be set
    bool busy = false;
};

namespace it_settings {
struct Theme {
    ThemeName theme;
};
struct Text {
    TextSize text;
};
struct Motion {
    bool motion;
};
struct LockAfter {
    int step; ///< -1: sooner, 1: later
};
struct Growth {
    int step; ///< -1: smaller, 1: larger
};
struct SetGrowth {};
struct Back {};
struct Lock {};
} // namespace it_settings

using ItSettingsIntent =
    std::variant<it_settings::Theme, it_settings::Text, it_settings::Motion, it_settings::LockAfter,
                 it_settings::Growth, it_settings::SetGrowth, it_settings::Back, it_settings::Lock>;

} // namespace clearframe::gui
