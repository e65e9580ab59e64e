#include "vision/decode/complaints.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::vision;

TEST_CASE("cameras' habits are no damage") {
    CHECK_FALSE(tellsOfDamage("", Format::jpeg));
    CHECK_FALSE(tellsOfDamage("VipsJpeg: Corrupt JPEG data: 16 extraneous bytes before marker 0xe1\n", Format::jpeg));
    CHECK_FALSE(tellsOfDamage("VipsJpeg: Corrupt JPEG data: 3 extraneous bytes before marker 0xd9\n", Format::jpeg));
    CHECK_FALSE(tellsOfDamage("VipsJpeg: Warning: unknown JFIF revision number 2.01\n", Format::jpeg));
    CHECK_FALSE(tellsOfDamage("source: bad seek to 16086\n", Format::avif));
}

TEST_CASE("lost pixels are damage, and so is what nobody knows") {
    CHECK(tellsOfDamage("VipsJpeg: Corrupt JPEG data: premature end of data segment\n", Format::jpeg));
    CHECK(tellsOfDamage("VipsJpeg: Corrupt JPEG data: 1214 extraneous bytes before marker 0xd0\n", Format::jpeg));
    CHECK(tellsOfDamage("VipsJpeg: Corrupt JPEG data: bad Huffman code\n", Format::jpeg));
    CHECK(tellsOfDamage("VipsJpeg: something new\n", Format::jpeg));
    CHECK(tellsOfDamage("Fax4Decode: Bad code word at line 27 of strip 0 (x 0)\n", Format::tiff));
    CHECK(tellsOfDamage("source: bad seek to 16086\n", Format::png));
    CHECK(tellsOfDamage("VipsJpeg: Corrupt JPEG data: 16 extraneous bytes before marker 0xe1\nmore\n", Format::jpeg));
}
