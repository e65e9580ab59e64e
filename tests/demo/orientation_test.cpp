#include "demo/generator/picture.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using demo::Orientation;

namespace {

/// 3×2, each pixel holding its own number in all three channels.
demo::Picture numbered() {
    demo::Picture picture{{3, 2}, {}};
    for (std::uint8_t number = 0; number < 6; ++number)
        picture.rgb.insert(picture.rgb.end(), 3, number);
    return picture;
}

std::vector<int> numbersOf(const demo::Picture& picture) {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < picture.rgb.size(); i += 3)
        numbers.push_back(picture.rgb[i]);
    return numbers;
}

} // namespace

TEST_CASE("a camera that was turned stores its pixels turned the other way") {
    const auto upright = numbered();
    CHECK(numbersOf(asStored(upright, Orientation::upright)) == std::vector{0, 1, 2, 3, 4, 5});
    CHECK(numbersOf(asStored(upright, Orientation::upsideDown)) == std::vector{5, 4, 3, 2, 1, 0});
    // EXIF 6: "the 0th row is the visual right side": a viewer turns the stored picture clockwise.
    CHECK(numbersOf(asStored(upright, Orientation::turnedLeft)) == std::vector{2, 5, 1, 4, 0, 3});
    // EXIF 8: "the 0th row is the visual left side".
    CHECK(numbersOf(asStored(upright, Orientation::turnedRight)) == std::vector{3, 0, 4, 1, 5, 2});
}

TEST_CASE("a box is turned with its picture") {
    const policy::Size size{300, 200};
    const policy::Rect box{10, 20, 30, 40};
    CHECK(asStored(box, size, Orientation::upsideDown) == policy::Rect{260, 140, 30, 40});
    CHECK(asStored(box, size, Orientation::turnedLeft) == policy::Rect{20, 260, 40, 30});
    CHECK(asStored(box, size, Orientation::turnedRight) == policy::Rect{140, 10, 40, 30});
}
