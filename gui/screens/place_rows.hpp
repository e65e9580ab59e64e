// Sticks, cards and folders to choose from. Internal to screens.
#pragma once

#include "gui/kit/rows.hpp"
#include "gui/model/place.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::gui::screens {

kit::Icon signOf(PlaceSign sign);
/// Rows in columns, scrolled where they do not fit; gives the id of the one that was tapped.
std::optional<std::string> placeRows(kit::Ui& ui, const kit::Box& box, std::string_view id,
                                     const std::vector<PlaceRow>& places, const std::string& chosen, int columns);

} // namespace clearframe::gui::screens
