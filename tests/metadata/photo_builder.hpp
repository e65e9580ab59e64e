// Small files with chosen metadata, written by libexiv2 or put together byte by byte.
#pragma once

#include "exchange/metadata/metadata.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace Exiv2 {
class Image;
}

namespace clearframe::tests {

/// An XMP packet around properties of one description (elements, with the usual prefixes declared).
[[nodiscard]] std::string xmpPacket(std::string_view properties);

struct MwgRegion {
    std::string name;
    std::string x, y, w, h; ///< centre and size, as text
    std::string type = "Face";
    std::string unit = "normalized"; ///< empty: no unit is written
};
/// `mwg-rs:Regions`; `applied` is "W H" or empty for none.
[[nodiscard]] std::string mwgRegions(const std::vector<MwgRegion>& regions, std::string_view applied = "");
[[nodiscard]] std::string bag(std::string_view property, const std::vector<std::string>& items);

class PhotoBuilder {
public:
    PhotoBuilder& orientation(int value);
    PhotoBuilder& exif(const std::string& key, const std::string& value);
    PhotoBuilder& xmp(std::string_view properties);
    PhotoBuilder& iptcKeywords(const std::vector<std::string>& keywords);
    PhotoBuilder& sidecar(std::string name, std::string_view content);
    /// Names are `photo.jpg` and so on.
    [[nodiscard]] ports::PhotoFile jpeg() const;
    [[nodiscard]] ports::PhotoFile tiff() const;

private:
    [[nodiscard]] ports::PhotoFile file(Exiv2::Image& image, std::string name) const;
    std::vector<std::pair<std::string, std::string>> exif_;
    std::string packet_;
    std::vector<std::string> keywords_;
    std::vector<ports::Sidecar> sidecars_;
};

/// The same JPEG with one more APP segment right after its start.
[[nodiscard]] ports::PhotoFile withSegment(ports::PhotoFile jpeg, unsigned marker, std::string_view content);
/// A PNG or WebP of nothing but these chunks (type, content).
[[nodiscard]] ports::PhotoFile png(const std::vector<std::pair<std::string, std::string>>& chunks);
[[nodiscard]] ports::PhotoFile webp(const std::vector<std::pair<std::string, std::string>>& chunks);

/// A little-endian TIFF structure with these tags of 16 bits.
[[nodiscard]] std::string tiffBlock(const std::vector<std::pair<unsigned, unsigned>>& tags);
/// The same with nothing but an orientation.
[[nodiscard]] std::string exifBlock(int orientation);

[[nodiscard]] ports::Bytes bytesOf(std::string_view text);
/// A sidecar on its own.
[[nodiscard]] ports::PhotoFile loneFile(std::string name, std::string_view content);

} // namespace clearframe::tests
