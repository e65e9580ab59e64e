#include "vision/ultraface.hpp"

#include "vision/guard.hpp"

#include <chrono>
#include <cmath>
#include <opencv2/dnn.hpp>
#include <string>

namespace clearframe::vision {
namespace {

constexpr int priors = 4420;
const cv::Size inputSize{320, 240};
constexpr const char* didNotRun =
    "The face detector did not run on this photo, so it cannot be cleared. Try again; if it "
    "happens again, ask IT to run scripts/setup.";

bool holds(const cv::Mat& output, int values) {
    return output.type() == CV_32F && output.isContinuous() &&
           output.total() == static_cast<std::size_t>(priors) * values;
}

bool decodeAll(const cv::Mat& scores, const cv::Mat& corners, float leastScore, std::vector<Candidate>& candidates) {
    if (!holds(scores, 2) || !holds(corners, 4)) return false;
    const auto width = static_cast<float>(inputSize.width);
    const auto height = static_cast<float>(inputSize.height);
    for (int prior = 0; prior < priors; ++prior) {
        const float score = scores.ptr<float>()[2 * prior + 1];
        if (!std::isfinite(score)) return false;
        if (score < leastScore) continue;
        const float* corner = corners.ptr<float>() + 4L * prior;
        const cv::Point2f from{corner[0] * width, corner[1] * height};
        const cv::Point2f to{corner[2] * width, corner[3] * height};
        if (!std::isfinite(from.x + from.y + to.x + to.y)) return false;
        if (to.x > from.x && to.y > from.y) candidates.push_back({{from, to}, std::min(score, 1.0F)});
    }
    return true;
}

class UltraFace final : public Network {
public:
    explicit UltraFace(cv::dnn::Net net) : net_(std::move(net)) {}

    std::optional<cv::Size> fixedInput() const override { return inputSize; }

    policy::Result<NetworkAnswer> run(const cv::Mat& picture, float leastScore) override {
        return guarded(didNotRun, [&]() -> policy::Result<NetworkAnswer> {
            CV_Assert(picture.type() == CV_8UC3 && picture.size() == inputSize);
            cv::dnn::blobFromImage(picture, blob_, 1.0 / 128, {}, cv::Scalar::all(127), true);
            net_.setInput(blob_);
            std::vector<cv::Mat> outputs;
            const auto start = std::chrono::steady_clock::now();
            net_.forward(outputs, names_);
            NetworkAnswer answer;
            answer.forwardSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            auto candidates = decodeUltraFace(outputs, leastScore);
            if (!candidates) return tl::unexpected(candidates.error());
            answer.candidates = std::move(*candidates);
            return answer;
        });
    }

private:
    cv::dnn::Net net_;
    std::vector<std::string> names_{"scores", "boxes"};
    cv::Mat blob_;
};

} // namespace

policy::Result<std::vector<Candidate>> decodeUltraFace(std::span<const cv::Mat> outputs, float leastScore) {
    std::vector<Candidate> candidates;
    if (outputs.size() != 2 || !decodeAll(outputs[0], outputs[1], leastScore, candidates))
        return policy::fail(policy::FailureKind::unavailable, didNotRun);
    return candidates;
}

policy::Result<std::unique_ptr<Network>> openUltraFace(const FaceModel& model) {
    return guarded(didNotRun, [&]() -> policy::Result<std::unique_ptr<Network>> {
        auto network = std::make_unique<UltraFace>(
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(model.weights.data()), model.weights.size()));
        if (auto trial = network->run(cv::Mat::zeros(inputSize, CV_8UC3), 0.5F); !trial)
            return tl::unexpected(trial.error());
        return network;
    });
}

} // namespace clearframe::vision
