// Many facts, in columns, scrolled. Nothing here can be tapped.
#pragma once

#include "gui/kit/facts.hpp"

#include <string_view>
#include <vector>

namespace clearframe::gui::kit {

/// Line after line from left to right, each as high as its highest fact, with a hairline under it.
void factGrid(Ui& ui, const Box& box, std::string_view id, const std::vector<Fact>& facts, int columns);

} // namespace clearframe::gui::kit
