// EXIF, IPTC-IIM and the metadata of TIFF and HEIF files, through libexiv2.
#pragma once

#include "exchange/metadata/blocks.hpp"
#include "exchange/metadata/people.hpp"

#include <vector>

namespace clearframe::exchange {

/// What EXIF blocks say about turning the pixels. All values of all blocks are kept: they may disagree.
struct Orientations {
    std::vector<int> exif;   ///< 1 … 8 as found
    std::vector<int> xmp;    ///< 1 … 8 as found
    bool unreadable = false; ///< an EXIF block, or a value in it, could not be read
};

void readExifBlock(const ports::Bytes& tiff, Orientations& orientations, People& people);

void readIptcBlock(const ports::Bytes& iptc, People& people);

/// TIFF and HEIF as a whole: EXIF and IPTC; and whether it is a raw photo. XMP packets are added to the blocks.
void readWholeFile(ByteView file, Container container, Blocks& blocks, Orientations& orientations, People& people);

} // namespace clearframe::exchange
