#include "exchange/metadata/exif_block.hpp"

#include "exchange/metadata/keywords.hpp"
#include "exchange/metadata/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <exiv2/exiv2.hpp>
#include <fmt/format.h>
#include <limits>

namespace clearframe::exchange {
namespace {

constexpr auto largestInput = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());

void takeOrientation(const Exiv2::Exifdatum& tag, Orientations& orientations) {
    const auto value = tag.count() == 1 ? tag.toLong() : -1;
    if (value >= 1 && value <= 8) {
        orientations.exif.push_back(static_cast<int>(value));
    } else if (value != 0) { // 0 is what many programs write for "not known"
        orientations.unreadable = true;
    }
}

/// Windows' own keywords: UTF-16, little endian, separated by semicolons.
void takeWindowsKeywords(const Exiv2::Exifdatum& tag, People& people) {
    std::string bytes;
    for (long i = 0; i < tag.count(); ++i)
        bytes.push_back(static_cast<char>(tag.toLong(i)));
    auto text = utf8FromUtf16(bytes, false);
    std::erase(text, '\0');
    for (const auto word : split(text, ';'))
        addPlainKeyword(word, policy::TagSource::keyword, people);
}

void takeExif(const Exiv2::ExifData& exif, Orientations& orientations, People& people) {
    for (const auto& tag : exif) {
        const auto key = tag.key();
        if (key == "Exif.Image.Orientation") takeOrientation(tag, orientations);
        if (key == "Exif.Image.XPKeywords") takeWindowsKeywords(tag, people);
    }
}

void takeIptc(const Exiv2::IptcData& iptc, People& people) {
    for (const auto& dataSet : iptc) {
        if (dataSet.key() != "Iptc.Application2.Keywords") continue;
        addPlainKeyword(utf8Or1252(dataSet.toString()), policy::TagSource::keyword, people);
    }
}

/// TIFF values that only raw photos have: colour filter arrays, linear raw, and the makers' own compressions.
bool isRaw(const Exiv2::ExifData& exif, int imageType) {
    if (imageType != Exiv2::ImageType::tiff) return true; // a maker's own kind of TIFF (CR2, ORF, RW2 …)
    constexpr std::array<long, 2> photometric{32803, 34892};
    constexpr std::array<long, 6> compression{32767, 32769, 32770, 34713, 65000, 65535};
    bool previewFirst = false;
    bool moreImages = false;
    for (const auto& tag : exif) {
        const auto name = tag.tagName();
        const auto is = [&](const auto& values) {
            return tag.count() > 0 && std::find(values.begin(), values.end(), tag.toLong()) != values.end();
        };
        if (name == "DNGVersion" || name == "CFARepeatPatternDim") return true;
        if (name == "PhotometricInterpretation" && is(photometric)) return true;
        if (name == "Compression" && is(compression)) return true;
        if (tag.key() == "Exif.Image.NewSubfileType" && tag.count() > 0) previewFirst = (tag.toLong() & 1) != 0;
        if (tag.groupName().starts_with("SubImage")) moreImages = true;
    }
    return previewFirst && moreImages;
}

} // namespace

void readExifBlock(const ports::Bytes& tiff, Orientations& orientations, People& people) {
    try {
        Exiv2::ExifData exif;
        const bool known = tiff.size() <= largestInput &&
                           Exiv2::ExifParser::decode(exif, tiff.data(), static_cast<std::uint32_t>(tiff.size())) !=
                               Exiv2::invalidByteOrder;
        if (!known) orientations.unreadable = true;
        takeExif(exif, orientations, people);
    } catch (const std::exception&) {
        orientations.unreadable = true;
    }
}

void readIptcBlock(const ports::Bytes& bytes, People& people) {
    bool whole = false;
    try {
        Exiv2::IptcData iptc;
        whole = bytes.size() <= largestInput &&
                Exiv2::IptcParser::decode(iptc, bytes.data(), static_cast<std::uint32_t>(bytes.size())) == 0;
        takeIptc(iptc, people);
    } catch (const std::exception&) {
        whole = false;
    }
    if (!whole)
        people.unreadable(
            fmt::format("{} has keywords that cannot be read. Check by eye who is in the picture.", people.subject()));
}

void readWholeFile(ByteView file, Container container, Blocks& blocks, Orientations& orientations, People& people) {
    scanForXmp(file, blocks);
    try {
        if (file.size() > largestInput) throw Exiv2::Error(Exiv2::kerCorruptedMetadata);
        const auto image = Exiv2::ImageFactory::open(file.data(), static_cast<long>(file.size()));
        image->readMetadata();
        takeExif(image->exifData(), orientations, people);
        takeIptc(image->iptcData(), people);
        if (!image->xmpPacket().empty() && blocks.xmp.empty()) blocks.xmp.push_back(image->xmpPacket());
        if (container == Container::tiff) {
            people.metadata().raw = isRaw(image->exifData(), image->imageType());
            const bool hasIptc =
                image->exifData().findKey(Exiv2::ExifKey("Exif.Image.IPTCNAA")) != image->exifData().end();
            if (hasIptc && image->iptcData().empty()) blocks.damaged = true;
        }
    } catch (const std::exception&) {
        orientations.unreadable = true;
        // In HEIF people stand in XMP packets, which were found by scanning; a TIFF may also keep them in IPTC.
        if (container == Container::tiff) blocks.damaged = true;
    }
}

} // namespace clearframe::exchange
