#include "exchange/intake/display_name.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace clearframe::exchange {

namespace {

struct Decoded {
    char32_t character = 0;
    std::size_t length = 0; ///< bytes; 0 where they are no UTF-8
};

Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    std::size_t length = 0;
    if (lead >= 0xC2 && lead < 0xE0) length = 2;
    if (lead >= 0xE0 && lead < 0xF0) length = 3;
    if (lead >= 0xF0 && lead < 0xF5) length = 4;
    if (length == 0 || text.size() < length) return {};
    char32_t character = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {};
        character = (character << 6U) | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    if (overlong || surrogate || character > 0x10FFFF) return {};
    return {character, length};
}

bool unseen(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xE0000 && c < 0xE1000);
}

} // namespace

std::string displayName(std::string_view name) {
    std::string shown;
    while (!name.empty()) {
        const Decoded next = decode(name);
        if (next.length == 0) {
            shown += fmt::format("\\x{:02x}", static_cast<std::uint8_t>(name[0]));
            name.remove_prefix(1);
            continue;
        }
        if (next.character == '\\') {
            shown += "\\\\";
        } else if (next.character == '\n') {
            shown += "\\n";
        } else if (!unseen(next.character)) {
            shown += name.substr(0, next.length);
        } else if (next.character < 0x100) {
            shown += fmt::format("\\x{:02x}", static_cast<std::uint32_t>(next.character));
        } else {
            shown += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(next.character));
        }
        name.remove_prefix(next.length);
    }
    return shown;
}

} // namespace clearframe::exchange
