// Covers, painted at full size. Internal to vision.
//
// Principle 5: published attacks re-identify most blurred faces, so nothing here may read a covered pixel. Both styles
// overwrite; there is no mixing with what lies beneath, not even along the edge. Covers are hard-edged at full size;
// scaling down afterwards smooths them with what surrounds them.
#pragma once

#include "core/policy/photo.hpp"

#include <opencv2/core.hpp>
#include <vector>

namespace clearframe::vision {

/// The colour of a solid cover, B G R (4A525C).
inline const cv::Vec3b solidColour{0x5C, 0x52, 0x4A};

/// Columns of one row that a cover takes, half-open; empty where it takes none.
struct RowSpan {
    int from = 0;
    int to = 0;
};

/// Every pixel that the shape touches belongs to the cover. A side that lies on the picture's border is not rounded:
/// there the box was clipped, and the face may fill it to the edge.
[[nodiscard]] RowSpan coverRow(const policy::Cover& cover, policy::Size picture, int row);

/// 8-bit, 255 where any cover lies, 0 elsewhere.
[[nodiscard]] cv::Mat coverMask(policy::Size picture, const std::vector<policy::Cover>& covers);

/// Overwrites every masked pixel of `picture` (8-bit B G R) from unmasked ones. `mask` is coverMask() of `covers`.
/// `grain` is the size in pixels of one speck of a blend's grain: about one pixel of the result that the picture is
/// scaled to.
void paintCovers(cv::Mat& picture, const cv::Mat& mask, const std::vector<policy::Cover>& covers,
                 policy::CoverStyle style, int grain);

} // namespace clearframe::vision
