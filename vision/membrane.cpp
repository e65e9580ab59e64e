#include "vision/membrane.hpp"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace clearframe::vision {
namespace {

constexpr int cellsAcross = 32; ///< of the smallest hole
constexpr std::int64_t mostCells = 300'000;
constexpr int sweeps = 16;

/// The picture in cells: the mean of the pixels that may be read, and whether there was one.
struct Grid {
    cv::Mat value; ///< CV_32FC3
    cv::Mat known; ///< CV_8U, 0 or 1
};

int cellSize(cv::Size size, int detail) {
    int cell = std::max(1, detail / cellsAcross);
    while (static_cast<std::int64_t>(size.width / cell + 1) * (size.height / cell + 1) > mostCells)
        ++cell;
    return cell;
}

Grid intoCells(const cv::Mat& picture, const cv::Mat& holes, int cell) {
    const cv::Size size{(picture.cols + cell - 1) / cell, (picture.rows + cell - 1) / cell};
    Grid grid{cv::Mat::zeros(size, CV_32FC3), cv::Mat::zeros(size, CV_8U)};
    cv::Mat counts = cv::Mat::zeros(size, CV_32S);
    for (int y = 0; y < picture.rows; ++y) {
        const auto* pixel = picture.ptr<cv::Vec3b>(y);
        const auto* hole = holes.ptr<std::uint8_t>(y);
        auto* sum = grid.value.ptr<cv::Vec3f>(y / cell);
        auto* count = counts.ptr<int>(y / cell);
        for (int x = 0; x < picture.cols; ++x) {
            if (hole[x] != 0) continue;
            sum[x / cell] += cv::Vec3f(pixel[x]);
            ++count[x / cell];
        }
    }
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const int count = counts.at<int>(y, x);
            if (count == 0) continue;
            grid.value.at<cv::Vec3f>(y, x) /= static_cast<float>(count);
            grid.known.at<std::uint8_t>(y, x) = 1;
        }
    }
    return grid;
}

/// Takes the edge off what surrounds the hole, so that no stripe runs into the cover. Unknown cells are 0 in both and
/// weigh nothing.
void soften(Grid& grid) {
    const cv::Size window{5, 5};
    cv::Mat weights;
    grid.known.convertTo(weights, CV_32F);
    cv::Mat sums;
    cv::GaussianBlur(grid.value, sums, window, 1.5, 1.5, cv::BORDER_REPLICATE);
    cv::GaussianBlur(weights, weights, window, 1.5, 1.5, cv::BORDER_REPLICATE);
    for (int y = 0; y < grid.value.rows; ++y)
        for (int x = 0; x < grid.value.cols; ++x)
            if (grid.known.at<std::uint8_t>(y, x) != 0)
                grid.value.at<cv::Vec3f>(y, x) = sums.at<cv::Vec3f>(y, x) / weights.at<float>(y, x);
}

/// Half the size: the mean of up to four known cells.
Grid halved(const Grid& fine) {
    const cv::Size size{(fine.value.cols + 1) / 2, (fine.value.rows + 1) / 2};
    Grid coarse{cv::Mat::zeros(size, CV_32FC3), cv::Mat::zeros(size, CV_8U)};
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            cv::Vec3f sum;
            int count = 0;
            for (int fy = 2 * y; fy < std::min(2 * y + 2, fine.value.rows); ++fy) {
                for (int fx = 2 * x; fx < std::min(2 * x + 2, fine.value.cols); ++fx) {
                    if (fine.known.at<std::uint8_t>(fy, fx) == 0) continue;
                    sum += fine.value.at<cv::Vec3f>(fy, fx);
                    ++count;
                }
            }
            if (count == 0) continue;
            coarse.value.at<cv::Vec3f>(y, x) = sum / static_cast<float>(count);
            coarse.known.at<std::uint8_t>(y, x) = 1;
        }
    }
    return coarse;
}

/// Gauss-Seidel in two colours: every unknown cell becomes the mean of its neighbours. Beyond the grid there is
/// nothing.
void relax(Grid& grid) {
    const int columns = grid.value.cols;
    const int rows = grid.value.rows;
    for (int half = 0; half < 2 * sweeps; ++half) {
        for (int y = 0; y < rows; ++y) {
            for (int x = (y + half) % 2; x < columns; x += 2) {
                if (grid.known.at<std::uint8_t>(y, x) != 0) continue;
                cv::Vec3f sum;
                int count = 0;
                const std::array<cv::Point, 4> neighbours{{{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}}};
                for (const cv::Point& at : neighbours) {
                    if (at.x < 0 || at.y < 0 || at.x >= columns || at.y >= rows) continue;
                    sum += grid.value.at<cv::Vec3f>(at);
                    ++count;
                }
                if (count > 0) grid.value.at<cv::Vec3f>(y, x) = sum / static_cast<float>(count);
            }
        }
    }
}

/// Solves a half-sized copy first, which settles the broad shape, then smooths at this size.
void solve(Grid& grid) {
    const cv::Mat unknown = grid.known == 0;
    if (cv::countNonZero(unknown) == 0 || grid.value.total() == 1) return;
    Grid coarse = halved(grid);
    solve(coarse);
    cv::Mat guess;
    cv::resize(coarse.value, guess, coarse.value.size() * 2, 0, 0, cv::INTER_LINEAR);
    guess(cv::Rect({}, grid.value.size())).copyTo(grid.value, unknown);
    relax(grid);
}

} // namespace

cv::Mat membrane(const cv::Mat& picture, const cv::Mat& holes, int detail) {
    const int cell = cellSize(picture.size(), detail);
    Grid grid = intoCells(picture, holes, cell);
    if (cv::countNonZero(grid.known) == 0) return {};
    soften(grid);
    solve(grid);
    if (cell == 1) return grid.value;
    cv::Mat fill;
    cv::resize(grid.value, fill, grid.value.size() * cell, 0, 0, cv::INTER_CUBIC);
    return fill(cv::Rect({}, picture.size()));
}

} // namespace clearframe::vision
