// Onto which stick something is written. Internal to screens.
#pragma once

#include "gui/kit/ui.hpp"
#include "gui/model/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::gui::screens {

struct AskPlace {
    const char* id;        ///< of the sheet
    std::string_view what; ///< is written: a sentence
    const std::vector<PlaceRow>& places;
    bool missing = false; ///< it is known that there is none
    bool writing = false;
    std::string_view problem = {};
};
struct AskedPlace {
    std::optional<std::string> place;
    bool closed = false;
};
AskedPlace askPlace(kit::Ui& ui, const AskPlace& ask);

} // namespace clearframe::gui::screens
