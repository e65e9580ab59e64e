// PINs while they are typed.
#pragma once

#include <cstddef>
#include <string>

namespace clearframe::gui {

/// Out of memory as far as a string lets itself be wiped.
inline void wipe(std::string& pin) {
    volatile char* bytes = pin.data();
    for (std::size_t i = 0; i < pin.size(); ++i)
        bytes[i] = 0;
    pin.clear();
}

} // namespace clearframe::gui
