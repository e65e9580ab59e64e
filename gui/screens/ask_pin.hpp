// A PIN that a person chooses, for another or for themselves, on a sheet. Internal to screens.
#pragma once

#include "gui/kit/keyboard.hpp"

#include <optional>
#include <string_view>

namespace clearframe::gui::screens {

struct AskPin {
    std::string_view title;
    std::string_view rule; ///< "4 to 8 digits"
    int digits = 0;
    bool again = false; ///< the second time
    bool own = false;   ///< whoever types it keeps it
    bool canGoOn = false;
    bool busy = false;
    std::string_view problem = {};
};
struct AskedPin {
    std::optional<kit::PinPress> press;
    bool closed = false;
};
AskedPin askPin(kit::Ui& ui, const AskPin& ask);

} // namespace clearframe::gui::screens
