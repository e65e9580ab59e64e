#include <catch2/catch.hpp>

#include "vision/covers.hpp"

#include <cmath>

using namespace clearframe;
using policy::Cover;
using policy::CoverShape;

namespace {

int taken(const cv::Mat& mask) {
    return cv::countNonZero(mask);
}

} // namespace

TEST_CASE("An ellipse takes every pixel that the superellipse touches, and no more than its box") {
    const policy::Size picture{300, 200};
    const Cover cover{{40, 30, 120, 90}, CoverShape::ellipse};
    const cv::Mat mask = vision::coverMask(picture, {cover});
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const double across = std::abs(x + 0.5 - 100) / 60;
            const double down = std::abs(y + 0.5 - 75) / 45;
            const double value = std::pow(across, 2.6) + std::pow(down, 2.6);
            const bool isTaken = mask.at<std::uint8_t>(y, x) == 255;
            if (value <= 1) REQUIRE(isTaken);
            if (value > 1.12) REQUIRE_FALSE(isTaken); // a pixel beyond the line at the most
            if (!policy::intersect({x, y, 1, 1}, cover.box).empty()) continue;
            REQUIRE_FALSE(isTaken);
        }
    }
}

TEST_CASE("A rectangle takes its whole box") {
    const cv::Mat mask = vision::coverMask({50, 40}, {{{10, 5, 20, 15}, CoverShape::rectangle}});
    CHECK(taken(mask) == 300);
    CHECK(taken(mask(cv::Rect(10, 5, 20, 15))) == 300);
}

TEST_CASE("A cover that reaches over the edge keeps its shape inside") {
    const Cover half{{-60, 30, 120, 90}, CoverShape::ellipse};
    const cv::Mat mask = vision::coverMask({300, 200}, {half});
    const cv::Mat whole = vision::coverMask({300, 200}, {{{40, 30, 120, 90}, CoverShape::ellipse}});
    CHECK(taken(mask) == taken(whole(cv::Rect(100, 0, 60, 200))));
}

TEST_CASE("A face whose cover is grown by 1.31 lies under the ellipse with its corners") {
    const policy::Rect face{100, 80, 100, 124};
    const policy::Rect grown{84, 60, 132, 164};
    const cv::Mat mask = vision::coverMask({400, 300}, {{grown, CoverShape::ellipse}});
    CHECK(taken(mask(cv::Rect(face.x, face.y, face.w, face.h))) == face.area());
}

TEST_CASE("The smallest cover takes its pixel") {
    CHECK(taken(vision::coverMask({9, 9}, {{{4, 4, 1, 1}, CoverShape::ellipse}})) == 1);
}
