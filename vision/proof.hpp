// The parts of the proof that look at pixels and boxes. What they hold the output against is made anew from the plan;
// nothing that render() left behind is used. Internal to vision.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/face_finder.hpp"
#include "core/ports/redactor.hpp"
#include "vision/pixel_plan.hpp"

#include <opencv2/core.hpp>
#include <vector>

namespace clearframe::vision {

/// Holds the decoded output against what the plan makes of the picture after everything under the covers was painted
/// black first: a render that let covered content through cannot agree with it. Every piece of the picture must agree
/// within what JPEG loses at this quality, and covered pieces much closer; a solid cover must be of its one colour.
[[nodiscard]] policy::Done provePixels(const cv::Mat& decoded, const ports::Picture& picture,
                                       const ports::RenderPlan& plan, const Frame& frame);

/// Of the faces found in the output, those that were not to be seen. A face that the first search gave less than the
/// finder's threshold may pass it after scaling and JPEG; what counts here needs a higher score (0.5), so that noise
/// does not hold photos back.
[[nodiscard]] std::vector<ports::FoundFace> surprises(const std::vector<ports::FoundFace>& found,
                                                      const ports::ProofExpectations& expected, const Frame& frame);

enum class Filling { solid, blend, noise };

/// The decoded output with its covers filled with something else. A detector sees heads in covers on shoulders; such a
/// head goes when the filling changes, and a face that was left visible stays.
[[nodiscard]] ports::Picture refilled(const ports::Picture& decoded, const ports::Picture& picture,
                                      const ports::RenderPlan& plan, const Frame& frame, Filling filling);

/// Those of `first` that `second` confirms.
[[nodiscard]] std::vector<ports::FoundFace> inBoth(const std::vector<ports::FoundFace>& first,
                                                   const std::vector<ports::FoundFace>& second);

} // namespace clearframe::vision
