// Continues the surroundings of a hole into it: the smoothest surface that meets its edge (Laplace's equation; the
// membrane of Perez et al., "Poisson Image Editing", 2003, without guidance). Internal to vision.
#pragma once

#include <opencv2/core.hpp>

namespace clearframe::vision {

/// `picture` is 8-bit B G R; `holes` 8-bit, non-zero where a pixel must not be read, and such a pixel is never read.
/// `detail` is the smallest side of a hole, in pixels: it decides how coarse the surface may be computed. Gives a float
/// B G R picture of the same size, meaningful in the holes; empty where everything is a hole. Solved coarse to fine:
/// under 50 ms for 600x800 pixels.
[[nodiscard]] cv::Mat membrane(const cv::Mat& picture, const cv::Mat& holes, int detail);

} // namespace clearframe::vision
