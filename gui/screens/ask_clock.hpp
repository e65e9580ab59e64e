// Date and time, typed in digits on a sheet. Internal to screens.
#pragma once

#include "gui/kit/keyboard.hpp"
#include "gui/model/clock_typing.hpp"

#include <optional>

namespace clearframe::gui::screens {

struct AskedClock {
    std::optional<kit::PinPress> press;
    bool closed = false;
};
AskedClock askClock(kit::Ui& ui, const ClockTyping& typing);

} // namespace clearframe::gui::screens
