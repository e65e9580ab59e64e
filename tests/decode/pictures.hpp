// Pictures that tests make themselves: four quarters of known colours, saved by libvips in every format.
#pragma once

#include "core/ports/picture.hpp"
#include "vision/decode/decode.hpp"
#include "vision/decode/vips_image.hpp"

#include <array>
#include <filesystem>
#include <string>

namespace clearframe::tests {

struct Colour {
    int r = 0;
    int g = 0;
    int b = 0;
};
/// Top left, top right, bottom left, bottom right.
using Quarters = std::array<Colour, 4>;
inline constexpr Quarters plainQuarters{Colour{200, 30, 40}, Colour{20, 180, 60}, Colour{30, 50, 190},
                                        Colour{240, 235, 225}};

/// Three bands of 8 bits, 64×48 unless said.
[[nodiscard]] vision::VipsPicture quartersPicture(const Quarters& quarters = plainQuarters,
                                                  policy::Size size = {64, 48});
/// One picture of one colour; `bands` values, 8 bits each.
[[nodiscard]] vision::VipsPicture plainPicture(const std::vector<double>& bands, VipsInterpretation interpretation,
                                               policy::Size size = {64, 48});
[[nodiscard]] vision::VipsPicture sixteenBits(vision::VipsPicture picture);
void embedProfile(vision::VipsPicture& picture, const ports::Bytes& profile);
/// One of libvips' built-in profiles: "srgb", "p3", "cmyk".
[[nodiscard]] ports::Bytes builtInProfile(const char* name);

/// Saves by the suffix, which may carry options (".jpg[Q=95]"). Fails the test where libvips cannot.
[[nodiscard]] ports::Bytes save(const vision::VipsPicture& picture, const char* suffix);

struct DecodedPicture {
    policy::Size size;
    ports::Bytes pixels;
    [[nodiscard]] Colour at(int x, int y) const;
    /// The middle of each quarter.
    [[nodiscard]] Quarters quarters() const;
};
/// Identifies and decodes.
[[nodiscard]] policy::Result<DecodedPicture> decode(const ports::Bytes& file, int orientation = 1);

[[nodiscard]] int distance(const Colour& a, const Colour& b); ///< of the channel that differs most
[[nodiscard]] int distance(const Quarters& a, const Quarters& b);
[[nodiscard]] ports::Bytes readFile(const std::filesystem::path& path);

} // namespace clearframe::tests
