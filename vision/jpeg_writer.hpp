// Writes the JPEG that goes out. Internal to vision.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"

#include <opencv2/core.hpp>
#include <string>

namespace clearframe::vision {

/// A baseline JPEG of an 8-bit B G R picture: JFIF header, tables, one scan, nothing else. 4:2:0, as the platforms
/// recompress to that anyway. No colour profile: the pixels are sRGB, which is what a JPEG without one means
/// everywhere, and a file without it holds one block less that could tell where it comes from. The same picture gives
/// the same bytes.
[[nodiscard]] policy::Result<ports::Bytes> encodeJpeg(const cv::Mat& picture, int quality);

/// What is left of a picture once it was coded at this quality. 4:2:0 takes fine patterns of strong colours apart, so
/// such a picture cannot be held against its plan directly.
[[nodiscard]] policy::Result<cv::Mat> onceCoded(const cv::Mat& picture, int quality);

/// The APP1 segment, marker and length included, that holds `credit` as photoshop:Credit in XMP (the IPTC standard's
/// "Credit Line"; the older IPTC-IIM block would cut it at 32 bytes) and nothing else. Refused where the line is no
/// UTF-8, longer than 200 bytes, or holds control characters.
[[nodiscard]] policy::Result<ports::Bytes> creditSegment(const std::string& credit);

/// Puts a segment behind the JFIF header of what encodeJpeg() wrote.
[[nodiscard]] ports::Bytes withSegment(const ports::Bytes& jpeg, const ports::Bytes& segment);

} // namespace clearframe::vision
