// Which letters the bytes of an office's export mean.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"

#include <string>
#include <string_view>

namespace clearframe::exchange {

struct DecodedText {
    std::string utf8;     ///< valid UTF-8 without byte order mark and without NUL
    std::string encoding; ///< "UTF-8", "UTF-16" or "Windows-1252"
};

/// Byte order mark, else the NULs of UTF-16, else valid UTF-8, else Windows-1252. Nothing is replaced or guessed letter
/// by letter: FailureKind::refused, with the row, where bytes fit none of them or where a file mixes UTF-8 and
/// Windows-1252.
[[nodiscard]] policy::Result<DecodedText> decodeText(const ports::Bytes& file);

/// The line of a text, from 1, in which the byte at `offset` stands. `\n`, `\r\n` and a lone `\r` end a line.
[[nodiscard]] int lineAt(std::string_view text, std::size_t offset);

} // namespace clearframe::exchange
