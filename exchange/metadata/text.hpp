// Text out of files: it becomes valid UTF-8 here, whatever it was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::exchange {

[[nodiscard]] bool isUtf8(std::string_view text);

/// Every byte that is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string repairedUtf8(std::string_view text);

/// Bytes of an old 8-bit encoding that ICU knows by name. Nothing where it does not know it.
[[nodiscard]] std::optional<std::string> utf8From(std::string_view bytes, const char* encoding);

/// UTF-8 where the bytes are that, else Windows-1252 (a superset of Latin-1), as old programs wrote without saying so.
[[nodiscard]] std::string utf8Or1252(std::string_view bytes);

/// Bytes of UTF-16; an odd last byte is dropped, a lone surrogate becomes U+FFFD.
[[nodiscard]] std::string utf8FromUtf16(std::string_view bytes, bool bigEndian);

/// One form for file names and words whose case does not matter: case folded, NFC.
[[nodiscard]] std::string foldedCase(std::string_view text);

/// Without white space at both ends; control characters become spaces.
[[nodiscard]] std::string tidied(std::string_view text);

/// At most `limit` code points; tells whether any were left off.
struct Shortened {
    std::string text;
    bool cut = false;
};
[[nodiscard]] Shortened shortened(std::string_view text, std::size_t limit);

/// A finite decimal number with a point, and nothing else beside it but white space.
[[nodiscard]] std::optional<double> number(std::string_view text);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] inline std::string_view asText(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace clearframe::exchange
