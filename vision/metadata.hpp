// The only metadata that goes out, and the list of what a file holds. libexiv2 stops here. May be called by several
// threads at once. Internal to vision.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"

#include <string>
#include <vector>

namespace clearframe::vision {

/// An XMP packet with photoshop:Credit alone.
[[nodiscard]] policy::Result<std::string> creditPacket(const std::string& credit);

/// Everything libexiv2 finds in a file, as "key=value"; comments, colour profiles and previews too. Fails where it
/// cannot read the file.
[[nodiscard]] policy::Result<std::vector<std::string>> listMetadata(const ports::Bytes& file);

/// What listMetadata() gives for a file with this credit and nothing else.
[[nodiscard]] std::vector<std::string> metadataOfCredit(const std::string& credit);

} // namespace clearframe::vision
