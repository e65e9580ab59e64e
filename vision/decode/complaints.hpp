// Tells damage from quirks in what the codecs said while they decoded.
#pragma once

#include "vision/decode/identify.hpp"
#include "vision/decode/refusal.hpp"

#include <string_view>

namespace clearframe::vision {

/// True where a decoder that returned pixels nevertheless lost some of them (libjpeg fills with grey, libtiff with
/// white, and both only warn). Stray bytes between a JPEG's headers, and other harmless habits of cameras, are no
/// damage. What is not known to be harmless counts as damage.
[[nodiscard]] bool tellsOfDamage(std::string_view complaints, Format format);

/// Why a decoder gave up, from what it said: most often damage, but also its own limits of size and memory.
[[nodiscard]] Refusal whyNotDecoded(std::string_view complaints);

} // namespace clearframe::vision
