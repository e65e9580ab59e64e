#include <catch2/catch.hpp>

#include "tests/vision/support/pictures.hpp"
#include "tests/vision/support/turbo_reader.hpp"
#include "vision/redactor.hpp"

using namespace clearframe;
using policy::Rect;

namespace {

policy::Result<ports::Rendered> render(const ports::Picture& picture, const ports::RenderPlan& plan) {
    tests::TurboReader reader;
    tests::FixedFinder finder;
    return vision::makeRedactor(reader, finder)->render(picture, plan);
}

ports::Picture grey(policy::Size size) {
    return tests::pictureOf(size, [](int, int, int) -> std::uint8_t { return 128; });
}

} // namespace

TEST_CASE("The long edge is brought down to the account's, never up, and the sides keep their ratio") {
    CHECK(render(grey({600, 400}), {.longEdge = 300}).value().size == policy::Size{300, 200});
    CHECK(render(grey({400, 600}), {.longEdge = 300}).value().size == policy::Size{200, 300});
    CHECK(render(grey({600, 400}), {.longEdge = 2048}).value().size == policy::Size{600, 400});
    CHECK(render(grey({900, 2}), {.longEdge = 100}).value().size == policy::Size{100, 1});
}

TEST_CASE("The file is of the size that was said, and looks like the picture") {
    tests::Random random(1);
    const auto picture = tests::photoLike({320, 200}, random);
    const auto rendered = render(picture, {.crop = Rect{20, 10, 200, 100}}).value();
    const auto decoded = tests::decodeJpeg(rendered.jpeg);
    REQUIRE(decoded.size == policy::Size{200, 100});
    CHECK(tests::channelAt(decoded, 100, 50, 1) == Approx(tests::channelAt(picture, 120, 60, 1)).margin(30));
}

TEST_CASE("Covers are told in pixels of the result, rounded outward, and those that were cropped away are not told") {
    const ports::RenderPlan plan{.covers = {{{105, 55, 31, 41}}, {{-10, 0, 60, 60}}, {{500, 300, 50, 50}}},
                                 .crop = Rect{20, 10, 400, 200},
                                 .longEdge = 200};
    const auto rendered = render(grey({600, 400}), plan).value();
    CHECK(rendered.covers == std::vector<Rect>{{42, 22, 16, 21}, {0, 0, 15, 25}});
}

TEST_CASE("Covers are painted before the crop: a cover's part inside the crop is covered") {
    const ports::RenderPlan plan{.covers = {{{0, 0, 100, 100}, policy::CoverShape::rectangle}},
                                 .crop = Rect{50, 50, 200, 200}};
    const auto decoded = tests::decodeJpeg(render(grey({400, 400}), plan).value().jpeg);
    CHECK(tests::channelAt(decoded, 10, 10, 2) == Approx(0x4A).margin(3));
    CHECK(tests::channelAt(decoded, 100, 100, 2) == Approx(128).margin(3));
}

TEST_CASE("A plan that does not fit the picture is refused, not bent") {
    const auto picture = grey({100, 80});
    const std::vector<ports::RenderPlan> plans{
        {.covers = {{{100, 10, 20, 20}}}}, {.covers = {{{10, 10, 0, 20}}}}, {.crop = Rect{50, 0, 51, 80}},
        {.crop = Rect{-1, 0, 50, 80}},     {.crop = Rect{10, 10, 0, 5}},    {.longEdge = 0},
        {.credit = std::string("a\nb")},
    };
    for (const auto& plan : plans) {
        const auto rendered = render(picture, plan);
        REQUIRE_FALSE(rendered);
        CHECK(rendered.error().kind == policy::FailureKind::refused);
    }
    CHECK_FALSE(render({}, {}));
}

TEST_CASE("The same picture and plan give the same bytes") {
    tests::Random random(5);
    const auto picture = tests::photoLike({300, 200}, random);
    const ports::RenderPlan plan{
        .covers = {{{50, 50, 60, 60}}}, .style = policy::CoverStyle::blend, .credit = "Hillside"};
    CHECK(render(picture, plan).value().jpeg == render(picture, plan).value().jpeg);
}
