#include <catch2/catch.hpp>

#include "vision/ultraface.hpp"
#include "vision/yunet.hpp"

#include <cmath>
#include <limits>

using namespace clearframe;

namespace {

const cv::Size input{64, 32};

/// Outputs of a picture without faces, in YuNet's order: cls, obj, bbox at strides 8, 16, 32.
std::vector<cv::Mat> quietYuNet() {
    std::vector<cv::Mat> outputs;
    for (const int values : {1, 1, 4})
        for (const int cells : {32, 8, 2})
            outputs.push_back(cv::Mat::zeros(cells, values, CV_32F));
    return outputs;
}

std::vector<cv::Mat> quietUltraFace() {
    return {cv::Mat::zeros(4420, 2, CV_32F), cv::Mat::zeros(4420, 4, CV_32F)};
}

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

} // namespace

TEST_CASE("YuNet: a cell says where the middle is, how large the face, and how sure") {
    auto outputs = quietYuNet();
    const int cell = 5; // row 1, column 1 of the four columns at stride 16
    outputs[1].at<float>(cell) = 0.9F;
    outputs[4].at<float>(cell) = 0.4F;
    outputs[7].at<float>(cell, 0) = 0.25F;
    outputs[7].at<float>(cell, 1) = -0.5F;
    outputs[7].at<float>(cell, 2) = std::log(1.5F);
    outputs[7].at<float>(cell, 3) = std::log(2.0F);
    const auto faces = vision::decodeYuNet(input, outputs, 0.3F).value();
    REQUIRE(faces.size() == 1);
    CHECK(faces[0].score == Approx(0.6));
    CHECK(faces[0].box.width == Approx(24));
    CHECK(faces[0].box.height == Approx(32));
    CHECK(faces[0].box.x + faces[0].box.width / 2 == Approx(20));
    CHECK(faces[0].box.y + faces[0].box.height / 2 == Approx(8));
    CHECK(vision::decodeYuNet(input, outputs, 0.7F).value().empty());
}

TEST_CASE("YuNet: a value that is no number is a failure, not a picture without faces") {
    for (const std::size_t output : {0U, 4U}) {
        auto outputs = quietYuNet();
        outputs[output].at<float>(1) = notANumber;
        CHECK_FALSE(vision::decodeYuNet(input, outputs, 0.3F));
    }
    auto outputs = quietYuNet();
    outputs[2].at<float>(0) = outputs[5].at<float>(0) = 1;
    outputs[8].at<float>(0, 2) = notANumber;
    CHECK_FALSE(vision::decodeYuNet(input, outputs, 0.3F));
    outputs[8].at<float>(0, 2) = 1000; // e^1000 cells wide
    CHECK_FALSE(vision::decodeYuNet(input, outputs, 0.3F));
}

TEST_CASE("YuNet: outputs of another shape are a failure") {
    CHECK_FALSE(vision::decodeYuNet({64, 64}, quietYuNet(), 0.3F));
    CHECK_FALSE(vision::decodeYuNet(input, {}, 0.3F));
    auto outputs = quietYuNet();
    outputs[3].convertTo(outputs[3], CV_64F);
    CHECK_FALSE(vision::decodeYuNet(input, outputs, 0.3F));
}

TEST_CASE("UltraFace: corners are parts of 320x240") {
    auto outputs = quietUltraFace();
    outputs[0].at<float>(7, 1) = 0.8F;
    const float corners[] = {0.25F, 0.5F, 0.5F, 0.75F};
    for (int i = 0; i < 4; ++i)
        outputs[1].at<float>(7, i) = corners[i];
    const auto faces = vision::decodeUltraFace(outputs, 0.3F).value();
    REQUIRE(faces.size() == 1);
    CHECK(faces[0].box == cv::Rect2f(80, 120, 80, 60));
    CHECK(faces[0].score == Approx(0.8));
}

TEST_CASE("UltraFace: no number, or another shape, is a failure") {
    auto outputs = quietUltraFace();
    outputs[0].at<float>(4419, 1) = notANumber;
    CHECK_FALSE(vision::decodeUltraFace(outputs, 0.3F));
    CHECK_FALSE(vision::decodeUltraFace({}, 0.3F));
    outputs = quietUltraFace();
    outputs[1] = cv::Mat::zeros(4420, 3, CV_32F);
    CHECK_FALSE(vision::decodeUltraFace(outputs, 0.3F));
}
