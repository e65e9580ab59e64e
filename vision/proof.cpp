#include "vision/proof.hpp"

#include "vision/covers.hpp"
#include "vision/jpeg_writer.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <opencv2/imgproc.hpp>

namespace clearframe::vision {
namespace {

using policy::CoverShape;
using policy::FailureKind;
using policy::Rect;

constexpr int piece = 16; ///< pixels: what JPEG with 4:2:0 codes together

constexpr double surpriseScore = 0.5;
constexpr double sameFace = 0.25; ///< intersection over union
constexpr double insideFace = 0.8;

policy::Done notAsPlanned() {
    return policy::fail(FailureKind::refused,
                        "The finished picture does not look as it was approved, so it was not released. "
                        "Release it again; if it happens again, block the photo and tell IT.");
}

/// How far the mean of a piece may lie from the plan, in steps of 0 … 255. Measured in tests/vision: JPEG at quality 88
/// stays below a third of these.
struct Tolerance {
    double anywhere = 0;
    double covered = 0;
};

Tolerance toleranceAt(int quality) {
    const double coarse = quality >= 75 ? 1.0 : 1.0 + (75 - std::max(quality, 1)) / 25.0;
    return {24 * coarse, 8 * coarse};
}

double meanDifference(const cv::Mat& differences, const cv::Rect& where) {
    const cv::Scalar mean = cv::mean(differences(where));
    return std::max({mean[0], mean[1], mean[2]});
}

double greyDifference(const cv::Mat& one, const cv::Mat& other, const cv::Rect& where) {
    cv::Mat greyOne;
    cv::Mat greyOther;
    cv::cvtColor(one(where), greyOne, cv::COLOR_BGR2GRAY);
    cv::cvtColor(other(where), greyOther, cv::COLOR_BGR2GRAY);
    cv::absdiff(greyOne, greyOther, greyOne);
    return cv::mean(greyOne)[0];
}

/// A row of pieces, gone through once for all of them.
class Band {
public:
    Band(const cv::Mat& picture, int y, int rows) : channels_(picture.channels()), rows_(rows) {
        cv::reduce(picture.rowRange(y, y + rows), columns_, 0, cv::REDUCE_SUM, CV_32S);
    }

    /// Of the piece at `x`: the mean of the channel where it is largest.
    [[nodiscard]] double mean(int x, int width) const {
        int largest = 0;
        for (int channel = 0; channel < channels_; ++channel) {
            int sum = 0;
            for (int column = x; column < x + width; ++column)
                sum += columns_.ptr<int>()[column * channels_ + channel];
            largest = std::max(largest, sum);
        }
        return static_cast<double>(largest) / (width * rows_);
    }

private:
    cv::Mat columns_; ///< the sum of each
    int channels_;
    int rows_;
};

/// Charts and flags lose more of their colour to a JPEG than a photo does. A piece of such a picture still has to keep
/// the plan's light and dark, and to be what coding makes of the plan.
class CodingLoss {
public:
    CodingLoss(const cv::Mat& planned, int quality) : planned_(planned), quality_(quality) {}

