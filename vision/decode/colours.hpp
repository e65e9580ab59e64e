// From a decoder's samples to 8-bit sRGB, by the picture's own ICC profile where it has a usable one (ICC.1:2010).
#pragma once

#include "core/policy/failure.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace clearframe::vision {

enum class Samples {
    grey8,
    grey16,
    rgb8,
    rgb16,
    cmyk8, ///< 255: all ink
    cmyk16,
};

/// Converts rows of samples. Without a profile, or with one that is broken or made for another kind of samples, RGB and
/// grey count as sRGB, and CMYK as a common press (libvips' built-in profile). 16-bit samples are in machine order.
class Colours {
public:
    static policy::Result<Colours> forSamples(Samples samples, std::span<const std::uint8_t> iccProfile);

    /// `pixels` pixels from `from` to packed B G R at `to`.
    void toBgr(const void* from, std::uint8_t* to, int pixels) const;
    /// Whether an ICC profile changes the values at all; false also for a profile that equals sRGB.
    [[nodiscard]] bool managed() const { return transform_ != nullptr; }

private:
    explicit Colours(Samples samples) : samples_(samples) {}
    Samples samples_;
    std::shared_ptr<void> transform_; ///< Little CMS's; null: plain copy
};

} // namespace clearframe::vision
