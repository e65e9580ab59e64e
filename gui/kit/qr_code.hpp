// A text for the camera of a phone (QR code, ISO/IEC 18004, by libqrencode).
#pragma once

#include "gui/kit/paint.hpp"

#include <string_view>

namespace clearframe::gui::kit {

/// Dark on white in every theme, as readers expect, with the quiet zone of four modules; whole pixels a module, as many
/// as fit the box. From its top left; gives the side of the square that was used: 0 where the text does not fit with
/// four pixels a module, and nothing is drawn.
float qrCode(Ui& ui, const Box& box, std::string_view text);

} // namespace clearframe::gui::kit
