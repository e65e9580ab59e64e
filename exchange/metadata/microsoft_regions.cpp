#include "exchange/metadata/text.hpp"
#include "exchange/metadata/xmp_people.hpp"

namespace clearframe::exchange {
namespace {

std::optional<ClaimedRegion> regionOf(const std::string& rectangle) {
    const auto parts = split(rectangle, ',');
    if (parts.size() != 4) return std::nullopt;
    const auto x = number(parts[0]);
    const auto y = number(parts[1]);
    const auto w = number(parts[2]);
    const auto h = number(parts[3]);
    if (!x || !y || !w || !h) return std::nullopt;
    return ClaimedRegion{*x, *y, *w, *h, false, false, std::nullopt};
}

} // namespace

void readMicrosoftRegions(const XmpNode& xmp, People& people) {
    const auto* info = xmp.find("MP:RegionInfo");
    const auto* list = info ? info->find("Regions") : nullptr;
    if (!list) return;
    for (const auto& item : list->children) {
        const auto name = item.textOf("PersonDisplayName");
        const auto* rectangle = item.find("Rectangle");
        if (!rectangle) {
            people.addNamed(name, policy::TagSource::microsoft);
            continue;
        }
        const auto region = regionOf(rectangle->firstText());
        people.addFace(name, policy::TagSource::microsoft, region, !region);
    }
}

} // namespace clearframe::exchange
