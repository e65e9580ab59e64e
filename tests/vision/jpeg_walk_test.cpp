#include <catch2/catch.hpp>

#include "vision/jpeg_walk.hpp"
#include "vision/jpeg_writer.hpp"
#include "vision/metadata.hpp"

#include <algorithm>
#include <string_view>

using namespace clearframe;
using ports::Bytes;

namespace {

constexpr policy::Size size{40, 24};

Bytes plainJpeg() {
    return vision::encodeJpeg(cv::Mat(size.height, size.width, CV_8UC3, cv::Scalar(9, 99, 199)), 88).value();
}

Bytes segment(std::uint8_t marker, std::string_view body) {
    Bytes bytes{0xFF, marker, 0, static_cast<std::uint8_t>(body.size() + 2)};
    for (const char c : body)
        bytes.push_back(static_cast<std::uint8_t>(c));
    return bytes;
}

} // namespace

TEST_CASE("What the writer wrote is accepted, with and without a credit") {
    CHECK(vision::walkJpeg(plainJpeg(), size, {}));
    const auto credit = vision::creditSegment("Photo: A. Teacher / Hillside School").value();
    CHECK(vision::walkJpeg(vision::withSegment(plainJpeg(), credit), size, credit));
}

TEST_CASE("The credit is all that libexiv2 finds") {
    const std::string line = "Llun: Siân Ŵyn © Ysgol y Bryn";
    CHECK(vision::listMetadata(plainJpeg()).value().empty());
    const auto jpeg = vision::withSegment(plainJpeg(), vision::creditSegment(line).value());
    CHECK(vision::listMetadata(jpeg).value() == vision::metadataOfCredit(line));
}

TEST_CASE("A credit that is no single line of text is refused") {
    CHECK_FALSE(vision::creditSegment("two\nlines"));
    CHECK_FALSE(vision::creditSegment("broken \xC3"));
    CHECK_FALSE(vision::creditSegment(std::string(201, 'a')));
}

TEST_CASE("Any other segment is refused, wherever it claims to belong") {
    for (const int marker : {0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xFE, 0xC2, 0xF0}) {
        CHECK_FALSE(vision::walkJpeg(
            vision::withSegment(plainJpeg(), segment(static_cast<std::uint8_t>(marker), "Exif\0\0II")), size, {}));
    }
}

TEST_CASE("A credit that was not planned, is missing, or says something else is refused") {
    const auto credit = vision::creditSegment("Photo: A. Teacher").value();
    const auto other = vision::creditSegment("Photo: B. Teacher").value();
    CHECK_FALSE(vision::walkJpeg(vision::withSegment(plainJpeg(), credit), size, {}));
    CHECK_FALSE(vision::walkJpeg(plainJpeg(), size, credit));
    CHECK_FALSE(vision::walkJpeg(vision::withSegment(plainJpeg(), other), size, credit));
}

TEST_CASE("One byte behind the image is refused, as is a second image") {
    Bytes trailing = plainJpeg();
    trailing.push_back(0);
    CHECK_FALSE(vision::walkJpeg(trailing, size, {}));
    Bytes twice = plainJpeg();
    std::ranges::copy(plainJpeg(), std::back_inserter(twice));
    CHECK_FALSE(vision::walkJpeg(twice, size, {}));
}

TEST_CASE("A file that was cut anywhere is refused") {
    const Bytes whole = plainJpeg();
    for (std::size_t length = 0; length < whole.size(); ++length)
        REQUIRE_FALSE(
            vision::walkJpeg(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)), size, {}));
}

TEST_CASE("A picture of another size is refused") {
    CHECK_FALSE(vision::walkJpeg(plainJpeg(), {24, 40}, {}));
    CHECK_FALSE(vision::walkJpeg(plainJpeg(), {40, 25}, {}));
}
