#include "vision/fingerprint.hpp"

#include "vision/digest.hpp"

#include <array>
#include <opencv2/core.hpp>

namespace clearframe::vision {
namespace {

constexpr int columns = 9;
constexpr int rows = 8;

/// The mean brightness of each cell times its pixel count's reciprocal, in whole numbers: the same on every machine.
std::array<std::array<std::uint64_t, columns>, rows> miniature(const ports::Picture& picture) {
    const auto width = static_cast<std::int64_t>(picture.size.width);
    const auto height = static_cast<std::int64_t>(picture.size.height);
    // OpenCV has no view of constant pixels; they are only read.
    const cv::Mat pixels(picture.size.height, picture.size.width, CV_8UC3,
                         const_cast<std::uint8_t*>(picture.pixels.get()));
    std::array<std::array<std::uint64_t, columns>, rows> cells{};
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            // A picture smaller than the miniature repeats its pixels.
            const std::int64_t top = row * height / rows;
            const std::int64_t bottom = std::max(top + 1, (row + 1) * height / rows);
            const std::int64_t left = column * width / columns;
            const std::int64_t right = std::max(left + 1, (column + 1) * width / columns);
            const cv::Rect cell{static_cast<int>(left), static_cast<int>(top), static_cast<int>(right - left),
                                static_cast<int>(bottom - top)};
            const cv::Scalar sums = cv::sum(pixels(cell)); // whole numbers, far below what a double holds exactly
            const auto sum = static_cast<std::uint64_t>(29 * sums[0] + 150 * sums[1] + 77 * sums[2]);
            cells[row][column] = sum / static_cast<std::uint64_t>((bottom - top) * (right - left));
        }
    }
    return cells;
}

} // namespace

ports::Fingerprint fingerprintOf(const ports::Picture& picture) {
    if (picture.size.empty() || !picture.pixels) return {};
    std::array<std::uint8_t, 8> head{};
    for (unsigned byte = 0; byte < 4; ++byte) {
        head[byte] = static_cast<std::uint8_t>(static_cast<unsigned>(picture.size.width) >> 8U * byte);
        head[4 + byte] = static_cast<std::uint8_t>(static_cast<unsigned>(picture.size.height) >> 8U * byte);
    }
    ports::Fingerprint fingerprint{blake2bHex(head, picture.bytes()), 0};
    for (const auto& row : miniature(picture))
        for (int column = 0; column + 1 < columns; ++column)
            fingerprint.near = fingerprint.near << 1U | (row[column] > row[column + 1] ? 1U : 0U);
    return fingerprint;
}

} // namespace clearframe::vision
