// OpenCV 4.6's own FaceDetectorYN cannot read these weights, so the decoding stands here.
#include "vision/yunet.hpp"

#include "vision/guard.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <opencv2/dnn.hpp>
#include <string>
#include <tuple>

namespace clearframe::vision {
namespace {

constexpr std::array strides{8, 16, 32};
constexpr float largest = 1e5F; ///< pixels; no network that works gives a box of more
constexpr const char* didNotRun =
    "The face detector did not run on this photo, so it cannot be cleared. Try again; if it "
    "happens again, ask IT to run scripts/setup.";

std::vector<std::string> outputNames() {
    std::vector<std::string> names;
    for (const char* part : {"cls_", "obj_", "bbox_"})
        for (const int stride : strides)
            names.push_back(part + std::to_string(stride));
    return names;
}

bool holds(const cv::Mat& output, int cells, int values) {
    return output.type() == CV_32F && output.isContinuous() &&
           output.total() == static_cast<std::size_t>(cells) * values;
}

bool decodeLevel(cv::Size size, int stride, const cv::Mat& cls, const cv::Mat& obj, const cv::Mat& bbox,
                 float leastScore, std::vector<Candidate>& candidates) {
    const int columns = size.width / stride;
    const int cells = columns * (size.height / stride);
    if (!holds(cls, cells, 1) || !holds(obj, cells, 1) || !holds(bbox, cells, 4)) return false;
    const float* boxes = bbox.ptr<float>();
    for (int cell = 0; cell < cells; ++cell) {
        const float product = cls.ptr<float>()[cell] * obj.ptr<float>()[cell];
        if (!std::isfinite(product)) return false;
        const float score = std::sqrt(std::clamp(product, 0.0F, 1.0F));
        if (score < leastScore) continue;
        const float* box = boxes + 4L * cell;
        const auto step = static_cast<float>(stride);
        const float centreX = (static_cast<float>(cell % columns) + box[0]) * step;
        const float centreY = (static_cast<float>(cell / columns) + box[1]) * step;
        const float width = std::exp(box[2]) * step;
        const float height = std::exp(box[3]) * step;
        if (!std::isfinite(centreX + centreY) || !(width < largest) || !(height < largest)) return false;
        candidates.push_back({{centreX - width / 2, centreY - height / 2, width, height}, score});
    }
    return true;
}

class YuNet final : public Network {
public:
    explicit YuNet(cv::dnn::Net net) : net_(std::move(net)), names_(outputNames()) {}

    std::optional<cv::Size> fixedInput() const override { return std::nullopt; }

    policy::Result<NetworkAnswer> run(const cv::Mat& picture, float leastScore) override {
        return guarded(didNotRun, [&]() -> policy::Result<NetworkAnswer> {
            CV_Assert(picture.type() == CV_8UC3 && picture.cols % 32 == 0 && picture.rows % 32 == 0);
            fillPlanes(picture);
            net_.setInput(blob_);
            std::vector<cv::Mat> outputs;
            const auto start = std::chrono::steady_clock::now();
            net_.forward(outputs, names_);
            NetworkAnswer answer;
            answer.forwardSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            auto candidates = decodeYuNet(picture.size(), outputs, leastScore);
            if (!candidates) return tl::unexpected(candidates.error());
            answer.candidates = std::move(*candidates);
            return answer;
        });
    }

private:
    /// Bytes, B and G and R apart: the network makes its own numbers of them. (OpenCV's blobFromImage gives floats,
    /// four times the memory; asked for bytes, it writes to the picture.)
    void fillPlanes(const cv::Mat& picture) {
        const std::array shape{1, picture.channels(), picture.rows, picture.cols};
        blob_.create(static_cast<int>(shape.size()), shape.data(), CV_8U);
        std::array<cv::Mat, 3> planes;
        for (int channel = 0; channel < 3; ++channel)
            planes[static_cast<std::size_t>(channel)] = {picture.size(), CV_8U, blob_.ptr(0, channel)};
        cv::split(picture, planes.data());
    }

    cv::dnn::Net net_;
    std::vector<std::string> names_;
    cv::Mat blob_; ///< kept between calls: the buffer of one input
};

} // namespace

policy::Result<std::vector<Candidate>> decodeYuNet(cv::Size picture, std::span<const cv::Mat> outputs,
                                                   float leastScore) {
    constexpr std::size_t levels = strides.size();
    std::vector<Candidate> candidates;
    bool whole = outputs.size() == 3 * levels;
    for (std::size_t level = 0; whole && level < levels; ++level)
        whole = decodeLevel(picture, strides[level], outputs[level], outputs[levels + level],
                            outputs[2 * levels + level], leastScore, candidates);
    if (!whole) return policy::fail(policy::FailureKind::unavailable, didNotRun);
    return candidates;
}

policy::Result<std::unique_ptr<Network>> openYuNet(const FaceModel& model) {
    return guarded(didNotRun, [&]() -> policy::Result<std::unique_ptr<Network>> {
        auto network = std::make_unique<YuNet>(
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(model.weights.data()), model.weights.size()));
        if (auto trial = network->run(cv::Mat::zeros(320, 320, CV_8UC3), 0.5F); !trial)
            return tl::unexpected(trial.error());
        return network;
    });
}

} // namespace clearframe::vision
