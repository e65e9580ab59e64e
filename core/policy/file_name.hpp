// Names of what goes out. They hold nobody's name (P7).
#pragma once

#include <string>
#include <string_view>

namespace clearframe::policy {

/// A file name's stem from free text: ASCII letters, digits and single hyphens, at most 48 characters; other scripts
/// are transliterated. `fallback` where nothing is left.
[[nodiscard]] std::string fileStem(std::string_view text, std::string_view fallback);

} // namespace clearframe::policy
