#include "vision/previewer.hpp"

#include "vision/guard.hpp"
#include "vision/jpeg_writer.hpp"
#include "vision/pixel_plan.hpp"

namespace clearframe::vision {
namespace {

constexpr const char* notMade =
    "This photo cannot be shown: the kiosk ran short of memory. Close other work, then open "
    "it again.";

class Previewer final : public ports::Previewer {
public:
    policy::Result<ports::Picture> follow(const ports::Picture& picture, const ports::RenderPlan& plan) override {
        return guarded(notMade, [&]() -> policy::Result<ports::Picture> {
            const auto frame = frameOf(picture, plan);
            if (!frame) return tl::unexpected(frame.error());
            const auto made = std::make_shared<const cv::Mat>(
                plan.covers.empty() ? framed(picture, *frame)
                                    : vision::follow(copyOf(picture), maskOf(picture, plan), plan, *frame));
            return ports::Picture{frame->size, {made, made->data}};
        });
    }

    policy::Result<ports::Bytes> encode(const ports::Picture& picture, int quality) override {
        return guarded(notMade, [&]() -> policy::Result<ports::Bytes> {
            const auto frame = frameOf(picture, {.longEdge = std::max(picture.size.width, picture.size.height)});
            if (!frame) return tl::unexpected(frame.error());
            return encodeJpeg(framed(picture, *frame), quality);
        });
    }
};

} // namespace

std::unique_ptr<ports::Previewer> makePreviewer() {
    return std::make_unique<Previewer>();
}

} // namespace clearframe::vision
