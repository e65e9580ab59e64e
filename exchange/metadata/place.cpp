#include "exchange/metadata/metadata.hpp"
#include "exchange/metadata/orientation.hpp"

#include <algorithm>
#include <cmath>

namespace clearframe::exchange {
namespace {

policy::Size turned(policy::Size size, int orientation) {
    return swapsSides(orientation) ? policy::Size{size.height, size.width} : size;
}

/// A crop after tagging changes the shape; scaling keeps it, but for the rounding to whole pixels.
bool sameShape(policy::Size a, policy::Size b) {
    const double ratio = static_cast<double>(a.width) * b.height / (static_cast<double>(a.height) * b.width);
    const double slack = 0.02 + 1.0 / std::min({a.width, a.height, b.width, b.height});
    return std::abs(ratio - 1) <= slack;
}

/// Lightroom writes the size as shown, others the size as stored; either may be meant.
bool appliesTo(policy::Size applied, policy::Size stored, policy::Size upright) {
    if (applied.empty()) return false;
    return sameShape(applied, stored) || sameShape(applied, upright);
}

UnitBox inFractions(const ClaimedRegion& region, policy::Size stored) {
    auto base = region.pixels ? region.appliedTo.value_or(stored) : policy::Size{1, 1};
    const double width = base.width;
    const double height = base.height;
    if (!region.circle) return {region.x / width, region.y / height, region.w / width, region.h / height};
    const double w = region.w / width;
    const double h = w * stored.width / stored.height;
    return {region.x / width - w / 2, region.y / height - h / 2, w, h};
}

/// A face at the edge may hang over a little; what hangs over more stands in another frame or is no place at all.
bool makesSense(const UnitBox& b) {
    constexpr double overhang = 0.25;
    const auto fits = [](double from, double length) {
        return length > 0 && length <= 1 && from >= -overhang * length && from + length <= 1 + overhang * length;
    };
    return fits(b.x, b.w) && fits(b.y, b.h);
}

/// Far outside of the picture there are no pixels to speak of, and no integers to write them with.
bool isNearPicture(const UnitBox& b) {
    constexpr double far = 100;
    return std::abs(b.x) <= far && std::abs(b.y) <= far && std::abs(b.w) <= far && std::abs(b.h) <= far;
}

/// Outward, but not by a pixel for an error in the last digit that was written.
policy::Rect roundedOutward(const policy::ExactRect& r) {
    constexpr double slack = 0.01;
    const int left = static_cast<int>(std::floor(r.x + slack));
    const int top = static_cast<int>(std::floor(r.y + slack));
    const int right = static_cast<int>(std::ceil(r.x + r.w - slack));
    const int bottom = static_cast<int>(std::ceil(r.y + r.h - slack));
    return {left, top, std::max(right - left, 1), std::max(bottom - top, 1)};
}

policy::PersonTag placed(const TaggedPerson& person, const Metadata& metadata, policy::Size upright) {
    policy::PersonTag tag;
    tag.name = person.name;
    tag.source = person.source;
    tag.placeUnusable = person.placeUnusable;
    tag.peopleBranch = person.peopleBranch;
    if (!person.region) return tag;
    if (upright.empty()) {
        tag.placeUnusable = true;
        return tag;
    }
    const auto stored = turned(upright, metadata.orientation);
    const auto box = turnedUpright(inFractions(*person.region, stored), metadata.orientation);
    const auto& applied = person.region->appliedTo;
    const bool usable = !person.placeUnusable && !metadata.orientationsDisagree && makesSense(box) &&
                        (!applied || appliesTo(*applied, stored, upright));
    tag.placeUnusable = !usable;
    if (!isNearPicture(box) || !(box.w > 0) || !(box.h > 0)) return tag;
    tag.exactRegion =
        policy::ExactRect{box.x * upright.width, box.y * upright.height, box.w * upright.width, box.h * upright.height};
    tag.region = roundedOutward(*tag.exactRegion);
    const auto inside = policy::clip(*tag.region, upright);
    // Less than a pixel at the very edge rounds out of the picture.
    if (inside.empty()) tag.placeUnusable = true;
    if (!tag.placeUnusable) tag.region = inside;
    return tag;
}

} // namespace

std::vector<policy::PersonTag> placeTags(const Metadata& metadata, policy::Size upright) {
    std::vector<policy::PersonTag> tags;
    tags.reserve(metadata.people.size());
    for (const auto& person : metadata.people)
        tags.push_back(placed(person, metadata, upright));
    return tags;
}

} // namespace clearframe::exchange
