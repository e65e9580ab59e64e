#include <catch2/catch.hpp>

#include "vision/covers.hpp"

using namespace clearframe;
using policy::Cover;
using policy::CoverShape;
using policy::CoverStyle;

namespace {

const cv::Vec3b red{40, 40, 200};
const cv::Vec3b green{40, 200, 40};

cv::Mat painted(cv::Mat picture, const std::vector<Cover>& covers, CoverStyle style) {
    vision::paintCovers(picture, vision::coverMask({picture.cols, picture.rows}, covers), covers, style, 1);
    return picture;
}

/// Red on the left, green on the right.
cv::Mat twoColours(cv::Size size) {
    cv::Mat picture(size, CV_8UC3, cv::Scalar(red[0], red[1], red[2]));
    picture.colRange(size.width / 2, size.width).setTo(cv::Scalar(green[0], green[1], green[2]));
    return picture;
}

double meanRed(const cv::Mat& picture, const cv::Rect& where) {
    return cv::mean(picture(where))[2];
}

} // namespace

TEST_CASE("Solid covers are of one colour, and leave what is beside them alone") {
    const Cover cover{{50, 40, 60, 80}, CoverShape::rectangle};
    const cv::Mat picture = painted(twoColours({200, 200}), {cover}, CoverStyle::solid);
    CHECK(picture.at<cv::Vec3b>(40, 50) == vision::solidColour);
    CHECK(picture.at<cv::Vec3b>(119, 109) == vision::solidColour);
    CHECK(picture.at<cv::Vec3b>(39, 50) == red);
    CHECK(picture.at<cv::Vec3b>(120, 109) == green);
}

TEST_CASE("A blend runs from one side's colour to the other's") {
    const Cover cover{{100, 100, 200, 200}, CoverShape::rectangle};
    const cv::Mat picture = painted(twoColours({400, 400}), {cover}, CoverStyle::blend);
    const double left = meanRed(picture, {105, 180, 10, 40});
    const double middle = meanRed(picture, {195, 180, 10, 40});
    const double right = meanRed(picture, {285, 180, 10, 40});
    CHECK(left == Approx(200).margin(15));
    CHECK(middle == Approx(120).margin(15));
    CHECK(right == Approx(40).margin(15));
}

TEST_CASE("A blend carries grain of about five steps, the same one each time") {
    const Cover cover{{20, 20, 200, 200}, CoverShape::rectangle};
    const cv::Mat grey(240, 240, CV_8UC3, cv::Scalar::all(120));
    const cv::Mat once = painted(grey.clone(), {cover}, CoverStyle::blend);
    const cv::Mat twice = painted(grey.clone(), {cover}, CoverStyle::blend);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(once(cv::Rect(20, 20, 200, 200)), mean, deviation);
    CHECK(mean[0] == Approx(120).margin(0.5));
    CHECK(deviation[0] == Approx(5).margin(0.3));
    CHECK(cv::norm(once, twice, cv::NORM_INF) == 0);
}

TEST_CASE("Covers at the picture's corner, and covers that meet, are filled from what is left around them") {
    const std::vector<Cover> covers{{{-20, -20, 120, 120}, CoverShape::rectangle},
                                    {{90, 60, 80, 80}, CoverShape::ellipse},
                                    {{150, 100, 60, 60}, CoverShape::ellipse}};
    cv::Mat picture(300, 300, CV_8UC3, cv::Scalar(10, 200, 90));
    picture.setTo(cv::Scalar(255, 0, 255), vision::coverMask({300, 300}, covers)); // what must not come through
    picture = painted(picture, covers, CoverStyle::blend);
    CHECK(cv::norm(picture, cv::Mat(300, 300, CV_8UC3, cv::Scalar(10, 200, 90)), cv::NORM_INF) <= 25);
}

TEST_CASE("A cover of the whole picture has no surroundings: it is solid in either style") {
    for (const CoverStyle style : {CoverStyle::solid, CoverStyle::blend}) {
        const cv::Mat picture = painted(twoColours({40, 30}), {{{-5, -5, 60, 60}, CoverShape::rectangle}}, style);
        const cv::Scalar solid(vision::solidColour[0], vision::solidColour[1], vision::solidColour[2]);
        CHECK(cv::norm(picture, cv::Mat(30, 40, CV_8UC3, solid), cv::NORM_INF) == 0);
    }
}
