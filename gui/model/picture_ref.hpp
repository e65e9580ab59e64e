// Names a picture on a screen.
#pragma once

#include <compare>
#include <string>

namespace clearframe::gui {

/// Equal names, equal pixels (PictureRef::name()). What is behind it is loaded by whoever fills the model.
struct PictureRef {
    std::string name;
    friend auto operator<=>(const PictureRef&, const PictureRef&) = default;
};

} // namespace clearframe::gui
