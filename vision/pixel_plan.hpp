// What a plan makes of the pixels: covers at full size, then the crop, then the scale. Internal to vision.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/redactor.hpp"

#include <opencv2/core.hpp>
#include <vector>

namespace clearframe::vision {

/// The crop and the scale of a plan, in one place for both ways.
struct Frame {
    policy::Rect crop; ///< pixels of the whole picture
    policy::Size size; ///< of the result

    /// A box of the whole picture in pixels of the result, rounded outward and clipped; empty where the crop leaves it
    /// out.
    [[nodiscard]] policy::Rect toResult(const policy::Rect& box) const;
    /// A box of the result in pixels of the whole picture, rounded outward.
    [[nodiscard]] policy::Rect toPicture(const policy::Rect& box) const;
};

/// Refused where the plan makes no sense for this picture: a cover or a crop that is not in it, a size below one pixel.
/// A plan that cannot be followed to the letter is not followed at all.
[[nodiscard]] policy::Result<Frame> frameOf(const ports::Picture& picture, const ports::RenderPlan& plan);

/// Which pixels of the whole picture the covers take.
[[nodiscard]] cv::Mat maskOf(const ports::Picture& picture, const ports::RenderPlan& plan);

/// The mask, cropped and scaled as the picture is: 255 where every pixel that went in was covered, 0 where none was.
[[nodiscard]] cv::Mat maskInResult(const cv::Mat& mask, const Frame& frame);

/// Follows the plan on `pixels`, a copy of the whole picture which is consumed. Gives 8-bit B G R, continuous, of the
/// frame's size.
[[nodiscard]] cv::Mat follow(cv::Mat pixels, const cv::Mat& mask, const ports::RenderPlan& plan, const Frame& frame);

/// The same for a plan without covers, which needs no copy of the whole picture.
[[nodiscard]] cv::Mat framed(const ports::Picture& picture, const Frame& frame);

/// A copy of the whole picture that may be painted on.
[[nodiscard]] cv::Mat copyOf(const ports::Picture& picture);

} // namespace clearframe::vision
