// Who is in a photo, written as the programs write it that staff use.
#pragma once

#include "demo/generator/school_plan.hpp"

#include <exiv2/exiv2.hpp>

namespace clearframe::demo {

/// Regions as Lightroom (MWG), Windows Photo Gallery (Microsoft) or digiKam (both) write them, in the frame of the
/// stored pixels, and IPTC PersonInImage for who was tagged without a place.
[[nodiscard]] Exiv2::XmpData personTags(const PlannedPhoto& photo, const policy::Size& upright,
                                        const policy::Size& stored);

/// Plain IPTC keywords.
[[nodiscard]] Exiv2::IptcData keywords(const PlannedPhoto& photo);

} // namespace clearframe::demo
