#include "exchange/metadata/blocks.hpp"
#include "exchange/metadata/text.hpp"

namespace clearframe::exchange {

Blocks blocksInWebp(ByteView file) {
    using namespace std::string_view_literals;
    constexpr std::size_t headerSize = 8;
    Blocks blocks;
    for (std::size_t at = 12; at + headerSize <= file.size();) {
        const auto header = file.subspan(at, headerSize);
        const std::size_t length = static_cast<std::size_t>(header[4]) | static_cast<std::size_t>(header[5]) << 8 |
                                   static_cast<std::size_t>(header[6]) << 16 |
                                   static_cast<std::size_t>(header[7]) << 24;
        at += headerSize;
        const bool exif = startsWith(header, "EXIF"sv);
        const bool xmp = startsWith(header, "XMP "sv);
        if (length > file.size() - at) {
            blocks.damaged = true;
            return blocks;
        }
        auto content = file.subspan(at, length);
        if (exif) {
            // Some writers copy JPEG's header along.
            constexpr auto jpegHeader = "Exif\0\0"sv;
            if (startsWith(content, jpegHeader)) content = content.subspan(jpegHeader.size());
            blocks.exif.emplace_back(content.begin(), content.end());
        } else if (xmp) {
            blocks.xmp.emplace_back(asText(content));
        }
        at += length + (length & 1U);
    }
    return blocks;
}

} // namespace clearframe::exchange
