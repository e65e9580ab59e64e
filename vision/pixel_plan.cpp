#include "vision/pixel_plan.hpp"

#include "vision/covers.hpp"
#include "vision/shrink.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::vision {
namespace {

using policy::FailureKind;
using policy::Rect;

/// floor(a * b / c) and ceil(a * b / c) for a ≥ 0, without rounding errors of floating point.
int scaledDown(int a, int b, int c) {
    return static_cast<int>(static_cast<std::int64_t>(a) * b / c);
}
int scaledUp(int a, int b, int c) {
    return static_cast<int>((static_cast<std::int64_t>(a) * b + c - 1) / c);
}

cv::Mat intoFrame(const cv::Mat& whole, const Frame& frame) {
    const cv::Rect crop{frame.crop.x, frame.crop.y, frame.crop.w, frame.crop.h};
    const cv::Size size{frame.size.width, frame.size.height};
    if (size == crop.size()) return whole(crop).clone();
    return shrunk(whole(crop), size);
}

/// OpenCV has no view of constant pixels; whoever gets this only reads.
cv::Mat viewOf(const ports::Picture& picture) {
    return {picture.size.height, picture.size.width, CV_8UC3, const_cast<std::uint8_t*>(picture.pixels.get())};
}

bool lies(const Rect& box, policy::Size in) {
    return !box.empty() && policy::clip(box, in) == box;
}

} // namespace

Rect Frame::toResult(const Rect& box) const {
    const Rect kept = policy::intersect(box, crop);
    if (kept.empty()) return {};
    const int x = scaledDown(kept.x - crop.x, size.width, crop.w);
    const int y = scaledDown(kept.y - crop.y, size.height, crop.h);
    return {x, y, scaledUp(kept.right() - crop.x, size.width, crop.w) - x,
            scaledUp(kept.bottom() - crop.y, size.height, crop.h) - y};
}

Rect Frame::toPicture(const Rect& box) const {
    const int x = scaledDown(box.x, crop.w, size.width);
    const int y = scaledDown(box.y, crop.h, size.height);
    return {crop.x + x, crop.y + y, scaledUp(box.right(), crop.w, size.width) - x,
            scaledUp(box.bottom(), crop.h, size.height) - y};
}

policy::Result<Frame> frameOf(const ports::Picture& picture, const ports::RenderPlan& plan) {
    if (picture.size.empty() || !picture.pixels)
        return policy::fail(FailureKind::refused, "This photo has no pixels, so nothing can be made of it.");
    const bool coversLie = std::ranges::all_of(
        plan.covers, [&](const policy::Cover& cover) { return !policy::clip(cover.box, picture.size).empty(); });
    if (!coversLie)
        return policy::fail(FailureKind::refused,
                            "A cover lies outside this photo, so the photo was not released. Open it, "
                            "draw the cover again and approve it again.");
    const Rect crop = plan.crop.value_or(Rect{0, 0, picture.size.width, picture.size.height});
    if (!lies(crop, picture.size))
        return policy::fail(FailureKind::refused,
                            "The crop does not fit into this photo, so the photo was not released. Open "
                            "it, crop it again and approve it again.");
    if (plan.longEdge < 1)
        return policy::fail(
            FailureKind::refused,
            "The account allows pictures of no size at all. Ask IT to set the longest edge of its pictures.");
    const double scale = std::min(1.0, static_cast<double>(plan.longEdge) / std::max(crop.w, crop.h));
    const auto side = [scale](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * scale))); };
    return Frame{crop, {side(crop.w), side(crop.h)}};
}

cv::Mat maskOf(const ports::Picture& picture, const ports::RenderPlan& plan) {
    return coverMask(picture.size, plan.covers);
}

cv::Mat copyOf(const ports::Picture& picture) {
    return viewOf(picture).clone();
}

cv::Mat framed(const ports::Picture& picture, const Frame& frame) {
    cv::Mat result = intoFrame(viewOf(picture), frame);
    // A plan that changes nothing: the result must not hang on the picture's own pixels.
    return result.data == picture.pixels.get() ? result.clone() : result;
}

cv::Mat maskInResult(const cv::Mat& mask, const Frame& frame) {
    return intoFrame(mask, frame);
}

cv::Mat follow(cv::Mat pixels, const cv::Mat& mask, const ports::RenderPlan& plan, const Frame& frame) {
    const int grain = std::max(1, cvRound(static_cast<double>(frame.crop.w) / frame.size.width));
    paintCovers(pixels, mask, plan.covers, plan.style, grain);
    return intoFrame(pixels, frame);
}

} // namespace clearframe::vision
