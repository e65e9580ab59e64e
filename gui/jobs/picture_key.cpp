#include "gui/jobs/picture_key.hpp"

#include "core/workflow/previews.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using policy::Rect;

constexpr int faceEdge = 320;

bool mayBeShown(const workflow::PhotoView& view) {
    return view.id && view.error.empty() && !view.size.empty() && !view.review.blocked &&
           view.judgement.verdict != policy::Verdict::blocked;
}

std::string wordOf(const Rect& box) {
    return fmt::format("{},{},{},{}", box.x, box.y, box.w, box.h);
}

std::string nameOf(const policy::PhotoId& photo, PictureKind kind, const ports::RenderPlan& plan) {
    std::string name =
        fmt::format("{} {} {} {} {} {}", photo.value, static_cast<int>(kind), plan.crop ? wordOf(*plan.crop) : "whole",
                    plan.longEdge, plan.quality, static_cast<int>(plan.style));
    for (const auto& cover : plan.covers)
        name += fmt::format(" {},{}", wordOf(cover.box), static_cast<int>(cover.shape));
    return name + " " + plan.credit;
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

/// a * to / from, rounded down or up, also below zero: a cover may reach over the edge.
int down(int a, int to, int from) {
    return static_cast<int>(floorDiv(static_cast<std::int64_t>(a) * to, from));
}
int up(int a, int to, int from) {
    return static_cast<int>(-floorDiv(-static_cast<std::int64_t>(a) * to, from));
}

Rect scaled(const Rect& box, policy::Size from, policy::Size to) {
    const int x = down(box.x, to.width, from.width);
    const int y = down(box.y, to.height, from.height);
    return {x, y, up(box.right(), to.width, from.width) - x, up(box.bottom(), to.height, from.height) - y};
}

} // namespace

PictureKey::PictureKey(const workflow::PhotoView& view, PictureKind kind, ports::RenderPlan plan)
    : photo_(*view.id), kind_(kind), plan_(std::move(plan)),
      size_(workflow::fitted(plan_.crop ? policy::Size{plan_.crop->w, plan_.crop->h} : view.size, plan_.longEdge)),
      name_(nameOf(photo_, kind_, plan_)) {}

std::optional<PictureKey> PictureKey::thumbnail(const workflow::PhotoView& view, policy::CoverStyle style) {
    if (!mayBeShown(view)) return std::nullopt;
    return PictureKey(
        view, PictureKind::thumbnail,
        workflow::outputPlan(view.judgement,
                             {.style = style, .longEdge = workflow::longEdgeOf(ports::PreviewKind::thumbnail)}));
}

std::optional<PictureKey> PictureKey::screen(const workflow::PhotoView& view) {
    if (!mayBeShown(view)) return std::nullopt;
    return PictureKey(view, PictureKind::screen, {.longEdge = workflow::longEdgeOf(ports::PreviewKind::screen)});
}

std::optional<PictureKey> PictureKey::after(const workflow::PhotoView& view, const workflow::OutputLook& look) {
    if (!mayBeShown(view)) return std::nullopt;
    return PictureKey(view, PictureKind::after, workflow::outputPlan(view.judgement, look));
}

std::optional<PictureKey> PictureKey::face(const workflow::PhotoView& view, policy::FaceId face) {
    if (!mayBeShown(view)) return std::nullopt;
    const auto found = std::ranges::find(view.faces, face, &policy::Face::id);
    if (found == view.faces.end()) return std::nullopt;
    const Rect box = surroundingsOf(found->box, view.size);
    if (box.empty()) return std::nullopt;
    return PictureKey(view, PictureKind::face, {.crop = box, .longEdge = faceEdge});
}

Rect surroundingsOf(const Rect& face, policy::Size picture) {
    const int side = 2 * std::max(face.w, face.h);
    return policy::clip({face.x + face.w / 2 - side / 2, face.y + face.h / 2 - side / 2, side, side}, picture);
}

ports::RenderPlan scaledPlan(const ports::RenderPlan& plan, policy::Size from, policy::Size to) {
    ports::RenderPlan out = plan;
    if (from == to || from.empty()) return out;
    for (auto& cover : out.covers)
        cover.box = scaled(cover.box, from, to);
    if (out.crop) out.crop = policy::clip(scaled(*out.crop, from, to), to);
    return out;
}

} // namespace clearframe::gui
