// Smaller pictures: nothing in them is skipped, and a mask shrinks as its picture does.
#include "vision/shrink.hpp"

#include <catch2/catch.hpp>

using clearframe::vision::shrunk;

TEST_CASE("Every pixel of a picture counts when it shrinks") {
    for (const cv::Size to : {cv::Size{205, 154}, {200, 150}, {128, 96}, {41, 31}, {400, 1}}) {
        for (int x = 0; x < 400; x += 7) {
            cv::Mat picture = cv::Mat::zeros(300, 400, CV_32FC1);
            picture.col(x).setTo(1000);
            INFO(to.width << "x" << to.height << ", column " << x);
            CHECK(cv::countNonZero(shrunk(picture, to)) > 0);
        }
    }
}

TEST_CASE("A mask shrinks as its picture does") {
    cv::Mat picture(301, 399, CV_8UC3, cv::Scalar::all(0));
    cv::Mat mask(picture.size(), CV_8UC1, cv::Scalar(0));
    const cv::Rect area{51, 40, 113, 87};
    picture(area).setTo(cv::Scalar::all(255));
    mask(area).setTo(255);
    const cv::Mat small = shrunk(picture, {150, 113});
    const cv::Mat smallMask = shrunk(mask, {150, 113});
    REQUIRE(small.size() == smallMask.size());
    cv::Mat channel;
    cv::extractChannel(small, channel, 0);
    CHECK(cv::countNonZero(channel != smallMask) == 0);
    CHECK(cv::countNonZero(smallMask == 255) > 0);
}
