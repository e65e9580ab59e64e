// Makes recent iPhone photos readable for libheif 1.15 (Debian 12).
#pragma once

#include <cstdint>
#include <span>

namespace clearframe::vision {

/// Since iOS 18 one gain map, matte or metadata item belongs to two pictures of a file (the plain and the tone-mapped
/// one). HEIF allows that (ISO/IEC 23008-12, 6.4); libheif 1.15 refuses the whole file. Such shared references of
/// auxiliary pictures, thumbnails and metadata get a type that nobody reads: the primary picture needs none of them.
/// Changes those type codes in place, nothing else; leaves what is no HEIF as it is.
void dropSharedReferences(std::span<std::uint8_t> heif);

} // namespace clearframe::vision
