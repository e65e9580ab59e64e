// Where metadata lies in a photo's file. libexiv2 reads one block of a kind; a file may hold several, with other people
// in each, so JPEG, PNG and WebP are walked here and every block is handed out.
#pragma once

#include "core/ports/picture.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::exchange {

using ByteView = std::span<const std::uint8_t>;

enum class Container { unknown, jpeg, png, webp, tiff, heif };
[[nodiscard]] Container containerOf(ByteView file);

struct Blocks {
    std::vector<ports::Bytes> exif; ///< each a TIFF structure
    std::vector<std::string> xmp;   ///< packets, as they stand in the file
    std::vector<ports::Bytes> iptc; ///< each a run of IPTC-IIM data sets
    bool damaged = false;           ///< something that may have held tags could not be taken out
    bool tooLarge = false;          ///< compressed or split blocks above the limits were left alone
};

[[nodiscard]] Blocks blocksInJpeg(ByteView file);
[[nodiscard]] Blocks blocksInPng(ByteView file);
[[nodiscard]] Blocks blocksInWebp(ByteView file);

/// Packets that stand uncompressed anywhere in the file (XMP specification part 3, "Packet scanning"): for TIFF and
/// HEIF, where several pages or items may each have one.
void scanForXmp(ByteView file, Blocks& blocks);

/// The IPTC part of a Photoshop image resource block.
void takeIptcFromPhotoshop(ByteView resources, Blocks& blocks);

[[nodiscard]] inline std::uint32_t bigEndian32(ByteView bytes, std::size_t at) {
    return static_cast<std::uint32_t>(bytes[at]) << 24 | static_cast<std::uint32_t>(bytes[at + 1]) << 16 |
           static_cast<std::uint32_t>(bytes[at + 2]) << 8 | bytes[at + 3];
}

[[nodiscard]] inline bool startsWith(ByteView bytes, std::string_view prefix) {
    return bytes.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), bytes.begin(), [](char a, auto b) {
               return static_cast<std::uint8_t>(a) == b;
           });
}

} // namespace clearframe::exchange
