// One detector network at one scale; what it does with a picture of many scales stands in face_search.hpp.
// Internal to vision.
#pragma once

#include "core/policy/failure.hpp"

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace clearframe::vision {

/// A box the network takes for a face.
struct Candidate {
    cv::Rect2f box;  ///< pixels of the picture the network was given; may reach beyond it
    float score = 0; ///< 0 … 1
};

struct NetworkAnswer {
    std::vector<Candidate> candidates; ///< unordered, overlapping, all at or above the asked score
    double forwardSeconds = 0;
};

/// Deterministic: the same picture gives the same answer. One call at a time.
class Network {
public:
    virtual ~Network() = default;
    /// The one size of its input, or nothing where every multiple of 32 will do.
    [[nodiscard]] virtual std::optional<cv::Size> fixedInput() const = 0;
    /// `picture` is 8-bit B G R of a size that the network takes. An output that is not whole (another shape,
    /// not a number) is a failure, never "no faces".
    [[nodiscard]] virtual policy::Result<NetworkAnswer> run(const cv::Mat& picture, float leastScore) = 0;
};

} // namespace clearframe::vision