    policy::Result<bool> explains(const cv::Mat& decoded, const cv::Rect& where, const Tolerance& tolerance) {
        if (greyDifference(decoded, planned_, where) > tolerance.anywhere) return false;
        if (coded_.empty()) {
            auto coded = onceCoded(planned_, quality_);
            if (!coded) return tl::unexpected(coded.error());
            coded_ = std::move(*coded);
        }
        cv::Mat left;
        cv::absdiff(decoded(where), coded_(where), left);
        return meanDifference(left, {0, 0, left.cols, left.rows}) <= tolerance.covered;
    }

private:
    const cv::Mat& planned_;
    int quality_;
    cv::Mat coded_; ///< made when a piece first asks for it
};

bool solidThroughout(const cv::Mat& decoded, const cv::Rect& where, double tolerance) {
    const cv::Scalar mean = cv::mean(decoded(where));
    for (int channel = 0; channel < 3; ++channel)
        if (std::abs(mean[channel] - solidColour[channel]) > tolerance) return false;
    return true;
}

bool isExpected(const Rect& face, const std::vector<Rect>& visible) {
    return std::ranges::any_of(visible, [&](const Rect& known) {
        const auto common = static_cast<double>(policy::intersect(face, known).area());
        return policy::overlap(face, known) >= sameFace ||
               common >= insideFace * static_cast<double>(std::min(face.area(), known.area()));
    });
}

} // namespace

policy::Done provePixels(const cv::Mat& decoded, const ports::Picture& picture, const ports::RenderPlan& plan,
                         const Frame& frame) {
    if (decoded.size() != cv::Size{frame.size.width, frame.size.height}) return notAsPlanned();
    const cv::Mat mask = maskOf(picture, plan);
    cv::Mat blackened = copyOf(picture);
    blackened.setTo(cv::Scalar::all(0), mask);
    const cv::Mat planned = follow(std::move(blackened), mask, plan, frame);
    const cv::Mat covered = maskInResult(mask, frame) == 255;
    cv::Mat differences;
    cv::absdiff(decoded, planned, differences);
    const Tolerance tolerance = toleranceAt(plan.quality);
    CodingLoss loss(planned, plan.quality);
    for (int y = 0; y < decoded.rows; y += piece) {
        const int rows = std::min(piece, decoded.rows - y);
        const Band differenceBand(differences, y, rows);
        const Band coveredBand(covered, y, rows);
        for (int x = 0; x < decoded.cols; x += piece) {
            const cv::Rect where{x, y, std::min(piece, decoded.cols - x), rows};
            const bool allCovered = coveredBand.mean(x, where.width) == 255;
            if (differenceBand.mean(x, where.width) > (allCovered ? tolerance.covered : tolerance.anywhere)) {
                if (allCovered) return notAsPlanned();
                const auto explained = loss.explains(decoded, where, tolerance);
                if (!explained) return tl::unexpected(explained.error());
                if (!*explained) return notAsPlanned();
            }
            if (allCovered && plan.style == policy::CoverStyle::solid &&
                !solidThroughout(decoded, where, tolerance.covered))
                return notAsPlanned();
        }
    }
    return {};
}

std::vector<ports::FoundFace> surprises(const std::vector<ports::FoundFace>& found,
                                        const ports::ProofExpectations& expected, const Frame& frame) {
    std::vector<ports::FoundFace> left;
    std::ranges::copy_if(found, std::back_inserter(left), [&](const ports::FoundFace& face) {
        return face.score >= surpriseScore && !isExpected(frame.toPicture(face.box), expected.visible);
    });
    return left;
}

ports::Picture refilled(const ports::Picture& decoded, const ports::Picture& picture, const ports::RenderPlan& plan,
                        const Frame& frame, Filling filling) {
    const cv::Mat touched = maskInResult(maskOf(picture, plan), frame) > 0;
    cv::Mat pixels = copyOf(decoded);
    if (filling == Filling::noise) {
        cv::Mat noise(pixels.size(), pixels.type());
        cv::RNG(1).fill(noise, cv::RNG::UNIFORM, 0, 256);
        noise.copyTo(pixels, touched);
    } else {
        std::vector<policy::Cover> covers;
        for (const policy::Cover& cover : plan.covers)
            if (const Rect box = frame.toResult(cover.box); !box.empty())
                covers.push_back({box, CoverShape::rectangle});
        paintCovers(pixels, touched, covers,
                    filling == Filling::solid ? policy::CoverStyle::solid : policy::CoverStyle::blend, 1);
    }
    const auto owner = std::make_shared<const cv::Mat>(std::move(pixels));
    return {decoded.size, {owner, owner->data}};
}

std::vector<ports::FoundFace> inBoth(const std::vector<ports::FoundFace>& first,
                                     const std::vector<ports::FoundFace>& second) {
    std::vector<ports::FoundFace> both;
    std::ranges::copy_if(first, std::back_inserter(both), [&](const ports::FoundFace& face) {
        return std::ranges::any_of(
            second, [&](const ports::FoundFace& other) { return policy::overlap(face.box, other.box) >= sameFace; });
    });
    return both;
}

} // namespace clearframe::vision
