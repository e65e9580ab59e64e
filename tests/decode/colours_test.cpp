#include "tests/decode/pictures.hpp"
#include "vision/decode/colours.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

/// sRGB's own primaries and a grey, written down in Display P3 (computed from the two specifications).
constexpr Quarters asDisplayP3{Colour{234, 51, 35}, Colour{117, 251, 76}, Colour{0, 0, 245}, Colour{128, 128, 128}};
constexpr Quarters asSrgb{Colour{255, 0, 0}, Colour{0, 255, 0}, Colour{0, 0, 255}, Colour{128, 128, 128}};

} // namespace

TEST_CASE("a wide-gamut picture is brought to sRGB") {
    const char* suffix =
        GENERATE(".jpg[Q=100,subsample_mode=off]", ".png", ".tif", ".webp[lossless]", ".avif[Q=95,subsample_mode=off]");
    CAPTURE(suffix);
    auto picture = quartersPicture(asDisplayP3);
    embedProfile(picture, builtInProfile("p3"));
    const auto decoded = decode(save(picture, suffix));
    REQUIRE(decoded);
    CHECK(distance(decoded->quarters(), asSrgb) <= 6);
}

TEST_CASE("a wide-gamut 16-bit picture is brought to sRGB") {
    auto picture = sixteenBits(quartersPicture(asDisplayP3));
    embedProfile(picture, builtInProfile("p3"));
    const auto decoded = decode(save(picture, ".png"));
    REQUIRE(decoded);
    CHECK(distance(decoded->quarters(), asSrgb) <= 8);
}

TEST_CASE("an embedded sRGB profile costs nothing and changes nothing") {
    const auto profile = builtInProfile("srgb");
    const auto colours = vision::Colours::forSamples(vision::Samples::rgb8, profile);
    REQUIRE(colours);
    CHECK_FALSE(colours->managed());
    CHECK(vision::Colours::forSamples(vision::Samples::rgb8, builtInProfile("p3"))->managed());
}

TEST_CASE("a broken profile, or one for other colours, counts as sRGB") {
    auto profile = GENERATE(ports::Bytes(300, 0x41), ports::Bytes{}, builtInProfile("cmyk"));
    if (profile.empty()) {
        profile = builtInProfile("p3");
        profile.resize(profile.size() / 3);
    }
    auto picture = quartersPicture();
    embedProfile(picture, profile);
    const auto decoded = decode(save(picture, ".png"));
    REQUIRE(decoded);
    CHECK(distance(decoded->quarters(), plainQuarters) == 0);
}

TEST_CASE("CMYK pictures come out as a press would print them") {
    struct Ink {
        std::vector<double> cmyk;
        Colour colour;
    };
    // What the inks of a common offset press look like (ISO 12647-2), roughly.
    const auto ink = GENERATE(Ink{{0, 0, 0, 0}, {255, 255, 255}}, Ink{{255, 0, 0, 0}, {0, 160, 225}},
                              Ink{{0, 255, 0, 0}, {226, 0, 122}}, Ink{{0, 0, 255, 0}, {255, 236, 0}},
                              Ink{{0, 0, 0, 255}, {35, 31, 32}});
    const char* suffix = GENERATE(".tif", ".jpg[Q=98]"); // libvips writes JPEG's CMYK the Adobe way, inverted
    CAPTURE(suffix, ink.cmyk);
    const auto decoded = decode(save(plainPicture(ink.cmyk, VIPS_INTERPRETATION_CMYK), suffix));
    REQUIRE(decoded);
    CHECK(distance(decoded->at(20, 20), ink.colour) <= 40);
}

TEST_CASE("what is see-through in a CMYK picture comes out white, as in every other") {
    const auto decoded = decode(save(plainPicture({0, 200, 200, 0, 0}, VIPS_INTERPRETATION_CMYK), ".tif"));
    REQUIRE(decoded);
    CHECK(distance(decoded->at(20, 20), {255, 255, 255}) <= 2);
}

TEST_CASE("CMYK with its own profile is converted by that profile") {
    auto picture = plainPicture({0, 200, 200, 0}, VIPS_INTERPRETATION_CMYK);
    embedProfile(picture, builtInProfile("cmyk"));
    const auto decoded = decode(save(picture, ".jpg[Q=98]"));
    REQUIRE(decoded);
    const auto colour = decoded->at(20, 20);
    CHECK(colour.r > 200);
    CHECK(colour.g < 120);
    CHECK(colour.b < 120);
}
