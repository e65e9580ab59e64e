// libmagic's name for a file that is none of the six formats: only to say by name what is refused.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace clearframe::vision {

/// Loads libmagic's database. Reads a file: call it before a sandbox closes. Without a database nothing has a name.
void loadMagicNames();

/// A media type such as "video/mp4", or an empty text. One call at a time.
[[nodiscard]] std::string magicName(std::span<const std::uint8_t> file);

} // namespace clearframe::vision
