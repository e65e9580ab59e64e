#include "tests/metadata/found_tags.hpp"
#include "tests/metadata/photo_builder.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::Rect;
using policy::Size;
using policy::TagSource;
using Names = std::set<std::string>;

namespace {

const auto ada = mwgRegions({{"Ada", ".5", ".5", ".2", ".4"}});

std::string utf16(std::string_view ascii, bool bigEndian) {
    std::string text = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii)
        text += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
    return text;
}

} // namespace

TEST_CASE("Everything in an XMP sidecar is from the source sidecar, and its places are turned with the photo") {
    const auto photo = PhotoBuilder()
                           .orientation(3)
                           .xmp(bag("dc:subject", {"own"}))
                           .sidecar("photo.xmp", xmpPacket(mwgRegions({{"Ada", ".2", ".25", ".2", ".2"}}) +
                                                           bag("dc:subject", {"lacrosse"}) +
                                                           bag("Iptc4xmpExt:PersonInImage", {"Grace"})))
                           .jpeg();
    const auto metadata = read(photo);
    CHECK(namesFrom(metadata, TagSource::sidecar) == Names{"Ada", "lacrosse", "Grace"});
    CHECK(namesFrom(metadata, TagSource::keyword) == Names{"own"});
    CHECK_FALSE(saidToBePerson(metadata, "lacrosse"));
    CHECK(saidToBePerson(metadata, "Grace"));
    CHECK(tagNamed(exchange::placeTags(metadata, {1000, 100}), "Ada", TagSource::sidecar).region ==
          Rect{700, 65, 200, 20});
}

TEST_CASE("A person whom a sidecar places is not told again without a place") {
    const auto content = xmpPacket(ada + bag("dc:subject", {"Ada"}) + bag("digiKam:TagsList", {"People/Ada"}));
    const auto metadata = read(PhotoBuilder().sidecar("photo.jpg.xmp", content).jpeg());
    REQUIRE(metadata.people.size() == 1);
    CHECK(metadata.people[0].region);
}

TEST_CASE("A sidecar that is turned otherwise than its photo gives names, but no places") {
    const auto content = xmpPacket("<tiff:Orientation>6</tiff:Orientation>" + ada);
    const auto metadata = read(PhotoBuilder().orientation(1).xmp(ada).sidecar("photo.xmp", content).jpeg());
    const auto tags = exchange::placeTags(metadata, {100, 100});
    CHECK(tagNamed(tags, "Ada", TagSource::sidecar).placeUnusable);
    CHECK_FALSE(tagNamed(tags, "Ada", TagSource::mwg).placeUnusable);
    CHECK(metadata.warnings.size() == 1);
}

TEST_CASE("A sidecar that cannot be read is told by its name, and the photo waits for a person") {
    const auto metadata = read(PhotoBuilder().sidecar("IMG_1.xmp", "<x:xmpmeta>RDF").jpeg());
    CHECK(metadata.tagsUnreadable);
    REQUIRE(metadata.warnings.size() == 1);
    CHECK(metadata.warnings[0].find("IMG_1.xmp") != std::string::npos);
}

TEST_CASE("A sidecar may be written in UTF-16 or Latin-1") {
    const auto packet = xmpPacket(ada);
    CHECK(namesFrom(read(PhotoBuilder().sidecar("photo.xmp", utf16(packet, false)).jpeg()), TagSource::sidecar) ==
          Names{"Ada"});
    const auto declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + packet;
    CHECK(namesFrom(read(PhotoBuilder().sidecar("photo.xmp", utf16(declared, true)).jpeg()), TagSource::sidecar) ==
          Names{"Ada"});
    const auto latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + xmpPacket(bag("dc:subject", {"Zo\xEB"}));
    CHECK(namesFrom(read(PhotoBuilder().sidecar("photo.xmp", latin).jpeg()), TagSource::sidecar) == Names{"Zoë"});
}

TEST_CASE("A sidecar in an encoding nobody knows, or in bytes of two, is refused") {
    const auto content = GENERATE(as<std::string>{}, "<?xml version='1.0' encoding='EBCDIC-CP-BE'?>" + xmpPacket(ada),
                                  xmpPacket(bag("dc:subject", {"Zo\xEB"})), std::string("\xFF\xFE\0\0<\0\0\0", 8));
    CHECK(read(PhotoBuilder().sidecar("photo.xmp", content).jpeg()).tagsUnreadable);
    CHECK_FALSE(exchange::readLoneSidecar(loneFile("a.xmp", content)));
}

