// Arithmetic of single pixels: X R G B, 8 bits each, the top byte unused. Inline, because it runs per pixel.
#pragma once

#include <algorithm>
#include <cstdint>

namespace clearframe::gui {

using Pixel = std::uint32_t;

/// A colour with its alpha, straight (not premultiplied); the pixel's top byte is 0.
struct Paint {
    Pixel colour = 0;
    std::uint32_t alpha = 0; ///< 0 … 255
};

/// ImGui packs its colours A B G R.
[[nodiscard]] constexpr Paint paintOf(std::uint32_t imgui) {
    return {(imgui & 0xFFU) << 16U | (imgui & 0xFF00U) | (imgui >> 16U & 0xFFU), imgui >> 24U};
}

/// a*b/255, rounded.
[[nodiscard]] constexpr std::uint32_t scaled(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t product = a * b + 128;
    return (product + (product >> 8U)) >> 8U;
}

/// From `below` (part 0) to `above` (part 256). The three channels side by side in one word, 16 bits each.
[[nodiscard]] constexpr Pixel mixed(Pixel below, Pixel above, std::uint32_t part) {
    const auto spread = [](Pixel pixel) {
        return (static_cast<std::uint64_t>(pixel & 0xFF00U) << 24U) | (pixel & 0xFF00FFU);
    };
    const std::uint64_t sum = (spread(above) * part + spread(below) * (256 - part) + 0x8000800080U) >> 8U;
    return static_cast<Pixel>(sum & 0xFF00FFU) | (static_cast<Pixel>(sum >> 24U) & 0xFF00U);
}

/// An alpha of 0 … 255 as a part of 256, so that 255 covers wholly.
[[nodiscard]] constexpr std::uint32_t partOf(std::uint32_t alpha) {
    return alpha + (alpha >> 7U);
}

/// The picture's pixel under ImGui's tint.
[[nodiscard]] constexpr Pixel tinted(Pixel pixel, Pixel tint) {
    return scaled(pixel >> 16U & 0xFFU, tint >> 16U & 0xFFU) << 16U |
           scaled(pixel >> 8U & 0xFFU, tint >> 8U & 0xFFU) << 8U | scaled(pixel & 0xFFU, tint & 0xFFU);
}

} // namespace clearframe::gui
