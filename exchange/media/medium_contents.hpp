// What is on a stick or card: how many photos, how many lists, by the first bytes of the files.
#pragma once

#include "core/ports/media.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace clearframe::exchange {

struct ContentsLimits {
    int depth = 16;              ///< folders below the one that was asked for
    std::size_t looked = 20'000; ///< files and folders; what lies higher comes first
    std::chrono::milliseconds time{1000};
};

/// How many bytes from the start of a file tell what it is.
inline constexpr std::size_t telling = 512;

/// JPEG, PNG, WebP, HEIC and AVIF by their signatures; TIFF where the name says so too, as raw files of cameras begin
/// like one.
[[nodiscard]] bool beginsAsPhoto(std::span<const std::uint8_t> start, std::string_view name);
/// Text, or encrypted with age: what can be behind the name of a list.
[[nodiscard]] bool beginsAsList(std::span<const std::uint8_t> start);

/// As ports::Media::contents() says. Passed over is what folder_walk.hpp passes over. A file named as text (`.txt`) is
/// a list only where a signature stands beside it.
[[nodiscard]] policy::Result<ports::MediumContents>
contentsOf(const std::string& path, const std::function<bool()>& goOn, const ContentsLimits& limits = {});

} // namespace clearframe::exchange
