// Digests as the rest of Clearframe writes them: lower-case hex. Internal to vision.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace clearframe::vision {

[[nodiscard]] std::string sha256Hex(std::span<const std::uint8_t> bytes);
/// BLAKE2b-256 of `head` followed by `body`.
[[nodiscard]] std::string blake2bHex(std::span<const std::uint8_t> head, std::span<const std::uint8_t> body);

} // namespace clearframe::vision
