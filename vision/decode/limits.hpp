// What a photo may cost before anybody looks at it. A file beyond one of these is refused by its header.
#pragma once

#include <cstddef>
#include <cstdint>

namespace clearframe::vision {

inline constexpr std::size_t maxPhotoBytes = std::size_t{128} << 20;
inline constexpr std::int64_t maxPixels = 64'000'000;
inline constexpr int maxSide = 30'000;

} // namespace clearframe::vision
