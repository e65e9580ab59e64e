// Pictures made in tests.
#pragma once

#include "core/ports/picture.hpp"

#include <cstdint>
#include <functional>
#include <random>

namespace clearframe::tests {

using Random = std::mt19937;

/// Any whole number from `least` to `most`.
int pick(Random& random, int least, int most);

/// Pixels as `colour(x, y, channel)` gives them, channels B, G, R.
ports::Picture pictureOf(policy::Size size, const std::function<std::uint8_t(int, int, int)>& colour);

/// Smooth shades with noise on them, as a photo has: each seed another one.
ports::Picture photoLike(policy::Size size, Random& random);

/// The same picture, with other values wherever `where(x, y)` says so: no such pixel stays as it was.
ports::Picture changed(const ports::Picture& picture, const std::function<bool(int, int)>& where, Random& random);

std::uint8_t channelAt(const ports::Picture& picture, int x, int y, int channel);

} // namespace clearframe::tests