TEST_CASE("Definitions of entities never reach the parser") {
    const auto bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + xmpPacket(bag("dc:subject", {"&b;"}));
    const auto lone = exchange::readLoneSidecar(loneFile("bomb.xmp", bomb));
    REQUIRE_FALSE(lone);
    CHECK(lone.error().kind == policy::FailureKind::refused);
    CHECK_FALSE(exchange::readLoneSidecar(loneFile("bomb.xmp", utf16(bomb, false))));
}

TEST_CASE("XML that would cost the parser its stack or minutes is refused") {
    std::string nested;
    for (int i = 0; i < 100'000; ++i)
        nested += "<rdf:li>";
    CHECK_FALSE(exchange::readLoneSidecar(loneFile("deep.xmp", xmpPacket(nested))));
    std::string wide;
    for (int i = 0; i < 3000; ++i)
        wide += "<dc:a" + std::to_string(i) + ">1</dc:a" + std::to_string(i) + ">";
    CHECK_FALSE(exchange::readLoneSidecar(loneFile("wide.xmp", xmpPacket(wide))));
    std::string list;
    for (int i = 0; i < 3000; ++i)
        list += "<rdf:li>word</rdf:li>";
    CHECK(exchange::readLoneSidecar(
        loneFile("list.xmp", xmpPacket("<dc:subject><rdf:Bag>" + list + "</rdf:Bag></dc:subject>"))));
}

TEST_CASE("A sidecar on its own has the size it says, turned upright") {
    const auto size = [](const std::string& properties) {
        const auto tags = exchange::readLoneSidecar(loneFile("a.xmp", xmpPacket(properties)));
        REQUIRE(tags);
        return tags->size;
    };
    const auto applied = mwgRegions({{"Ada", ".5", ".5", ".2", ".4"}}, "400 300");
    CHECK(size(applied) == Size{400, 300});
    CHECK(size(applied + "<tiff:Orientation>6</tiff:Orientation>") == Size{300, 400});
    CHECK(size("<tiff:ImageWidth>800</tiff:ImageWidth><tiff:ImageLength>600</tiff:ImageLength>" + applied) ==
          Size{800, 600});
}

TEST_CASE("A sidecar on its own that says no size has its places in a nominal picture, and says so") {
    const auto tags = exchange::readLoneSidecar(loneFile("a.xmp", xmpPacket(ada)));
    REQUIRE(tags);
    CHECK(tags->size == Size{10'000, 10'000});
    CHECK(tags->warnings.size() == 1);
    CHECK(tagNamed(tags->tags, "Ada", TagSource::sidecar).region == Rect{4000, 3000, 2000, 4000});
}

TEST_CASE("Picasa's faces are found by file name, looked up in the contacts, and padded on the left") {
    const auto* const ini =
        "[Contacts2]\r\n8ee140eab9e0fc6f=Marie Curie;;\r\n0012=Zoë;;\r\n[OTHER.jpg]\r\nfaces=rect64(1),0012\r\n"
        "[Photo.JPG]\r\nkeywords=relay,Joe\r\nfaces=rect64(40004000c000c000),8ee140eab9e0fc6f;"
        "rect64(fff0fff1fff),ffffffffffffffff;rect64(rubbish),0012\r\n";
    const auto metadata = read(PhotoBuilder().sidecar(".picasa.ini", ini).jpeg());
    const auto tags = exchange::placeTags(metadata, {65535, 65535});
    CHECK(tagNamed(tags, "Marie Curie", TagSource::picasa).region == Rect{0x4000, 0x4000, 0x8000, 0x8000});
    CHECK(tagNamed(tags, "", TagSource::picasa).region == Rect{0, 0x0fff, 0x0fff, 0x1000});
    CHECK(tagNamed(tags, "Zoë", TagSource::picasa).placeUnusable);
    CHECK(tagNamed(tags, "relay", TagSource::picasa).peopleBranch == false);
    CHECK_FALSE(metadata.tagsUnreadable);
}

TEST_CASE("A face that Picasa shows turned has a name, but no place") {
    const auto* const ini = "[Contacts2]\n1=Ada;;\n[photo.jpg]\nrotate=rotate(1)\nfaces=rect64(40004000c000c000),1\n";
    const auto tags = exchange::placeTags(read(PhotoBuilder().sidecar(".picasa.ini", ini).jpeg()), {100, 100});
    CHECK(tagNamed(tags, "Ada", TagSource::picasa).placeUnusable);
}

TEST_CASE("A Picasa file from before it wrote UTF-8 is read as Windows-1252") {
    const auto* const ini = "[Contacts]\n1=Zo\xEB;;\n[photo.jpg]\nfaces=rect64(40004000c000c000),1\n";
    CHECK(namesFrom(read(PhotoBuilder().sidecar(".picasa.ini", ini).jpeg()), TagSource::picasa) == Names{"Zoë"});
}
