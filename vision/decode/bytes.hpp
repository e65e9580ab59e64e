// Reading numbers out of a file without ever reading beside it.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

namespace clearframe::vision {

enum class Endian { big, little };

/// Nothing where the number would reach beyond the end.
[[nodiscard]] inline std::optional<std::uint32_t> numberAt(std::span<const std::uint8_t> bytes, std::size_t at,
                                                           std::size_t width, Endian order) {
    if (at > bytes.size() || width > bytes.size() - at) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i)
        value = (value << 8) | bytes[at + (order == Endian::big ? i : width - 1 - i)];
    return value;
}

[[nodiscard]] inline bool textAt(std::span<const std::uint8_t> bytes, std::size_t at, std::string_view text) {
    return at <= bytes.size() && text.size() <= bytes.size() - at &&
           std::memcmp(bytes.data() + at, text.data(), text.size()) == 0;
}

} // namespace clearframe::vision
