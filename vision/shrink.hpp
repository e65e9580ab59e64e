// Smaller pictures, fast enough for every photo. Internal to vision.
#pragma once

#include <opencv2/core.hpp>

namespace clearframe::vision {

/// The picture at a size that is not larger in either direction: halved as often as that fits, each pixel the mean of
/// those it takes the place of, and bilinear for what is left (less than half), so that every pixel counts. Of OpenCV's
/// ways INTER_AREA alone takes seven times as long for odd factors. What a pixel is made of is the same for any number
/// of channels: a mask shrinks as its picture does.
[[nodiscard]] cv::Mat shrunk(const cv::Mat& picture, cv::Size size);

} // namespace clearframe::vision
