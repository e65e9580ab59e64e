// Where photos come from and go to, as a screen shows it.
#pragma once

#include <string>

namespace clearframe::gui {

enum class PlaceSign { stick, card, folder };

struct PlaceRow {
    std::string id;
    PlaceSign sign = PlaceSign::folder;
    std::string name;
    std::string under; ///< "USB stick · 7.2 GB free"; why it cannot be chosen
    bool enabled = true;
};

} // namespace clearframe::gui
