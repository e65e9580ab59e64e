#pragma once

#include <string_view>

namespace clearframe::exchange {

/// What parts the cells of this text: `,` `;` or tab. Reads no further than its first 50 lines.
[[nodiscard]] char separatorOf(std::string_view text);

/// How often `separator` stands outside of quotation marks.
[[nodiscard]] std::size_t countSeparators(std::string_view line, char separator);

} // namespace clearframe::exchange
