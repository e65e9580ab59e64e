#include "exchange/metadata/orientation.hpp"
#include "tests/metadata/found_tags.hpp"
#include "tests/metadata/photo_builder.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::Rect;
using policy::Size;
using policy::TagSource;

namespace {

struct Pixel {
    int x = 0;
    int y = 0;
};

/// Where a stored pixel is seen, straight from the table of EXIF 2.32: which side of the seen picture the stored 0th
/// row and 0th column are. Written apart from the code under test.
Pixel seenAt(Pixel stored, Size size, int orientation) {
    const int mirroredX = size.width - 1 - stored.x;
    const int mirroredY = size.height - 1 - stored.y;
    switch (orientation) {
    case 2:
        return {mirroredX, stored.y}; // row top, column right
    case 3:
        return {mirroredX, mirroredY}; // row bottom, column right
    case 4:
        return {stored.x, mirroredY}; // row bottom, column left
    case 5:
        return {stored.y, stored.x}; // row left, column top
    case 6:
        return {mirroredY, stored.x}; // row right, column top
    case 7:
        return {mirroredY, mirroredX}; // row right, column bottom
    case 8:
        return {stored.y, mirroredX}; // row left, column bottom
    default:
        return stored;
    }
}

Rect seenBox(Rect stored, Size size, int orientation) {
    const auto a = seenAt({stored.x, stored.y}, size, orientation);
    const auto b = seenAt({stored.right() - 1, stored.bottom() - 1}, size, orientation);
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.x, b.x) - x + 1, std::max(a.y, b.y) - y + 1};
}

std::string share(double pixels, int side) {
    return std::to_string(pixels / side);
}

} // namespace

TEST_CASE("A stored region lands where the turned picture shows it, for every EXIF orientation") {
    const int orientation = GENERATE(range(1, 9));
    const Size stored{400, 300};
    const Size upright = orientation >= 5 ? Size{300, 400} : stored;
    const Rect box{40, 90, 100, 30};
    const MwgRegion region{"Ada Lovelace", share(box.x + box.w / 2.0, stored.width),
                           share(box.y + box.h / 2.0, stored.height), share(box.w, stored.width),
                           share(box.h, stored.height)};
    const auto photo = PhotoBuilder().orientation(orientation).xmp(mwgRegions({region})).jpeg();

    const auto metadata = read(photo);
    CHECK(metadata.orientation == orientation);
    const auto tag = tagNamed(exchange::placeTags(metadata, upright), "Ada Lovelace", TagSource::mwg);
    INFO("orientation " << orientation);
    CHECK(tag.region == seenBox(box, stored, orientation));
    CHECK_FALSE(tag.placeUnusable);
}

TEST_CASE("Turning a box and turning it back leaves it where it was") {
    const int orientation = GENERATE(range(1, 9));
    // 6 and 8 undo each other, all others undo themselves.
    const int back = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
    const exchange::UnitBox box{0.1, 0.2, 0.3, 0.15};
    const auto same = exchange::turnedUpright(exchange::turnedUpright(box, orientation), back);
    CHECK(same.x == Approx(box.x));
    CHECK(same.y == Approx(box.y));
    CHECK(same.w == Approx(box.w));
    CHECK(same.h == Approx(box.h));
}

TEST_CASE("A circle stays a circle when the picture is not square and lies on its side") {
    const auto photo = PhotoBuilder()
                           .orientation(6)
                           .xmp(R"(<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType="Resource">
                                   <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ada</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
                                   <Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">
                                   <Iptc4xmpExt:rbShape>circle</Iptc4xmpExt:rbShape><Iptc4xmpExt:rbUnit>relative</Iptc4xmpExt:rbUnit>
                                   <Iptc4xmpExt:rbX>0.25</Iptc4xmpExt:rbX><Iptc4xmpExt:rbY>0.5</Iptc4xmpExt:rbY>
                                   <Iptc4xmpExt:rbRx>0.1</Iptc4xmpExt:rbRx></Iptc4xmpExt:RegionBoundary>
                                   </rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion>)")
                           .jpeg();
    // Stored 400 × 200: centre (100, 100), radius 40; turned by 90° the centre is (200 - 100, 100).
    const auto tag = tagNamed(exchange::placeTags(read(photo), {200, 400}), "Ada", TagSource::iptcRegion);
    CHECK(tag.region == Rect{60, 60, 80, 80});
}

TEST_CASE("Without an orientation, or with one that means unknown, the picture stands as it is stored") {
    CHECK(read(PhotoBuilder().jpeg()).orientation == 1);
    const auto zero = read(PhotoBuilder().orientation(0).jpeg());
    CHECK(zero.orientation == 1);
    CHECK_FALSE(zero.orientationsDisagree);
}

TEST_CASE("An orientation that only XMP gives is applied, but not in HEIF, where the container decides") {
    const auto packet = xmpPacket("<tiff:Orientation>3</tiff:Orientation>");
    CHECK(read(PhotoBuilder().xmp("<tiff:Orientation>3</tiff:Orientation>").jpeg()).orientation == 3);
    CHECK(read(webp({{"XMP ", packet}})).orientation == 3);
    const std::string ftyp = std::string("\0\0\0\x10"
                                         "ftypavif\0\0\0\0",
                                         16);
    CHECK(read(loneFile("photo.avif", ftyp + packet)).orientation == 1);
}

TEST_CASE("Orientations that contradict each other are told, and make every place uncertain") {
    const auto region = mwgRegions({{"Ada", ".5", ".5", ".2", ".2"}});
    SECTION("EXIF against XMP: EXIF wins") {
        const auto photo = PhotoBuilder().orientation(6).xmp("<tiff:Orientation>1</tiff:Orientation>" + region).jpeg();
        const auto metadata = read(photo);
        CHECK(metadata.orientation == 6);
        CHECK(metadata.orientationsDisagree);
        CHECK(metadata.warnings.size() == 1);
        CHECK(tagNamed(exchange::placeTags(metadata, {100, 100}), "Ada", TagSource::mwg).placeUnusable);
    }
    SECTION("two EXIF blocks") {
        const auto photo = withSegment(PhotoBuilder().orientation(6).xmp(region).jpeg(), 0xE1,
                                       std::string("Exif\0\0", 6) + exifBlock(8));
        CHECK(read(photo).orientationsDisagree);
    }
    SECTION("a second EXIF block that says the same is no contradiction") {
        const auto photo = withSegment(PhotoBuilder().orientation(6).xmp(region).jpeg(), 0xE1,
                                       std::string("Exif\0\0", 6) + exifBlock(6));
        CHECK_FALSE(read(photo).orientationsDisagree);
    }
    SECTION("a value that is none") {
        CHECK(read(PhotoBuilder().orientation(9).xmp(region).jpeg()).orientationsDisagree);
    }
    SECTION("an EXIF block that is none") {
        const auto photo = withSegment(PhotoBuilder().xmp(region).jpeg(), 0xE1, std::string("Exif\0\0rubbish", 13));
        CHECK(read(photo).orientationsDisagree);
    }
}

TEST_CASE("PNG, WebP and TIFF carry their orientation in their own places") {
    CHECK(read(png({{"eXIf", exifBlock(5)}})).orientation == 5);
    CHECK(read(webp({{"EXIF", exifBlock(7)}})).orientation == 7);
    CHECK(read(PhotoBuilder().orientation(8).tiff()).orientation == 8);
}
