// libsodium, started once before its first use, and its bytes as text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::db {

/// Ends the program where the system has no source of randomness: nothing here may go on with guessable keys.
void startSodium();

[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);
/// Nothing where it is not exactly `size` bytes in hex.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromHex(std::string_view hex, std::size_t size);
[[nodiscard]] std::vector<std::uint8_t> randomBytes(std::size_t size);

} // namespace clearframe::db
