#include "tests/decode/pictures.hpp"
#include "vision/decode/refusal.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("every format gives the colours that were saved") {
    struct Saved {
        const char* suffix;
        int tolerance;
    };
    const auto saved =
        GENERATE(Saved{".png", 0}, Saved{".png[interlace]", 0}, Saved{".webp[lossless]", 0}, Saved{".tif", 0},
                 Saved{".tif[compression=lzw]", 0}, Saved{".tif[compression=deflate]", 0},
                 Saved{".tif[tile,tile_width=16,tile_height=16]", 0}, Saved{".webp[Q=95]", 12}, Saved{".jpg[Q=95]", 8},
                 Saved{".jpg[Q=95,interlace]", 8}, Saved{".avif[Q=90]", 12}, Saved{".tif[compression=jpeg,Q=95]", 8});
    CAPTURE(saved.suffix);
    const auto decoded = decode(save(quartersPicture(), saved.suffix));
    REQUIRE(decoded);
    CHECK(decoded->size == policy::Size{64, 48});
    CHECK(distance(decoded->quarters(), plainQuarters) <= saved.tolerance);
}

TEST_CASE("16-bit pictures come out as the nearest 8-bit ones") {
    const char* suffix = GENERATE(".png", ".tif");
    const auto decoded = decode(save(sixteenBits(quartersPicture()), suffix));
    REQUIRE(decoded);
    CHECK(distance(decoded->quarters(), plainQuarters) == 0);
}

TEST_CASE("grey pictures come out with three equal channels") {
    const char* suffix = GENERATE(".png", ".jpg[Q=95]", ".tif");
    const bool wide = GENERATE(false, true);
    if (wide && std::string(suffix).starts_with(".jpg")) return;
    auto picture = plainPicture({77}, VIPS_INTERPRETATION_B_W);
    if (wide) picture = sixteenBits(std::move(picture));
    const auto decoded = decode(save(picture, suffix));
    REQUIRE(decoded);
    CHECK(distance(decoded->at(30, 20), {77, 77, 77}) <= 1);
}

TEST_CASE("transparency is laid on white") {
    const char* suffix = GENERATE(".png", ".webp[lossless]", ".tif");
    const auto half = decode(save(plainPicture({200, 0, 0, 128}, VIPS_INTERPRETATION_sRGB), suffix));
    REQUIRE(half);
    CHECK(distance(half->at(5, 5), {227, 127, 127}) <= 1);
    const auto nothing = decode(save(plainPicture({200, 0, 0, 0}, VIPS_INTERPRETATION_sRGB), suffix));
    REQUIRE(nothing);
    CHECK(distance(nothing->at(5, 5), {255, 255, 255}) == 0);
}

TEST_CASE("grey and 16-bit transparency is laid on white too") {
    const auto grey = decode(save(plainPicture({0, 51}, VIPS_INTERPRETATION_B_W), ".png"));
    REQUIRE(grey);
    CHECK(distance(grey->at(5, 5), {204, 204, 204}) <= 1);
    const auto wide = decode(save(sixteenBits(plainPicture({200, 0, 0, 128}, VIPS_INTERPRETATION_sRGB)), ".png"));
    REQUIRE(wide);
    CHECK(distance(wide->at(5, 5), {227, 127, 127}) <= 1);
}

TEST_CASE("black and white scans come out black and white") {
    const auto decoded =
        decode(save(plainPicture({255}, VIPS_INTERPRETATION_B_W), ".tif[bitdepth=1,compression=ccittfax4]"));
    REQUIRE(decoded);
    CHECK(distance(decoded->at(5, 5), {255, 255, 255}) == 0);
}

TEST_CASE("a picture of one pixel is a picture") {
    const auto decoded = decode(save(plainPicture({10, 20, 30}, VIPS_INTERPRETATION_sRGB, {1, 1}), ".png"));
    REQUIRE(decoded);
    CHECK(decoded->size == policy::Size{1, 1});
    CHECK(distance(decoded->at(0, 0), {10, 20, 30}) == 0);
}

TEST_CASE("a picture of floating-point measurements is refused") {
    VipsImage* cast = nullptr;
    REQUIRE(vips_cast_float(plainPicture({77}, VIPS_INTERPRETATION_B_W).get(), &cast, nullptr) == 0);
    const auto decoded = decode(save(vision::VipsPicture(cast), ".tif"));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().kind == policy::FailureKind::refused);
    CHECK(decoded.error().text == vision::refusal(vision::Refusal::unusualColours).text);
}
