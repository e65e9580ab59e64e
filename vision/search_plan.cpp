#include "vision/search_plan.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace clearframe::vision {
namespace {

float intersectionOverUnion(const cv::Rect2f& a, const cv::Rect2f& b) {
    const float common = (a & b).area();
    const float all = a.area() + b.area() - common;
    return all > 0 ? common / all : 0.0F;
}

} // namespace

SearchPlan planFor(ModelKind kind) {
    if (kind == ModelKind::ultraFace) return {{{320}, {960}, {2048}}, 0.3F, 320, 64};
    return {{{640}, {2048}}};
}

std::vector<Span> cutIntoTiles(int length, int tile, int overlap) {
    if (length <= tile) return {{0, length}};
    const int step = tile - overlap;
    const int count = (length - overlap + step - 1) / step;
    std::vector<Span> spans;
    for (int i = 0; i < count; ++i)
        spans.push_back({(length - tile) * i / (count - 1), tile});
    return spans;
}

std::vector<Candidate> keepBest(std::vector<Candidate> candidates, float sameFace) {
    const auto key = [](const Candidate& c) {
        return std::tuple(-c.score, c.box.y, c.box.x, c.box.height, c.box.width);
    };
    std::ranges::sort(candidates, {}, key);
    std::vector<Candidate> kept;
    for (const Candidate& next : candidates) {
        const bool known = std::ranges::any_of(
            kept, [&](const Candidate& better) { return intersectionOverUnion(better.box, next.box) > sameFace; });
        if (!known) kept.push_back(next);
    }
    return kept;
}

} // namespace clearframe::vision
