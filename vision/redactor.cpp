#include "vision/redactor.hpp"

#include "vision/digest.hpp"
#include "vision/fingerprint.hpp"
#include "vision/guard.hpp"
#include "vision/jpeg_walk.hpp"
#include "vision/jpeg_writer.hpp"
#include "vision/metadata.hpp"
#include "vision/proof.hpp"

#include <algorithm>
#include <chrono>
#include <future>

namespace clearframe::vision {
namespace {

using policy::FailureKind;

constexpr const char* notMade = "The picture could not be made: the device ran short of memory. Nothing was released; "
                                "close other programs and try again.";

class Redactor final : public ports::Redactor {
public:
    Redactor(ports::PhotoReader& reader, ports::FaceFinder& finder) : reader_(reader), finder_(finder) {}

    policy::Result<ports::Rendered> render(const ports::Picture& picture, const ports::RenderPlan& plan) override {
        return guarded(notMade, [&]() -> policy::Result<ports::Rendered> {
            const auto frame = frameOf(picture, plan);
            if (!frame) return tl::unexpected(frame.error());
            auto segment = segmentOf(plan);
            if (!segment) return tl::unexpected(segment.error());
            const cv::Mat planned = follow(copyOf(picture), maskOf(picture, plan), plan, *frame);
            const auto start = std::chrono::steady_clock::now();
            auto jpeg = encodeJpeg(planned, plan.quality);
            if (!jpeg) return tl::unexpected(jpeg.error());
            const std::chrono::duration<double> encoding = std::chrono::steady_clock::now() - start;
            return ports::Rendered{segment->empty() ? std::move(*jpeg) : withSegment(*jpeg, *segment), frame->size,
                                   coversOf(plan, *frame), encoding.count()};
        });
    }

    policy::Done prove(const ports::Rendered& rendered, const ports::Picture& picture, const ports::RenderPlan& plan,
                       const ports::ProofExpectations& expected) override {
        return guarded(notMade, [&]() -> policy::Done {
            const auto frame = frameOf(picture, plan);
            if (!frame) return tl::unexpected(frame.error());
            if (rendered.size != frame->size || rendered.covers != coversOf(plan, *frame))
                return refuse(
                    "The finished picture was not made to its plan, so it was not released. Release it again.");
            return proveFile(rendered.jpeg, plan, *frame).and_then([&] {
                return proveLook(rendered.jpeg, picture, plan, expected, *frame);
            });
        });
    }

    std::function<ports::Fingerprint()> fingerprint(const ports::Picture& picture) override {
        // Where no thread can be had, it is made when it is asked for.
        auto made = std::async([picture] { return fingerprintOf(picture); }).share();
        return [made] { return made.get(); };
    }
    std::string hash(const ports::Bytes& file) override { return sha256Hex(file); }

private:
    static policy::Done refuse(const char* sentence) { return policy::fail(FailureKind::refused, sentence); }

    static policy::Result<ports::Bytes> segmentOf(const ports::RenderPlan& plan) {
        if (plan.credit.empty()) return ports::Bytes{};
        return creditSegment(plan.credit);
    }

    static std::vector<policy::Rect> coversOf(const ports::RenderPlan& plan, const Frame& frame) {
        std::vector<policy::Rect> covers;
        for (const policy::Cover& cover : plan.covers)
            if (const policy::Rect box = frame.toResult(cover.box); !box.empty()) covers.push_back(box);
        return covers;
    }

    static policy::Done proveFile(const ports::Bytes& jpeg, const ports::RenderPlan& plan, const Frame& frame) {
        const auto segment = segmentOf(plan);
        if (!segment) return tl::unexpected(segment.error());
        if (auto walked = walkJpeg(jpeg, frame.size, *segment); !walked) return walked;
        const auto listed = listMetadata(jpeg);
        if (!listed) return tl::unexpected(listed.error());
        if (*listed != metadataOfCredit(plan.credit))
            return refuse("The finished file holds hidden data besides its credit, so it was not released.");
        return {};
    }

    policy::Done proveLook(const ports::Bytes& jpeg, const ports::Picture& picture, const ports::RenderPlan& plan,
                           const ports::ProofExpectations& expected, const Frame& frame) {
        const auto read = reader_.read({"export.jpg", jpeg, {}});
        if (!read)
            return refuse("The finished file could not be opened again, so it was not released. Release it again.");
        if (read->picture.size != frame.size || !read->picture.pixels)
            return refuse(
                "The finished picture has another size than planned, so it was not released. Release it again.");
        if (!read->tags.empty() || read->tagsUnreadable)
            return refuse("The finished file still names people, so it was not released.");
        if (auto proved = provePixels(copyOf(read->picture), picture, plan, frame); !proved) return proved;
        return proveFaces(read->picture, picture, plan, expected, frame);
    }

    /// Costs one search; only where a surprise turns up, two more.
    policy::Done proveFaces(const ports::Picture& decoded, const ports::Picture& picture, const ports::RenderPlan& plan,
                            const ports::ProofExpectations& expected, const Frame& frame) {
        const auto found = finder_.find(decoded);
        if (!found) return tl::unexpected(found.error());
        auto left = surprises(found->faces, expected, frame);
        const Filling other = plan.style == policy::CoverStyle::solid ? Filling::blend : Filling::solid;
        for (const Filling filling : {other, Filling::noise}) {
            if (left.empty() || plan.covers.empty()) break;
            const auto again = finder_.find(refilled(decoded, picture, plan, frame, filling));
            if (!again) return tl::unexpected(again.error());
            // A weak answer confirms as well: what the cover made up is gone, not a little fainter.
            left = inBoth(left, again->faces);
        }
        if (left.empty()) return {};
        return refuse(
            "The finished picture shows a face that nobody has answered for, so it was not released. Open the "
            "photo, look for another face, cover it and approve it again.");
    }

    ports::PhotoReader& reader_;
    ports::FaceFinder& finder_;
};

} // namespace

std::unique_ptr<ports::Redactor> makeRedactor(ports::PhotoReader& reader, ports::FaceFinder& finder) {
    return std::make_unique<Redactor>(reader, finder);
}

} // namespace clearframe::vision
