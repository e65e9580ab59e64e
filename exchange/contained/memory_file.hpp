// Memory that two processes hand to each other: anonymous files (memfd) and views of them.
#pragma once

#include "core/ports/picture.hpp"
#include "exchange/contained/unique_fd.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace clearframe::exchange {

/// Empty, sealable, closed on exec. Invalid where the system has no memory for it.
[[nodiscard]] UniqueFd makeMemoryFile(const char* name);

/// False where not everything could be written.
[[nodiscard]] bool writeWhole(const UniqueFd& file, std::span<const std::uint8_t> bytes);
/// Nothing where the file is larger than `most` or cannot be read.
[[nodiscard]] std::optional<ports::Bytes> readWhole(const UniqueFd& file, std::uint64_t most);

/// No byte and not the size can change any more, by whomever. False where somebody still has it mapped for writing:
/// then nothing in it may be believed.
[[nodiscard]] bool freeze(const UniqueFd& file);

/// The first `size` bytes, read-only, alive as long as the pointer or a copy of it. Null where the file is not exactly
/// `size` bytes long, or no mapping could be had. Freeze the file first.
[[nodiscard]] std::shared_ptr<const std::uint8_t> viewExactly(const UniqueFd& file, std::size_t size);

/// A new file of this size, mapped for writing. Null where there is no memory. `unmap` it before the file is frozen.
[[nodiscard]] std::uint8_t* mapForWriting(const UniqueFd& file, std::size_t size);
void unmap(std::uint8_t* memory, std::size_t size);

} // namespace clearframe::exchange
