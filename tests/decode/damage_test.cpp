#include "tests/decode/pictures.hpp"
#include "vision/decode/refusal.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

/// Noise, so that every part of a file carries pixels.
ports::Bytes noisy(const char* suffix) {
    static_cast<void>(quartersPicture()); // starts libvips
    VipsImage* noise = nullptr;
    REQUIRE(vips_gaussnoise(&noise, 256, 256, "mean", 128.0, "sigma", 40.0, nullptr) == 0);
    const vision::VipsPicture grey(noise);
    std::array<VipsImage*, 3> bands{grey.get(), grey.get(), grey.get()};
    VipsImage* joined = nullptr;
    REQUIRE(vips_bandjoin(bands.data(), &joined, 3, nullptr) == 0);
    const vision::VipsPicture rgb(joined);
    VipsImage* cast = nullptr;
    REQUIRE(vips_cast_uchar(rgb.get(), &cast, nullptr) == 0);
    const vision::VipsPicture narrow(cast);
    VipsImage* copy = nullptr;
    REQUIRE(vips_copy(narrow.get(), &copy, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr) == 0);
    return save(vision::VipsPicture(copy), suffix);
}

void checkDamaged(const ports::Bytes& file) {
    const auto decoded = decode(file);
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().kind == policy::FailureKind::refused);
    CHECK(decoded.error().text == vision::refusal(vision::Refusal::damaged).text);
}

} // namespace

TEST_CASE("a picture that ends early is refused, never half shown") {
    const char* suffix = GENERATE(".jpg", ".jpg[interlace]", ".png", ".png[interlace]", ".webp", ".webp[lossless]",
                                  ".tif[compression=deflate]", ".avif");
    const int percent = GENERATE(2, 30, 60, 95);
    CAPTURE(suffix, percent);
    auto file = noisy(suffix);
    REQUIRE(decode(file));
    file.resize(file.size() * static_cast<std::size_t>(percent) / 100);
    checkDamaged(file);
}

TEST_CASE("a JPEG that was cut and closed again is refused") {
    const char* suffix = GENERATE(".jpg", ".jpg[restart_interval=4]");
    auto file = noisy(suffix);
    file.resize(file.size() / 2);
    file.insert(file.end(), {0xff, 0xd9});
    checkDamaged(file);
}

TEST_CASE("a hole in the middle of a picture is refused") {
    const char* suffix =
        GENERATE(".jpg[restart_interval=4]", ".png", ".webp", ".tif[compression=deflate]", ".tif[compression=lzw]");
    CAPTURE(suffix);
    auto file = noisy(suffix);
    const auto middle = file.begin() + static_cast<std::ptrdiff_t>(file.size() / 2);
    file.erase(middle, middle + static_cast<std::ptrdiff_t>(file.size() / 8));
    const auto decoded = decode(file);
    CHECK_FALSE(decoded);
}

TEST_CASE("what follows a JPEG's end does no harm") {
    auto file = save(quartersPicture(), ".jpg[Q=95]");
    const std::string_view trailer = "PK\x03\x04 a whole archive, or a video";
    file.insert(file.end(), trailer.begin(), trailer.end());
    const auto decoded = decode(file);
    REQUIRE(decoded);
    CHECK(distance(decoded->quarters(), plainQuarters) <= 8);
}

TEST_CASE("no byte of a header can be changed into a crash") {
    const char* suffix = GENERATE(".jpg", ".png", ".webp", ".tif", ".avif");
    const auto file = save(plainPicture({10, 20, 30}, VIPS_INTERPRETATION_sRGB, {8, 8}), suffix);
    for (std::size_t at = 0; at < std::min<std::size_t>(file.size(), 160); ++at)
        for (const unsigned flip : {0x01U, 0x80U, 0xffU}) {
            auto changed = file;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ flip);
            const auto decoded = decode(changed);
            if (!decoded) CHECK_FALSE(decoded.error().text.empty());
        }
}
