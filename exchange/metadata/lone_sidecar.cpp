#include "exchange/metadata/metadata.hpp"
#include "exchange/metadata/orientation.hpp"
#include "exchange/metadata/people.hpp"
#include "exchange/metadata/text.hpp"
#include "exchange/metadata/xmp_people.hpp"
#include "exchange/metadata/xmp_tree.hpp"

#include <exception>
#include <fmt/format.h>
#include <utility>

namespace clearframe::exchange {
namespace {

/// For a sidecar that does not know its picture's size: fractions stay readable in it.
constexpr policy::Size nominalSize{10'000, 10'000};

ports::ReadTags tagsOf(const XmpNode& xmp, const std::string& name) {
    People people;
    people.startSidecar(name, true);
    const auto orientation = xmpOrientation(xmp);
    auto& metadata = people.metadata();
    metadata.orientation = orientation && *orientation != 0 ? *orientation : 1;
    metadata.orientationsDisagree = orientation == 0;
    readXmpPeople(xmp, people);

    auto stored = xmpStoredSize(xmp);
    if (!stored) stored = mwgAppliedTo(xmp);
    if (!stored) {
        stored = nominalSize;
        people.warn(fmt::format("{} does not say how large its picture is. Places are given as in a picture of {} × {} "
                                "pixels.",
                                people.subject(), nominalSize.width, nominalSize.height));
    }
    auto size = *stored;
    if (swapsSides(metadata.orientation)) std::swap(size.width, size.height);
    const auto found = people.take();
    return {size, placeTags(found, size), found.warnings, found.tagsUnreadable};
}

} // namespace

policy::Result<ports::ReadTags> readLoneSidecar(const ports::PhotoFile& sidecar) {
    try {
        const auto xmp = parseXmp(asText(sidecar.bytes));
        if (xmp) return tagsOf(*xmp, sidecar.name);
        return policy::fail(policy::FailureKind::refused,
                            fmt::format("This sidecar cannot be read, because {}. Write it anew with the photo program "
                                        "that made it.",
                                        xmp.error().text));
    } catch (const std::exception&) {
        return policy::fail(policy::FailureKind::refused, "This sidecar cannot be read. Write it anew with the photo "
                                                          "program that made it.");
    }
}

} // namespace clearframe::exchange
