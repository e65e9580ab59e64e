// A part of a text.
#pragma once

#include <cstddef>

namespace clearframe::policy {

struct TextSpan { ///< bytes of a UTF-8 text; begins and ends at whole letters with their accents
    std::size_t begin = 0;
    std::size_t length = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

} // namespace clearframe::policy
