#include "vision/face_search.hpp"

#include "vision/guard.hpp"
#include "vision/search_plan.hpp"
#include "vision/shrink.hpp"
#include "vision/ultraface.hpp"
#include "vision/yunet.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace clearframe::vision {
namespace {

using policy::FailureKind;
using policy::Rect;
using policy::Result;

constexpr const char* didNotRun =
    "The face detector did not run on this photo, so it cannot be cleared. Try again with "
    "fewer programs open; if it happens again, ask IT to run scripts/setup.";

constexpr int step = 32;          ///< YuNet's coarsest grid
constexpr int smallestInput = 64; ///< below this the coarse grids are a cell or two: padded instead
constexpr double mostEnlarged = 2.0;

int roundUp(int value, int multiple) {
    return (value + multiple - 1) / multiple * multiple;
}

cv::Mat asMat(const ports::Picture& picture) {
    // OpenCV has no view of constant pixels; nothing here writes to it.
    return {picture.size.height, picture.size.width, CV_8UC3, const_cast<std::uint8_t*>(picture.pixels.get())};
}

/// The picture at the sizes the passes ask for. Most of the work is going through all the pixels of a photo, so a size
/// is made from the smallest larger one that is there already.
class Sizes {
public:
    explicit Sizes(cv::Mat picture) : picture_(std::move(picture)) {}

    [[nodiscard]] cv::Size whole() const { return picture_.size(); }

    cv::Mat at(int longSide) {
        const double factor =
            std::min(mostEnlarged, static_cast<double>(longSide) / std::max(picture_.cols, picture_.rows));
        const auto side = [factor](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * factor))); };
        const cv::Size size{side(picture_.cols), side(picture_.rows)};
        if (size == picture_.size()) return picture_;
        if (const auto made = made_.find(size.area()); made != made_.end()) return made->second;
        const auto next = made_.upper_bound(size.area());
        const cv::Mat& from = next != made_.end() ? next->second : picture_;
        if (factor < 1) return made_.emplace(size.area(), shrunk(from, size)).first->second;
        cv::Mat larger;
        cv::resize(picture_, larger, size, 0, 0, cv::INTER_LINEAR);
        return larger;
    }

private:
    cv::Mat picture_;
    std::map<int, cv::Mat> made_; ///< by pixels; smaller than the picture
};

/// A pass's view of the picture, and the way back.
class View {
public:
    View(Sizes& sizes, const SearchPass& pass) : pass_(pass), upright_(sizes.at(pass.longSide)) {
        ratioX_ = static_cast<float>(sizes.whole().width) / static_cast<float>(upright_.cols);
        ratioY_ = static_cast<float>(sizes.whole().height) / static_cast<float>(upright_.rows);
        // Always into pixels of its own: turned in place, a square picture would be turned for everybody else too.
        if (pass.quarterTurns == 0) pixels_ = upright_;
        if (pass.quarterTurns == 1) cv::rotate(upright_, pixels_, cv::ROTATE_90_CLOCKWISE);
        if (pass.quarterTurns == 2) cv::rotate(upright_, pixels_, cv::ROTATE_180);
        if (pass.quarterTurns == 3) cv::rotate(upright_, pixels_, cv::ROTATE_90_COUNTERCLOCKWISE);
    }

    [[nodiscard]] const cv::Mat& pixels() const { return pixels_; }

    [[nodiscard]] float leastFace() const { return static_cast<float>(pass_.leastFace); }

    [[nodiscard]] cv::Rect2f toPicture(const cv::Rect2f& seen) const {
        const auto width = static_cast<float>(upright_.cols);
        const auto height = static_cast<float>(upright_.rows);
        cv::Rect2f box = seen;
        if (pass_.quarterTurns == 1) box = {seen.y, height - seen.x - seen.width, seen.height, seen.width};
        if (pass_.quarterTurns == 2)
            box = {width - seen.x - seen.width, height - seen.y - seen.height, seen.width, seen.height};
        if (pass_.quarterTurns == 3) box = {width - seen.y - seen.height, seen.x, seen.height, seen.width};
        return {box.x * ratioX_, box.y * ratioY_, box.width * ratioX_, box.height * ratioY_};
    }

private:
    SearchPass pass_;
    cv::Mat upright_;
    cv::Mat pixels_;
    float ratioX_ = 1;
    float ratioY_ = 1;
};

