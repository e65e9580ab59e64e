// A day that was not long ago, in a dialog. Internal to screens.
#pragma once

#include "gui/kit/ui.hpp"

#include <string_view>

namespace clearframe::gui::screens {

struct AskDay {
    const char* id;
    std::string_view title;
    std::string_view text;
    std::string_view day; ///< as it is chosen now
    bool isToday = true;  ///< later than that is no day to choose
    std::string_view yes; ///< on the button
    bool busy = false;
};
struct AskedDay {
    int move = 0; ///< days
    bool yes = false;
    bool no = false;
};
AskedDay askDay(kit::Ui& ui, const AskDay& ask);

} // namespace clearframe::gui::screens
