// Metadata that does not stand where, or as, most programs put it.
#include "tests/metadata/found_tags.hpp"
#include "tests/metadata/photo_builder.hpp"

#include <zlib.h>

using namespace clearframe;
using namespace clearframe::tests;
using namespace std::string_literals;
using policy::TagSource;
using Names = std::set<std::string>;

namespace {

const auto xmpHeader = "http://ns.adobe.com/xap/1.0/\0"s;
const auto extensionHeader = "http://ns.adobe.com/xmp/extension/\0"s;

std::string person(const std::string& name) {
    return bag("Iptc4xmpExt:PersonInImage", {name});
}

std::string bytes32(std::size_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

std::string deflated(const std::string& text) {
    auto size = compressBound(text.size());
    std::string result(size, '\0');
    const auto state = compress(reinterpret_cast<Bytef*>(result.data()), &size,
                                reinterpret_cast<const Bytef*>(text.data()), text.size());
    REQUIRE(state == Z_OK);
    result.resize(size);
    return result;
}

std::string hexProfile(const std::string& kind, const std::string& content) {
    std::string text = "\n" + kind + "\n" + std::to_string(content.size());
    constexpr char digits[] = "0123456789abcdef";
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (i % 36 == 0) text += '\n';
        const auto byte = static_cast<unsigned char>(content[i]);
        text += {digits[byte >> 4], digits[byte & 15]};
    }
    return text;
}

} // namespace

TEST_CASE("Two XMP packets in a JPEG name the people of both") {
    const auto photo =
        withSegment(PhotoBuilder().xmp(person("Ada")).jpeg(), 0xE1, xmpHeader + xmpPacket(person("Grace")));
    CHECK(namesFrom(read(photo), TagSource::iptcPerson) == Names{"Ada", "Grace"});
}

TEST_CASE("XMP that goes on over several segments is put together") {
    const auto packet = xmpPacket(person("Ada"));
    const auto digest = std::string(32, 'A');
    const auto half = packet.size() / 2;
    const auto piece = [&](std::size_t from, std::size_t length) {
        return extensionHeader + digest + bytes32(packet.size()) + bytes32(from) + packet.substr(from, length);
    };
    auto photo = withSegment(PhotoBuilder().jpeg(), 0xE1, piece(half, packet.size()));
    SECTION("in any order") {
        photo = withSegment(photo, 0xE1, piece(0, half));
        const auto metadata = read(photo);
        CHECK(namesFrom(metadata, TagSource::iptcPerson) == Names{"Ada"});
        CHECK_FALSE(metadata.tagsUnreadable);
    }
    SECTION("and where a piece is missing, somebody may be tagged") {
        CHECK(read(photo).tagsUnreadable);
    }
    SECTION("and a piece that lies outside of the whole is not taken") {
        const auto beyond = extensionHeader + digest + bytes32(10) + bytes32(0xFFFFFFF0) + "rubbish";
        CHECK(read(withSegment(PhotoBuilder().jpeg(), 0xE1, beyond)).tagsUnreadable);
    }
}

TEST_CASE("XMP that does not parse is not taken for XMP without people") {
    const auto broken = GENERATE(as<std::string>{}, "<x:xmpmeta><rdf:RDF", "RDF, but no XML", "\xFF\xFE\xFF RDF", "");
    const auto metadata = read(withSegment(PhotoBuilder().jpeg(), 0xE1, xmpHeader + broken));
    INFO(broken);
    CHECK(metadata.tagsUnreadable);
    REQUIRE(metadata.warnings.size() == 1);
    CHECK(metadata.warnings[0].find("XMP Toolkit") == std::string::npos);
}

TEST_CASE("A JPEG whose segments end in the middle may have held tags") {
    auto photo = PhotoBuilder().xmp(person("Ada")).jpeg();
    photo.bytes.resize(60);
    CHECK(read(photo).tagsUnreadable);
}

TEST_CASE("Stray bytes before a segment do not hide it, as they do not for decoders") {
    const auto comment = "made for a test"s;
    auto photo = withSegment(PhotoBuilder().xmp(person("Ada")).jpeg(), 0xFE, comment);
    const auto afterComment = photo.bytes.begin() + 2 + 4 + static_cast<std::ptrdiff_t>(comment.size());
    photo.bytes.insert(afterComment, {0x00, 0x12, 0xFF, 0x00, 0xFF});
    CHECK(namesFrom(read(photo), TagSource::iptcPerson) == Names{"Ada"});
}

TEST_CASE("A photo is what its content says, whatever its name is") {
    auto photo = PhotoBuilder().xmp(person("Ada")).jpeg();
    photo.name = "photo.png";
    CHECK(namesFrom(read(photo), TagSource::iptcPerson) == Names{"Ada"});
}

