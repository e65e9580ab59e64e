// Whether a HEIF or AVIF file turns its picture itself.
#pragma once

#include "exchange/metadata/blocks.hpp"

namespace clearframe::exchange {

/// True where the file has a property that rotates (`irot`, not by 0°) or mirrors (`imir`) a picture (ISO/IEC 23008-12,
/// 6.5.10 and 6.5.12). Which of its pictures, is not looked up.
[[nodiscard]] bool heifTurnsPicture(ByteView file);

} // namespace clearframe::exchange
