#include <catch2/catch.hpp>

#include "tests/vision/support/pictures.hpp"
#include "vision/fingerprint.hpp"

#include <bit>

using namespace clearframe;

namespace {

ports::Picture withSize(const ports::Picture& picture, policy::Size size) {
    return {size, picture.pixels};
}

} // namespace

TEST_CASE("The same pixels have the same fingerprint, one changed value has another") {
    tests::Random random(1);
    const auto picture = tests::photoLike({60, 40}, random);
    const auto touched = tests::changed(
        picture, [](int x, int y) { return x == 59 && y == 39; }, random);
    CHECK(vision::fingerprintOf(picture) == vision::fingerprintOf(withSize(picture, {60, 40})));
    CHECK(vision::fingerprintOf(picture).exact.size() == 64);
    CHECK(vision::fingerprintOf(picture).exact != vision::fingerprintOf(touched).exact);
}

TEST_CASE("The same bytes as a picture of another shape are another picture") {
    tests::Random random(2);
    const auto picture = tests::photoLike({60, 40}, random);
    CHECK(vision::fingerprintOf(picture).exact != vision::fingerprintOf(withSize(picture, {40, 60})).exact);
}

TEST_CASE("Near-duplicates differ in few bits, other pictures in many") {
    tests::Random random(3);
    const auto picture = tests::photoLike({360, 240}, random);
    const auto brighter = tests::pictureOf(picture.size, [&](int x, int y, int channel) {
        return static_cast<std::uint8_t>(std::min(255, tests::channelAt(picture, x, y, channel) + 6));
    });
    const auto other = tests::photoLike({360, 240}, random);
    const auto distance = [](const ports::Picture& a, const ports::Picture& b) {
        return std::popcount(vision::fingerprintOf(a).near ^ vision::fingerprintOf(b).near);
    };
    CHECK(distance(picture, brighter) <= 3);
    CHECK(distance(picture, other) >= 12);
}

TEST_CASE("A picture smaller than the miniature, or of no size, has a fingerprint too") {
    tests::Random random(4);
    CHECK(vision::fingerprintOf(tests::photoLike({1, 1}, random)).exact.size() == 64);
    CHECK(vision::fingerprintOf({}).exact.empty());
}
