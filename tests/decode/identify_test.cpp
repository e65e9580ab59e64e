#include "tests/decode/pictures.hpp"
#include "vision/decode/limits.hpp"
#include "vision/decode/refusal.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using vision::Format;
using vision::Refusal;

namespace {

ports::Bytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

ports::Bytes padded(std::string_view head) {
    auto file = bytes(head);
    file.resize(4096, 0);
    return file;
}

std::string refusalOf(const ports::Bytes& file) {
    REQUIRE(vision::startCodecs());
    const auto format = vision::identify(file);
    REQUIRE_FALSE(format);
    CHECK(format.error().kind == policy::FailureKind::refused);
    return format.error().text;
}

std::string sentence(Refusal why) {
    return vision::refusal(why).text;
}

void insert(ports::Bytes& file, std::size_t at, std::string_view text) {
    file.insert(file.begin() + static_cast<std::ptrdiff_t>(at), text.begin(), text.end());
}

/// A little-endian TIFF whose only directory has one field of one 16-bit value.
ports::Bytes tiffWith(std::uint16_t tag, std::uint16_t value) {
    ports::Bytes file = bytes(std::string_view("II*\0\x08\0\0\0\x01\0", 10));
    for (const unsigned number : {unsigned{tag}, 3U, 1U, 0U, unsigned{value}, 0U, 0U, 0U}) {
        file.push_back(static_cast<std::uint8_t>(number & 0xff));
        file.push_back(static_cast<std::uint8_t>(number >> 8));
    }
    return file;
}

} // namespace

TEST_CASE("a file is what its content says") {
    struct Case {
        const char* suffix;
        Format format;
    };
    const auto each =
        GENERATE(Case{".jpg", Format::jpeg}, Case{".png", Format::png}, Case{".webp", Format::webp},
                 Case{".tif", Format::tiff}, Case{".tif[bigtiff]", Format::tiff}, Case{".avif", Format::avif});
    CAPTURE(each.suffix);
    const auto file = save(quartersPicture(), each.suffix);
    if (std::string_view(each.suffix) == ".tif[bigtiff]") { // over 4 GiB is its only use: not taken
        CHECK(refusalOf(file) == sentence(Refusal::unknownKind));
        return;
    }
    CHECK(vision::identify(file).value() == each.format);
}

TEST_CASE("what is not taken is refused by name") {
    CHECK(refusalOf({}) == sentence(Refusal::empty));
    CHECK(refusalOf(bytes("Dear parents, the trip starts at nine.\n")) == sentence(Refusal::text));
    CHECK(refusalOf(padded("GIF89a\x10")) == sentence(Refusal::gif));
    CHECK(refusalOf(padded("%PDF-1.7\n")) == sentence(Refusal::pdf));
    CHECK(refusalOf(padded(std::string_view("8BPS\0\x01", 6))) == sentence(Refusal::photoshop));
    CHECK(refusalOf(padded("\xff\x0a")) == sentence(Refusal::jpegXl));
    CHECK(refusalOf(padded(std::string_view("\0\0\0\x18"
                                            "ftypisom\0\0\0\0isommp42",
                                            24))) == sentence(Refusal::video));
    CHECK(refusalOf(padded(std::string_view("\0\0\0\x14"
                                            "ftypqt  \0\0\0\0qt  ",
                                            20))) == sentence(Refusal::video));
    CHECK(refusalOf(padded(std::string_view("\0\0\0\x18"
                                            "ftypavis\0\0\0\0avisavif",
                                            24))) == sentence(Refusal::sequence));
    CHECK(refusalOf(padded(std::string_view("\0\0\0\x18"
                                            "ftyphevc\0\0\0\0msf1heic",
                                            24))) == sentence(Refusal::sequence));
    CHECK(refusalOf(padded(std::string_view("\0\0\0\x18"
                                            "ftypcrx \0\0\0\0crx isom",
                                            24))) == sentence(Refusal::raw));
    CHECK(refusalOf(padded("FUJIFILMCCD-RAW 0201")) == sentence(Refusal::raw));
    CHECK(refusalOf(bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")) ==
          sentence(Refusal::svg));
    CHECK(refusalOf(padded("PK\x03\x04")) == sentence(Refusal::unknownKind));
}

TEST_CASE("an animated PNG is refused wherever it hides its frames") {
    auto file = save(quartersPicture(), ".png");
    insert(file, 33,
           std::string_view("\0\0\0\x08"
                            "acTL\0\0\0\x02\0\0\0\0\0\0\0\0",
                            20)); // after IHDR
    CHECK(refusalOf(file) == sentence(Refusal::animation));
}

TEST_CASE("an animated WebP is refused, a still one is not") {
    auto file = save(plainPicture({200, 0, 0, 128}, VIPS_INTERPRETATION_sRGB), ".webp");
    REQUIRE(std::string(file.begin() + 12, file.begin() + 16) == "VP8X");
    CHECK(vision::identify(file).has_value());
    file[20] |= 0x02;
    CHECK(refusalOf(file) == sentence(Refusal::animation));
}

TEST_CASE("raw photos inside a TIFF are refused") {
    CHECK(refusalOf(tiffWith(50706, 0x0401)) == sentence(Refusal::raw)); // DNGVersion
    CHECK(refusalOf(tiffWith(262, 32803)) == sentence(Refusal::raw));    // colour filter array
    CHECK(refusalOf(tiffWith(262, 34892)) == sentence(Refusal::raw));    // linear raw
    CHECK(refusalOf(tiffWith(259, 34713)) == sentence(Refusal::raw));    // Nikon's compression
    CHECK(vision::identify(tiffWith(262, 2)).value() == Format::tiff);
}

TEST_CASE("a TIFF with several pages is refused") {
    const auto one = quartersPicture();
    std::array<VipsImage*, 2> pages{one.get(), one.get()};
    VipsImage* joined = nullptr;
    REQUIRE(vips_arrayjoin(pages.data(), &joined, 2, "across", 1, nullptr) == 0);
    const vision::VipsPicture tall(joined);
    vips_image_set_int(tall.get(), VIPS_META_PAGE_HEIGHT, 48);
    const auto decoded = decode(save(tall, ".tif"));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().text == sentence(Refusal::severalPages));
}

TEST_CASE("a file over 128 MB is refused unread") {
    auto file = save(quartersPicture(), ".jpg");
    file.resize(vision::maxPhotoBytes, 0);
    CHECK(vision::identify(file).has_value());
    file.push_back(0);
    CHECK(refusalOf(file) == sentence(Refusal::tooManyBytes));
}

TEST_CASE("too many pixels are refused by the header") {
    const auto size = GENERATE(policy::Size{8001, 8000}, policy::Size{30001, 1}, policy::Size{1, 30001});
    CAPTURE(size.width, size.height);
    const auto decoded = decode(save(plainPicture({255}, VIPS_INTERPRETATION_B_W, size), ".png[bitdepth=1]"));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().text == sentence(Refusal::tooManyPixels));
}
