// Pixels on their way from one adapter to another. Nothing in core reads them.
#pragma once

#include "core/policy/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace clearframe::ports {

using Bytes = std::vector<std::uint8_t>;

/// An upright picture: 8-bit sRGB, channel order B G R (OpenCV's), packed rows of 3*width bytes, no alpha (flattened
/// on white). Shares its pixels with its copies; they are never written after it was made, so it may cross threads.
struct Picture {
    policy::Size size;
    std::shared_ptr<const std::uint8_t> pixels; ///< size.width * size.height * 3 bytes

    [[nodiscard]] std::size_t byteCount() const { return static_cast<std::size_t>(size.area()) * 3; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {pixels.get(), pixels ? byteCount() : 0}; }
};

/// What makes two pictures the same, whatever file they came from.
struct Fingerprint {
    std::string exact;      ///< BLAKE2b-256 of size and pixels, hex: equal pictures share a block and a no
    std::uint64_t near = 0; ///< difference hash, 64 bits: near-duplicates differ in few bits
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

} // namespace clearframe::ports
