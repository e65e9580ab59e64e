// File names as a person can read them on one line.
#pragma once

#include <string>
#include <string_view>

namespace clearframe::exchange {

/// Valid UTF-8 without controls: line breaks and other control characters, characters that turn the writing direction
/// or cannot be seen, and bytes that are no UTF-8 are written as `\n`, `\x1b`, `\u202e`; a backslash is doubled, so
/// that two different names never look the same. Ordinary names stay as they are.
[[nodiscard]] std::string displayName(std::string_view name);

} // namespace clearframe::exchange
