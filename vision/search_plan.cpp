#include "vision/search_plan.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace clearframe::vision {
namespace {

/// Nearly the same place.
bool sameFace(const cv::Rect2f& a, const cv::Rect2f& b, const SearchPlan& plan) {
    const float common = (a & b).area();
    return common > plan.sameFace * (a.area() + b.area() - common);
}

/// `inner` lies (nearly) in `outer`: scales differ on how much of a head is face.
bool liesIn(const cv::Rect2f& inner, const cv::Rect2f& outer, const SearchPlan& plan) {
    return (inner & outer).area() > plan.insideFace * inner.area();
}

} // namespace

// Chosen by measuring (docs/detectors.md). The large scales find the small faces and lose the large ones; the small
// scales answer for large faces alone, as what they say about small ones is only a worse copy. Faces tilted beyond 45
// degrees are found by turning the picture. The small passes come last, so that the network's buffers are small again
// at the end.
SearchPlan planFor(ModelKind kind) {
    constexpr SearchPass closeUps{.longSide = 320, .leastFace = 64};
    if (kind == ModelKind::ultraFace)
        return {.passes = {{.longSide = 2048}, {.longSide = 1024}, {.longSide = 480}, closeUps}, .tileOverlap = 64};
    return {.passes = {{.longSide = 2048},
                       {.longSide = 1024},
                       {.longSide = 640, .leastFace = 24},
                       {.longSide = 640, .quarterTurns = 1, .leastFace = 32},
                       {.longSide = 640, .quarterTurns = 3, .leastFace = 32},
                       {.longSide = 480, .leastFace = 32},
                       closeUps}};
}

std::vector<Span> cutIntoTiles(int length, int longest, int overlap) {
    if (length <= longest) return {{0, length}};
    const int step = longest - overlap;
    const int count = (length - overlap + step - 1) / step;
    std::vector<Span> spans;
    spans.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        spans.push_back({(length - longest) * i / (count - 1), longest});
    return spans;
}

std::vector<Candidate> keepBest(std::vector<Candidate> candidates, const SearchPlan& plan) {
    const auto key = [](const Candidate& c) {
        // Of equal answers the larger one: a tile's edge may have cut the other.
        return std::tuple(-c.score, -c.box.area(), c.box.y, c.box.x, c.box.height, c.box.width);
    };
    std::ranges::sort(candidates, {}, key);
    std::vector<Candidate> kept;
    // A box around a better one is kept as well: the better one may be a mouth, and this the face. As it may also be
    // nothing, it takes no other's place but that of its like.
    std::vector<Candidate> around;
    for (const Candidate& next : candidates) {
        const auto any = [&](const std::vector<Candidate>& better, const auto& relation) {
            return std::ranges::any_of(better, [&](const Candidate& b) { return relation(b.box); });
        };
        const auto same = [&](const cv::Rect2f& better) { return sameFace(better, next.box, plan); };
        const auto addsNothing = [&](const cv::Rect2f& better) {
            return same(better) || liesIn(next.box, better, plan);
        };
        if (any(kept, addsNothing)) continue;
        if (!any(kept, [&](const cv::Rect2f& better) { return liesIn(better, next.box, plan); }))
            kept.push_back(next);
        else if (!any(around, same))
            around.push_back(next);
    }
    kept.insert(kept.end(), around.begin(), around.end());
    std::ranges::sort(kept, {}, key);
    return kept;
}

} // namespace clearframe::vision
