// Reads one file whole: no link, no device, nothing that changes meanwhile.
#pragma once

#include "core/ports/picture.hpp"

#include <cstddef>
#include <string>
#include <system_error>
#include <tl/expected.hpp>

namespace clearframe::exchange {

struct Unread {
    enum class Why {
        system,   ///< `code` says what; a link is too_many_symbolic_link_levels
        notAFile, ///< it was not opened, or not read
        tooLarge,
        changed, ///< while it was read
    };
    Why why = Why::system;
    std::error_code code;
};

/// `folder` is open; at most `largest` bytes.
[[nodiscard]] tl::expected<ports::Bytes, Unread> readRegular(int folder, const std::string& name, std::size_t largest);

} // namespace clearframe::exchange
