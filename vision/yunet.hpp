// YuNet (Wu et al., "YuNet: A Tiny Millisecond-level Face Detector", 2023). Internal to vision.
#pragma once

#include "vision/face_model.hpp"
#include "vision/network.hpp"

#include <memory>
#include <span>
#include <vector>

namespace clearframe::vision {

/// Reads the weights and runs once on an empty picture, so that a network that cannot run is found out at the start.
[[nodiscard]] policy::Result<std::unique_ptr<Network>> openYuNet(const FaceModel& model);

/// What the network says about a picture of this size: cls at strides 8, 16, 32, then obj, then bbox. A cell's score is
/// the geometric mean of cls and obj; its bbox is the centre's offset in cells and the logarithm of width and height in
/// cells. Fails where an output has another shape or holds what is no number.
[[nodiscard]] policy::Result<std::vector<Candidate>> decodeYuNet(cv::Size picture, std::span<const cv::Mat> outputs,
                                                                 float leastScore);

} // namespace clearframe::vision
