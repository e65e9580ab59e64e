// The key that lists are encrypted to, to be copied by hand or by a phone.
#pragma once

#include <string>

namespace clearframe::gui {

struct DeviceKeyModel {
    std::string text;    ///< the age recipient; empty while it is not known
    std::string grouped; ///< the same, to be read aloud
    std::string problem; ///< a sentence: it could not be read
};

} // namespace clearframe::gui
