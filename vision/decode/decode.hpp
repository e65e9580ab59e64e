// A photo's bytes to an upright picture: 8-bit sRGB, B G R, flattened on white. libvips decodes, Little CMS brings the
// colours to sRGB. Only pixels come out; every other part of the file is left behind.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/geometry.hpp"
#include "vision/decode/identify.hpp"

#include <cstdint>
#include <functional>
#include <span>

namespace clearframe::vision {

/// Loads what decoding needs from disk (codecs, libmagic's names) and starts no thread. Call it once, on the main
/// thread, before a fork or a sandbox. False where the codecs cannot be started: then nothing can be decoded.
[[nodiscard]] bool startCodecs();

/// Gives the memory an upright picture of this size goes to: size.area() * 3 bytes, alive until decoding returns.
using Canvas = std::function<policy::Result<std::uint8_t*>(policy::Size)>;

struct Decoded {
    policy::Size size;  ///< upright
    double seconds = 0; ///< in codec and colour conversion
};

/// `orientation` is the EXIF one (1 … 8); it is applied exactly once, and ignored where the format turns itself.
/// Size and pixel count are checked before anything is decoded. A picture that does not decode to its last row without
/// damage is refused; the canvas then holds nothing of use. One call at a time.
[[nodiscard]] policy::Result<Decoded> decodeUpright(std::span<const std::uint8_t> file, Format format, int orientation,
                                                    const Canvas& canvas);

/// The upright size alone, from the header, within the same bounds.
[[nodiscard]] policy::Result<policy::Size> sizeUpright(std::span<const std::uint8_t> file, Format format,
                                                       int orientation);

} // namespace clearframe::vision
