// Reads a JPEG's markers, one after the other, and accepts only what Clearframe writes itself. It trusts no decoder:
// those skip what they do not know, and what is skipped is where names hide. Internal to vision.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/geometry.hpp"
#include "core/ports/picture.hpp"

#include <optional>

namespace clearframe::vision {

/// ITU-T T.81 Annex B. Accepts SOI, one JFIF APP0 without thumbnail, `segment` where one is given (byte for byte,
/// behind the APP0), DQT, SOF0 of 8 bits, three components and this size, DHT, DRI, one SOS with its scan, EOI, and no
/// byte behind it. Anything else is refused.
[[nodiscard]] policy::Done walkJpeg(const ports::Bytes& jpeg, policy::Size size, const ports::Bytes& segment);

} // namespace clearframe::vision
