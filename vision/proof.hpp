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

/// Faces found in the output. One that was not to be seen is a surprise, unless its score says that it is none:
/// see the thresholds in proof.cpp.
[[nodiscard]] policy::Done proveFaces(const std::vector<ports::FoundFace>& found, const ports::Picture& picture,
                                      const ports::RenderPlan& plan, const ports::ProofExpectations& expected,
                                      const Frame& frame);

} // namespace clearframe::vision
