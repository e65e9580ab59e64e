#include "vision/covers.hpp"

#include "vision/membrane.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::vision {
namespace {

using policy::Cover;
using policy::CoverShape;
using policy::Rect;

constexpr double exponent = 2.6; ///< of the superellipse
constexpr double grainSigma = 5.0;

/// A fixed value for a place, about normal with a standard deviation of grainSigma: the sum of a hash's four bytes.
int grainAt(int x, int y) {
    auto bits = static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32U | static_cast<std::uint32_t>(y);
    bits += 0x9E3779B97F4A7C15ULL; // splitmix64
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
    bits ^= bits >> 31U;
    int sum = 0;
    for (int byte = 0; byte < 4; ++byte)
        sum += static_cast<int>(bits >> (8U * byte) & 0xFFU);
    constexpr double mean = 4 * 127.5;
    constexpr double sigma = 147.8; // of the sum of four uniform bytes
    return static_cast<int>(std::lround((sum - mean) * grainSigma / sigma));
}

/// Covers whose surroundings meet are filled as one, so that no seam shows where they touch.
struct Group {
    Rect box;
    int smallestSide = 0;
};

int ringOf(int smallestSide) {
    return std::max(6, smallestSide / 4);
}

Rect grown(const Rect& box, int by) {
    return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by};
}

std::vector<Group> groupsOf(const std::vector<Cover>& covers, policy::Size picture) {
    std::vector<Group> groups;
    for (const Cover& cover : covers) {
        const Rect box = policy::clip(cover.box, picture);
        if (box.empty()) continue;
        Group next{box, std::min(box.w, box.h)};
        for (bool joined = true; joined;) {
            joined = false;
            for (auto other = groups.begin(); other != groups.end();) {
                const bool meets = !policy::intersect(grown(next.box, 1), other->box).empty();
                if (meets) {
                    next = {policy::unite(next.box, other->box), std::min(next.smallestSide, other->smallestSide)};
                    other = groups.erase(other);
                    joined = true;
                } else {
                    ++other;
                }
            }
        }
        groups.push_back(next);
    }
    return groups;
}

cv::Rect asCv(const Rect& r) {
    return {r.x, r.y, r.w, r.h};
}

void blend(cv::Mat& picture, const cv::Mat& mask, const Group& group, int grain) {
    const policy::Size size{picture.cols, picture.rows};
    const cv::Rect area = asCv(policy::clip(grown(group.box, ringOf(group.smallestSide)), size));
    const cv::Mat holes = mask(area);
    const cv::Mat fill = membrane(picture(area), holes, group.smallestSide);
    if (fill.empty()) { // nothing around it that could be continued
        picture(area).setTo(cv::Scalar(solidColour[0], solidColour[1], solidColour[2]), holes);
        return;
    }
    const cv::Rect box = asCv(group.box);
    for (int y = box.y; y < box.y + box.height; ++y) {
        const auto* hole = mask.ptr<std::uint8_t>(y);
        const auto* colour = fill.ptr<cv::Vec3f>(y - area.y);
        auto* pixel = picture.ptr<cv::Vec3b>(y);
        for (int x = box.x; x < box.x + box.width; ++x) {
            if (hole[x] == 0) continue;
            const auto speck = static_cast<float>(grainAt(x / grain, y / grain));
            for (int channel = 0; channel < 3; ++channel)
                pixel[x][channel] = cv::saturate_cast<std::uint8_t>(colour[x - area.x][channel] + speck);
        }
    }
}

} // namespace

RowSpan coverRow(const Cover& cover, policy::Size picture, int row) {
    const Rect box = policy::clip(cover.box, picture);
    if (box.empty() || row < box.y || row >= box.bottom()) return {};
    if (cover.shape == CoverShape::rectangle) return {box.x, box.right()};
    const double middle = cover.box.y + cover.box.h / 2.0;
    const double centre = cover.box.x + cover.box.w / 2.0;
    // The point of this row that is nearest to the middle decides, so that a row is taken when the shape touches it.
    const double away = std::max({0.0, row - middle, middle - (row + 1)}) / (cover.box.h / 2.0);
    const double reach = std::pow(std::max(0.0, 1 - std::pow(away, exponent)), 1 / exponent) * cover.box.w / 2.0;
    const double from = std::max(std::floor(centre - reach), static_cast<double>(box.x));
    const double to = std::min(std::ceil(centre + reach), static_cast<double>(box.right()));
    return {static_cast<int>(from), static_cast<int>(to)};
}

cv::Mat coverMask(policy::Size picture, const std::vector<Cover>& covers) {
    cv::Mat mask = cv::Mat::zeros(picture.height, picture.width, CV_8UC1);
    for (const Cover& cover : covers) {
        const Rect box = policy::clip(cover.box, picture);
        for (int row = box.y; row < box.bottom(); ++row) {
            const RowSpan span = coverRow(cover, picture, row);
            if (span.to > span.from) mask.row(row).colRange(span.from, span.to).setTo(255);
        }
    }
    return mask;
}

void paintCovers(cv::Mat& picture, const cv::Mat& mask, const std::vector<Cover>& covers, policy::CoverStyle style,
                 int grain) {
    if (style == policy::CoverStyle::solid) {
        picture.setTo(cv::Scalar(solidColour[0], solidColour[1], solidColour[2]), mask);
        return;
    }
    for (const Group& group : groupsOf(covers, {picture.cols, picture.rows}))
        blend(picture, mask, group, grain);
}

} // namespace clearframe::vision
