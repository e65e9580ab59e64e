#include "exchange/metadata/text.hpp"
#include "exchange/metadata/xmp_people.hpp"

#include <array>

namespace clearframe::exchange {
namespace {

std::optional<policy::Size> pixelSize(const std::string& width, const std::string& height) {
    const auto w = number(width);
    const auto h = number(height);
    if (!w || !h || *w < 1 || *h < 1 || *w > 1e6 || *h > 1e6) return std::nullopt;
    return policy::Size{static_cast<int>(*w), static_cast<int>(*h)};
}

/// The specification knows Face, Pet, Focus and BarCode. What is not surely something else may be a face.
bool mayBeFace(const std::string& type) {
    constexpr std::array others{"pet", "focus", "barcode"};
    const auto folded = foldedCase(tidied(type));
    for (const auto* other : others) {
        if (folded == other) return false;
    }
    return true;
}

/// Nothing where a number is missing or is none.
std::optional<ClaimedRegion> regionOf(const XmpNode& area) {
    const auto x = number(area.textOf("x"));
    const auto y = number(area.textOf("y"));
    auto w = number(area.textOf("w"));
    auto h = number(area.textOf("h"));
    // A circle's diameter is a share of the shorter side; the same share of both sides holds the circle.
    if (!w && !h) w = h = number(area.textOf("d"));
    if (!x || !y || !w || !h) return std::nullopt;
    const auto unit = foldedCase(tidied(area.textOf("unit")));
    const bool pixels = unit == "pixel" || unit == "pixels";
    if (!pixels && !unit.empty() && unit != "normalized" && unit != "normalised") return std::nullopt;
    return ClaimedRegion{*x - *w / 2, *y - *h / 2, *w, *h, pixels, false, std::nullopt};
}

} // namespace

std::optional<policy::Size> mwgAppliedTo(const XmpNode& xmp) {
    const auto* regions = xmp.find("mwg-rs:Regions");
    const auto* applied = regions ? regions->find("AppliedToDimensions") : nullptr;
    if (!applied) return std::nullopt;
    const auto unit = foldedCase(tidied(applied->textOf("unit")));
    if (!unit.empty() && unit != "pixel" && unit != "pixels") return std::nullopt;
    return pixelSize(applied->textOf("w"), applied->textOf("h"));
}

void readMwgRegions(const XmpNode& xmp, People& people) {
    const auto* regions = xmp.find("mwg-rs:Regions");
    const auto* list = regions ? regions->find("RegionList") : nullptr;
    if (!list) return;
    const auto applied = mwgAppliedTo(xmp);
    for (const auto& item : list->children) {
        const auto name = item.textOf("Name");
        const auto* area = item.find("Area");
        if (!area && tidied(name).empty()) continue;
        if (!mayBeFace(item.textOf("Type"))) {
            // A pet or a focus point is nobody. Should its name be a pupil's after all, it counts as any keyword does.
            people.addKeyword(name, policy::TagSource::keyword);
            continue;
        }
        auto region = area ? regionOf(*area) : std::nullopt;
        if (region) region->appliedTo = applied;
        people.addFace(name, policy::TagSource::mwg, region, area && !region);
    }
}

std::optional<int> xmpOrientation(const XmpNode& xmp) {
    const auto* property = xmp.find("tiff:Orientation");
    if (!property) return std::nullopt;
    const auto value = number(property->firstText());
    if (!value || *value < 1 || *value > 8 || *value != static_cast<int>(*value)) return 0;
    return static_cast<int>(*value);
}

std::optional<policy::Size> xmpStoredSize(const XmpNode& xmp) {
    if (const auto size = pixelSize(xmp.textOf("tiff:ImageWidth"), xmp.textOf("tiff:ImageLength"))) return size;
    return pixelSize(xmp.textOf("exif:PixelXDimension"), xmp.textOf("exif:PixelYDimension"));
}

} // namespace clearframe::exchange
