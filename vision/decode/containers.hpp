// Small bounded looks into containers, for what a decoder would take but the kiosk does not. Every offset and
// count in a file is somebody else's claim: nothing is read outside the span, and every walk has an end.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace clearframe::vision {

using FileView = std::span<const std::uint8_t>;

/// PNG with an `acTL` chunk before its pixels (APNG), whatever number of frames it claims.
[[nodiscard]] bool isAnimatedPng(FileView png);

/// WebP with the animation flag or an animation chunk.
[[nodiscard]] bool isAnimatedWebp(FileView webp);

/// DNG, CFA or linear raw data, or a camera maker's own compression, in one of the first images of a TIFF.
[[nodiscard]] bool isRawTiff(FileView tiff);

enum class IsoKind { heic, avif, sequence, other };

/// What an ISO base media file (`ftyp` first) says it is; nothing where it is no such file.
[[nodiscard]] std::optional<IsoKind> isoKind(FileView file);

} // namespace clearframe::vision
