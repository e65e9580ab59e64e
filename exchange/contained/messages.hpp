// The things that cross the border between the kiosk and its worker, encoded and, with every suspicion, decoded.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/list_table.hpp"
#include "core/ports/photo_reader.hpp"
#include "core/ports/picture.hpp"

#include <optional>
#include <span>

namespace clearframe::exchange {

[[nodiscard]] ports::Bytes encodeFile(const ports::PhotoFile& file);
[[nodiscard]] std::optional<ports::PhotoFile> decodeFile(std::span<const std::uint8_t> bytes);

// Answers. Pixels do not travel with them: the picture of a decoded ReadPhoto has its size and no pixels yet.
// A text that is not UTF-8 is encoded with U+FFFD in its place, so that an honest child is never taken for a broken
// one.
[[nodiscard]] ports::Bytes encodeAnswer(const policy::Result<ports::ReadPhoto>& answer);
[[nodiscard]] ports::Bytes encodeAnswer(const policy::Result<ports::ReadTags>& answer);
[[nodiscard]] ports::Bytes encodeAnswer(const policy::Result<policy::Table>& answer);

// Nothing where the answer is not exactly what an honest child could have written: sizes and counts within bounds,
// UTF-8, usable regions inside the picture, finite numbers, no control characters in sentences, no byte too many.
[[nodiscard]] std::optional<policy::Result<ports::ReadPhoto>> decodePhotoAnswer(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::optional<policy::Result<ports::ReadTags>> decodeTagsAnswer(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::optional<policy::Result<policy::Table>> decodeTableAnswer(std::span<const std::uint8_t> bytes);

} // namespace clearframe::exchange
