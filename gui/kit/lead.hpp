// A few sentences of which the first is bold.
#pragma once

#include "gui/kit/paint.hpp"

#include <string_view>

namespace clearframe::gui::kit {

/// From the top of the box, at most five lines. Gives the height used.
float lead(Ui& ui, Colour ink, const Box& box, std::string_view bold, std::string_view rest);
float leadHeight(const Ui& ui, float width, std::string_view bold, std::string_view rest);

} // namespace clearframe::gui::kit