class FaceSearch final : public ports::FaceFinder {
public:
    FaceSearch(std::unique_ptr<Network> network, SearchPlan plan, ports::DetectorInfo info)
        : network_(std::move(network)), plan_(std::move(plan)), info_(std::move(info)) {}

    const ports::DetectorInfo& info() const override { return info_; }

    Result<ports::FoundFaces> find(const ports::Picture& picture) override {
        if (picture.size.empty() || !picture.pixels)
            return policy::fail(FailureKind::refused, "This photo has no pixels, so nobody can be looked for in it.");
        return guarded(didNotRun, [&]() -> Result<ports::FoundFaces> {
            ports::FoundFaces found;
            std::vector<Candidate> all;
            Sizes sizes(asMat(picture));
            for (const SearchPass& pass : plan_.passes) {
                const View view(sizes, pass);
                if (auto done = search(view, all, found.forwardSeconds); !done) return tl::unexpected(done.error());
            }
            for (const Candidate& face : keepBest(std::move(all), plan_)) {
                const Rect box = policy::clip(outward(face.box), picture.size);
                if (!box.empty()) found.faces.push_back({box, face.score});
            }
            return found;
        });
    }

private:
    static Rect outward(const cv::Rect2f& box) {
        const int x = cvFloor(box.x);
        const int y = cvFloor(box.y);
        return {x, y, cvCeil(box.x + box.width) - x, cvCeil(box.y + box.height) - y};
    }

    policy::Done search(const View& view, std::vector<Candidate>& all, double& seconds) {
        const auto fixed = network_->fixedInput();
        const cv::Size tile = fixed.value_or(largestTile(view.pixels().size()));
        for (const Span& rows : cutIntoTiles(view.pixels().rows, tile.height, plan_.tileOverlap)) {
            for (const Span& columns : cutIntoTiles(view.pixels().cols, tile.width, plan_.tileOverlap)) {
                const cv::Rect place{columns.from, rows.from, columns.length, rows.length};
                auto answer = network_->run(padded(view.pixels()(place), fixed), plan_.leastScore);
                if (!answer) return tl::unexpected(answer.error());
                seconds += answer->forwardSeconds;
                for (const Candidate& seen : answer->candidates) {
                    if (std::max(seen.box.width, seen.box.height) < view.leastFace()) continue;
                    const cv::Rect2f inView{seen.box.x + static_cast<float>(place.x),
                                            seen.box.y + static_cast<float>(place.y), seen.box.width, seen.box.height};
                    all.push_back({view.toPicture(inView), seen.score});
                }
            }
        }
        return {};
    }

    /// Bands of the whole width, equally high.
    [[nodiscard]] cv::Size largestTile(cv::Size view) const {
        const int highest = std::max(plan_.tileOverlap + step, plan_.mostPixels / view.width / step * step);
        if (view.height <= highest) return view;
        const int bands =
            (view.height - plan_.tileOverlap + highest - plan_.tileOverlap - 1) / (highest - plan_.tileOverlap);
        return {view.width, roundUp((view.height + (bands - 1) * plan_.tileOverlap + bands - 1) / bands, step)};
    }

    static cv::Mat padded(const cv::Mat& piece, const std::optional<cv::Size>& fixed) {
        const cv::Size size = fixed.value_or(cv::Size{std::max(smallestInput, roundUp(piece.cols, step)),
                                                      std::max(smallestInput, roundUp(piece.rows, step))});
        if (size == piece.size()) return piece;
        cv::Mat whole;
        cv::copyMakeBorder(piece, whole, 0, size.height - piece.rows, 0, size.width - piece.cols, cv::BORDER_CONSTANT);
        return whole;
    }

    std::unique_ptr<Network> network_;
    SearchPlan plan_;
    ports::DetectorInfo info_;
};

} // namespace

std::unique_ptr<ports::FaceFinder> makeFaceSearch(std::unique_ptr<Network> network, SearchPlan plan,
                                                  ports::DetectorInfo info) {
    return std::make_unique<FaceSearch>(std::move(network), std::move(plan), std::move(info));
}

Result<std::unique_ptr<ports::FaceFinder>> openFaceFinder(const FaceModel& model) {
    auto network = model.kind == ModelKind::ultraFace ? openUltraFace(model) : openYuNet(model);
    if (!network) return tl::unexpected(network.error());
    return makeFaceSearch(std::move(*network), planFor(model.kind), model.info);
}

} // namespace clearframe::vision
