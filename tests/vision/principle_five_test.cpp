// A cover holds nothing of what it covers: with the same covers, changing the covered pixels leaves the export
// identical, byte for byte (DESIGN, principle 5).
#include <catch2/catch.hpp>

#include "tests/vision/support/pictures.hpp"
#include "tests/vision/support/turbo_reader.hpp"
#include "vision/covers.hpp"
#include "vision/redactor.hpp"

using namespace clearframe;
using policy::Rect;
using tests::pick;

namespace {

Rect somewhere(tests::Random& random, policy::Size picture, int least) {
    const int w = pick(random, least, picture.width);
    const int h = pick(random, least, picture.height);
    return {pick(random, 0, picture.width - w), pick(random, 0, picture.height - h), w, h};
}

/// A few covers anywhere: on each other, over the picture's edge, now and then over all of it.
std::vector<policy::Cover> someCovers(tests::Random& random, policy::Size picture) {
    std::vector<policy::Cover> covers;
    for (int left = pick(random, 1, 5); left > 0; --left) {
        Rect box = somewhere(random, picture, 1);
        box.x -= pick(random, 0, box.w - 1);
        box.y -= pick(random, 0, box.h / 2);
        covers.push_back({box, pick(random, 0, 2) == 0 ? policy::CoverShape::rectangle : policy::CoverShape::ellipse});
        if (policy::clip(box, picture).empty()) covers.pop_back();
    }
    if (covers.empty()) covers.push_back({{0, 0, picture.width / 2, picture.height}, policy::CoverShape::ellipse});
    return covers;
}

ports::RenderPlan somePlan(tests::Random& random, policy::Size picture) {
    ports::RenderPlan plan;
    plan.covers = someCovers(random, picture);
    plan.style = pick(random, 0, 1) == 0 ? policy::CoverStyle::solid : policy::CoverStyle::blend;
    if (pick(random, 0, 1) == 0) plan.crop = somewhere(random, picture, 8);
    plan.longEdge = pick(random, 16, 400);
    plan.quality = pick(random, 30, 100);
    return plan;
}

ports::Bytes exported(const ports::Picture& picture, const ports::RenderPlan& plan) {
    tests::TurboReader reader;
    tests::FixedFinder finder;
    return vision::makeRedactor(reader, finder)->render(picture, plan).value().jpeg;
}

} // namespace

TEST_CASE("Whatever lies under the covers, the export has the same bytes") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        tests::Random random(seed);
        const policy::Size size{pick(random, 9, 300), pick(random, 9, 200)};
        const auto picture = tests::photoLike(size, random);
        const auto plan = somePlan(random, size);
        const cv::Mat mask = vision::coverMask(size, plan.covers);
        REQUIRE(cv::countNonZero(mask) > 0);
        const auto under = [&](int x, int y) { return mask.at<std::uint8_t>(y, x) != 0; };
        REQUIRE(exported(picture, plan) == exported(tests::changed(picture, under, random), plan));
    }
}

TEST_CASE("The export does follow what lies beside the covers") {
    for (const auto style : {policy::CoverStyle::solid, policy::CoverStyle::blend}) {
        tests::Random random(7);
        const auto picture = tests::photoLike({200, 150}, random);
        const ports::RenderPlan plan{.covers = {{{60, 40, 70, 80}}}, .style = style, .quality = 95};
        const cv::Mat mask = vision::coverMask(picture.size, plan.covers);
        const auto justOutside = [&](int x, int y) {
            return mask.at<std::uint8_t>(y, x) == 0 && x > 0 && mask.at<std::uint8_t>(y, x - 1) != 0;
        };
        CHECK(exported(picture, plan) != exported(tests::changed(picture, justOutside, random), plan));
    }
}
