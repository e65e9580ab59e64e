// UltraFace 320 (Linzaer, Ultra-Light-Fast-Generic-Face-Detector-1MB): the stand-in where YuNet cannot be had. Internal
// to vision.
#pragma once

#include "vision/face_model.hpp"
#include "vision/network.hpp"

#include <memory>
#include <span>
#include <vector>

namespace clearframe::vision {

/// Reads the weights and runs once on an empty picture, so that a network that cannot run is found out at the start.
[[nodiscard]] policy::Result<std::unique_ptr<Network>> openUltraFace(const FaceModel& model);

/// What the network says about its 320x240 input: 4420 pairs (no face, face), and as many corner boxes in parts of the
/// input. Fails where an output has another shape or holds what is no number.
[[nodiscard]] policy::Result<std::vector<Candidate>> decodeUltraFace(std::span<const cv::Mat> outputs,
                                                                     float leastScore);

} // namespace clearframe::vision
