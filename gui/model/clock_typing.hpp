// A date and a time that a person types in digits.
#pragma once

#include <string>

namespace clearframe::gui {

struct ClockTyping {
    std::string date; ///< as far as it was typed: "23 / 11 / 20__"
    std::string time; ///< "20 : 4_"
    bool whole = false;
    bool busy = false;
    std::string problem; ///< a sentence
};

} // namespace clearframe::gui
