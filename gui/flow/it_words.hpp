// Sizes and spans of time as the pages for IT say them. Values in, words out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace clearframe::gui {

[[nodiscard]] std::string spaceWords(std::optional<std::uint64_t> bytes); ///< "412 GB free"
[[nodiscard]] std::string timeWords(int seconds);                         ///< "3 minutes", "90 seconds"
/// In groups of four, to be read aloud and compared.
[[nodiscard]] std::string grouped(const std::string& text);

} // namespace clearframe::gui
