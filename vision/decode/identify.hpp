// What a file is, by its content alone: never by its name.
#pragma once

#include "core/policy/failure.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace clearframe::vision {

enum class Format { jpeg, png, webp, tiff, heic, avif };

[[nodiscard]] std::string_view toString(Format format); ///< "JPEG", "PNG", "WebP", "TIFF", "HEIC", "AVIF"

/// HEIF and AVIF carry their own turn (irot, imir); an EXIF orientation beside it has no meaning there
/// (ISO/IEC 23008-12, 6.5.10 and A.2.2).
[[nodiscard]] constexpr bool turnsItself(Format format) {
    return format == Format::heic || format == Format::avif;
}

/// Refuses by name what the kiosk does not take: animations, raw photos, videos, documents, what is empty or too large.
/// Call startCodecs() before.
[[nodiscard]] policy::Result<Format> identify(std::span<const std::uint8_t> file);

} // namespace clearframe::vision
