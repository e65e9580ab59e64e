// What makes two pictures the same. Internal to vision.
#pragma once

#include "core/ports/picture.hpp"

namespace clearframe::vision {

/// `exact`: BLAKE2b-256 of width and height (32 bits each, little-endian) and the pixels. `near`: dHash (N. Krawetz,
/// "Kind of Like That", 2013) of a 9x8 grey miniature, a bit where a cell is brighter than its right neighbour, top
/// left first in the highest bit. An empty picture has an empty fingerprint.
[[nodiscard]] ports::Fingerprint fingerprintOf(const ports::Picture& picture);

} // namespace clearframe::vision