TEST_CASE("PNG keeps XMP in a text, plain or compressed, and old programs keep profiles in hexadecimal") {
    const auto packet = xmpPacket(person("Ada"));
    const auto keyword = "XML:com.adobe.xmp\0"s;
    const auto profile = "Raw profile type "s;
    const auto chunk = GENERATE_COPY(
        std::pair{"iTXt"s, keyword + "\0\0\0\0"s + packet},
        std::pair{"iTXt"s, keyword + "\1\0\0\0"s + deflated(packet)}, std::pair{"tEXt"s, keyword + packet},
        std::pair{"tEXt"s, profile + "xmp\0"s + hexProfile("xmp", packet)},
        std::pair{"zTXt"s, profile + "APP1\0\0"s + deflated(hexProfile("generic profile", xmpHeader + packet))});
    const auto metadata = read(png({chunk, {"IEND", ""}}));
    CHECK(namesFrom(metadata, TagSource::iptcPerson) == Names{"Ada"});
    CHECK_FALSE(metadata.tagsUnreadable);
}

TEST_CASE("An EXIF profile in a PNG text turns the picture") {
    const auto text = "Raw profile type exif\0"s + hexProfile("exif", "Exif\0\0"s + exifBlock(3));
    CHECK(read(png({{"tEXt", text}})).orientation == 3);
}

TEST_CASE("A PNG text that inflates without end is left alone and told") {
    const auto bomb = "XML:com.adobe.xmp\0\1\0\0\0"s + deflated(std::string(9U << 20U, ' '));
    CHECK(read(png({{"iTXt", bomb}})).tagsUnreadable);
}

TEST_CASE("A PNG text with another keyword is nothing to us") {
    CHECK_FALSE(read(png({{"tEXt", "Comment\0People"s}, {"zTXt", "Comment\0\0rubbish"s}})).tagsUnreadable);
}

TEST_CASE("WebP and TIFF carry XMP in their own places") {
    CHECK(namesFrom(read(webp({{"VP8X", "0123456789"}, {"XMP ", xmpPacket(person("Ada"))}})), TagSource::iptcPerson) ==
          Names{"Ada"});
    const auto tiff = PhotoBuilder().xmp(person("Ada")).iptcKeywords({"Grace"}).tiff();
    CHECK(namesFrom(read(tiff), TagSource::iptcPerson) == Names{"Ada"});
    CHECK(namesFrom(read(tiff), TagSource::keyword) == Names{"Grace"});
    CHECK_FALSE(read(tiff).raw);
}

TEST_CASE("A WebP chunk that is longer than the file may have held tags") {
    auto photo = webp({{"XMP ", xmpPacket(person("Ada"))}});
    photo.bytes.resize(photo.bytes.size() - 10);
    CHECK(read(photo).tagsUnreadable);
}

TEST_CASE("Every XMP packet of a HEIF or TIFF file counts") {
    const auto ftyp = "\0\0\0\x10"
                      "ftypheic\0\0\0\0"s;
    const auto metadata =
        read(loneFile("photo.heic", ftyp + xmpPacket(person("Ada")) + "between" + xmpPacket(person("Grace"))));
    CHECK(namesFrom(metadata, TagSource::iptcPerson) == Names{"Ada", "Grace"});
}

TEST_CASE("HEIF regions are not trusted where only one of EXIF and the container turns the picture") {
    const auto ftyp = "\0\0\0\x10"
                      "ftypheic\0\0\0\0"s;
    const auto box = [](const std::string& type, const std::string& content) {
        return bytes32(content.size() + 8) + type + content;
    };
    const auto turned = box("meta", "\0\0\0\0"s + box("iprp", box("ipco", box("irot", "\1"s))));
    const auto packet = xmpPacket(mwgRegions({{"Ada", ".5", ".5", ".2", ".2"}}));
    const auto unusable = [&](const std::string& content) {
        return tagNamed(exchange::placeTags(read(loneFile("photo.heic", content)), {100, 100}), "Ada", TagSource::mwg)
            .placeUnusable;
    };
    CHECK(unusable(ftyp + turned + packet));
    CHECK_FALSE(read(loneFile("photo.heic", ftyp + turned + packet)).warnings.empty());
}

TEST_CASE("A raw photo is known by what is in it") {
    CHECK(read(PhotoBuilder().exif("Exif.Image.DNGVersion", "1 4 0 0").tiff()).raw);
    constexpr unsigned compression = 0x0103;
    constexpr unsigned photometric = 0x0106;
    const auto tiff = [](unsigned tag, unsigned value) { return loneFile("photo.tif", tiffBlock({{tag, value}})); };
    CHECK(read(tiff(photometric, 32803)).raw);
    CHECK(read(tiff(compression, 34713)).raw);
    CHECK_FALSE(read(tiff(photometric, 2)).raw);
    CHECK_FALSE(read(PhotoBuilder().exif("Exif.Photo.CFAPattern", "2 0 2 0 0 1 1 2").tiff()).raw);
}

TEST_CASE("Of a file of no known kind nobody can tell who is tagged in it") {
    CHECK(read(loneFile("photo.jpg", "")).tagsUnreadable);
    CHECK(read(loneFile("photo.jpg", "not a picture at all")).tagsUnreadable);
}
