// Picasa's `.picasa.ini`: one file a folder, with a section for each photo.
#pragma once

#include "exchange/metadata/people.hpp"

#include <string_view>

namespace clearframe::exchange {

/// Adds the faces of the section named like the photo (case does not matter). `faces=rect64(HEX),ID;…`: left, top,
/// right, bottom as 16-bit fractions of the stored picture, leading zeros left out; the ID is looked up in the contact
/// sections, `ffffffffffffffff` is a face nobody named.
void readPicasa(std::string_view ini, std::string_view photoName, People& people);

} // namespace clearframe::exchange
