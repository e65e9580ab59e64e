// Pictures for the screen: the plan is followed as the redactor does, without coding.
#include "tests/vision/support/pictures.hpp"
#include "tests/vision/support/turbo_reader.hpp"
#include "vision/previewer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

ports::Picture photo(policy::Size size) {
    Random random(3);
    return photoLike(size, random);
}

} // namespace

TEST_CASE("A picture for the screen has the size of its plan, and shares no pixels with what it was made from") {
    const auto picture = photo({400, 300});
    const auto previewer = vision::makePreviewer();
    CHECK(previewer->follow(picture, {.longEdge = 100})->size == policy::Size{100, 75});
    CHECK(previewer->follow(picture, {.crop = policy::Rect{0, 0, 200, 300}, .longEdge = 150})->size ==
          policy::Size{100, 150});
    const auto same = previewer->follow(picture, {.longEdge = 1000});
    REQUIRE(same);
    CHECK(same->size == picture.size);
    CHECK(std::ranges::equal(same->bytes(), picture.bytes()));
    CHECK(same->pixels != picture.pixels);
}

TEST_CASE("A covered picture for the screen tells nothing of what is covered") {
    const auto picture = photo({400, 300});
    Random random(4);
    const policy::Rect box{100, 80, 90, 110};
    const auto other = changed(
        picture, [&](int x, int y) { return x >= box.x && x < box.right() && y >= box.y && y < box.bottom(); }, random);
    for (const auto style : {policy::CoverStyle::solid, policy::CoverStyle::blend}) {
        const ports::RenderPlan plan{
            .covers = {{.box = box, .shape = policy::CoverShape::rectangle}}, .style = style, .longEdge = 200};
        const auto previewer = vision::makePreviewer();
        const auto one = previewer->follow(picture, plan);
        const auto two = previewer->follow(other, plan);
        REQUIRE(one);
        REQUIRE(two);
        CHECK(std::ranges::equal(one->bytes(), two->bytes()));
    }
}

TEST_CASE("A picture is coded for keeping and looks the same afterwards") {
    const auto picture = photo({400, 300});
    const auto coded = vision::makePreviewer()->encode(picture, 90);
    REQUIRE(coded);
    CHECK(coded->size() < picture.byteCount() / 2);
    const auto decoded = decodeJpeg(*coded);
    REQUIRE(decoded.size == picture.size);
    double difference = 0;
    for (std::size_t i = 0; i < picture.byteCount(); ++i)
        difference += std::abs(decoded.bytes()[i] - picture.bytes()[i]);
    CHECK(difference / static_cast<double>(picture.byteCount()) < 12);
}

TEST_CASE("A plan that cannot be followed, or a picture without pixels, is refused with a sentence") {
    const auto picture = photo({40, 30});
    const auto previewer = vision::makePreviewer();
    CHECK_FALSE(previewer->follow(picture, {.covers = {{.box = {100, 100, 5, 5}}}}));
    CHECK_FALSE(previewer->follow(picture, {.crop = policy::Rect{30, 0, 20, 20}}));
    CHECK_FALSE(previewer->follow({}, {}));
    CHECK_FALSE(previewer->encode({}, 90));
}
