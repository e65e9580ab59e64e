#include "exchange/metadata/text.hpp"
#include "exchange/metadata/xmp_people.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace clearframe::exchange {
namespace {

std::optional<ClaimedRegion> boxAround(const XmpNode* vertices) {
    if (!vertices || vertices->children.size() < 2) return std::nullopt;
    constexpr auto endless = std::numeric_limits<double>::infinity();
    double left = endless;
    double top = endless;
    double right = -endless;
    double bottom = -endless;
    for (const auto& vertex : vertices->children) {
        const auto x = number(vertex.textOf("rbX"));
        const auto y = number(vertex.textOf("rbY"));
        if (!x || !y) return std::nullopt;
        left = std::min(left, *x);
        top = std::min(top, *y);
        right = std::max(right, *x);
        bottom = std::max(bottom, *y);
    }
    return ClaimedRegion{left, top, right - left, bottom - top, false, false, std::nullopt};
}

std::optional<ClaimedRegion> shapeOf(const XmpNode& boundary) {
    const auto shape = foldedCase(tidied(boundary.textOf("rbShape")));
    if (shape == "polygon") return boxAround(boundary.find("rbVertices"));
    const auto x = number(boundary.textOf("rbX"));
    const auto y = number(boundary.textOf("rbY"));
    if (!x || !y) return std::nullopt;
    if (shape == "circle") {
        const auto radius = number(boundary.textOf("rbRx"));
        if (!radius) return std::nullopt;
        return ClaimedRegion{*x, *y, 2 * *radius, 0, false, true, std::nullopt};
    }
    const auto w = number(boundary.textOf("rbW"));
    const auto h = number(boundary.textOf("rbH"));
    if (!w || !h || (shape != "rectangle" && !shape.empty())) return std::nullopt;
    return ClaimedRegion{*x, *y, *w, *h, false, false, std::nullopt};
}

std::optional<ClaimedRegion> regionOf(const XmpNode& boundary) {
    auto region = shapeOf(boundary);
    const auto unit = foldedCase(tidied(boundary.textOf("rbUnit")));
    if (region) region->pixels = unit == "pixel";
    if (!unit.empty() && unit != "pixel" && unit != "relative") return std::nullopt;
    return region;
}

/// Names and identifiers of the region's types and roles, as one folded text.
std::string described(const XmpNode& region, std::string_view property) {
    std::string all;
    const auto* list = region.find(property);
    if (!list) return all;
    for (const auto& entity : list->children) {
        all += foldedCase(entity.textOf("Name")) + '\n';
        if (const auto* identifiers = entity.find("Identifier")) {
            for (const auto& identifier : identifiers->texts())
                all += foldedCase(identifier) + '\n';
        }
    }
    return all;
}

/// IPTC NewsCodes for region types and roles that show no person, or only say how to cut the picture.
bool surelyNoPerson(const XmpNode& region) {
    constexpr std::array types{"imageregiontype/animal", "imageregiontype/artwork", "imageregiontype/building",
                               "imageregiontype/plant",  "imageregiontype/product", "imageregiontype/vehicle"};
    const auto type = described(region, "rCtype");
    const auto role = described(region, "rRole");
    return std::any_of(types.begin(), types.end(), [&](const char* t) { return type.find(t) != std::string::npos; }) ||
           role.find("crop") != std::string::npos;
}

bool saidToBePerson(const XmpNode& region) {
    const auto type = described(region, "rCtype");
    return type.find("human") != std::string::npos || type.find("face") != std::string::npos ||
           type.find("person") != std::string::npos;
}

std::vector<std::string> personsWithDetails(const XmpNode* list) {
    std::vector<std::string> names;
    if (!list) return names;
    for (const auto& person : list->children) {
        if (const auto name = person.textOf("PersonName"); !name.empty()) names.push_back(name);
    }
    return names;
}

std::vector<std::string> personsIn(const XmpNode& region) {
    std::vector<std::string> names;
    if (const auto* plain = region.find("PersonInImage")) names = plain->texts();
    for (auto& name : personsWithDetails(region.find("PersonInImageWDetails")))
        names.push_back(std::move(name));
    return names;
}

} // namespace

void readIptcRegions(const XmpNode& xmp, People& people) {
    const auto* list = xmp.find("iptcExt:ImageRegion");
    if (!list) return;
    constexpr auto source = policy::TagSource::iptcRegion;
    for (const auto& item : list->children) {
        const auto* boundary = item.find("RegionBoundary");
        const auto region = boundary ? regionOf(*boundary) : std::nullopt;
        const bool unusable = boundary && !region;
        const auto persons = personsIn(item);
        for (const auto& person : persons)
            people.addFace(person, source, region, unusable);

        // The region's own name is a person's where nothing says otherwise ("Listener 1", or the pupil's name).
        const auto name = item.textOf("Name");
        if (surelyNoPerson(item)) {
            people.addKeyword(name, policy::TagSource::keyword);
        } else if (!tidied(name).empty()) {
            people.addFace(name, source, region, unusable);
        } else if (persons.empty() && saidToBePerson(item)) {
            people.addFace("", source, region, unusable);
        }
    }
}

void readIptcPersons(const XmpNode& xmp, People& people) {
    constexpr auto source = policy::TagSource::iptcPerson;
    if (const auto* persons = xmp.find("iptcExt:PersonInImage")) {
        for (const auto& name : persons->texts())
            people.addNamed(name, source);
    }
    for (const auto& name : personsWithDetails(xmp.find("iptcExt:PersonInImageWDetails")))
        people.addNamed(name, source);
}

} // namespace clearframe::exchange
