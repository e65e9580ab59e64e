// Bytes sealed into an open file, and back.
#pragma once

#include "core/ports/picture.hpp"

#include <optional>
#include <string_view>
#include <system_error>

namespace clearframe::db {

inline constexpr std::size_t sealKeySize = 32;
inline constexpr std::size_t sealChunk = 64 * 1024;

[[nodiscard]] ports::Bytes newSealKey();
/// `name` is sealed with every chunk: under another name the file does not open.
[[nodiscard]] std::error_code seal(int file, std::string_view name, const ports::Bytes& key, const ports::Bytes& plain);
/// Nothing where key or name are wrong, or any byte is missing, changed or too many.
[[nodiscard]] std::optional<ports::Bytes> unseal(int file, std::string_view name, const ports::Bytes& key);

} // namespace clearframe::db
