// Who an XMP packet says is in the picture. One function a schema; each adds what it finds and trusts no value.
#pragma once

#include "core/policy/geometry.hpp"
#include "exchange/metadata/people.hpp"
#include "exchange/metadata/xmp_tree.hpp"

#include <optional>

namespace clearframe::exchange {

/// MWG Guidelines 2.0, chapter 5 "Image Regions": centre, size, normalised unless the unit says pixel.
void readMwgRegions(const XmpNode& xmp, People& people);
/// Microsoft People Tagging: `x, y, w, h` from the top left corner, normalised.
void readMicrosoftRegions(const XmpNode& xmp, People& people);
/// IPTC Photo Metadata Standard 2019.1: Image Region with rectangles, circles and polygons.
void readIptcRegions(const XmpNode& xmp, People& people);
/// IPTC Person Shown, plain and with details.
void readIptcPersons(const XmpNode& xmp, People& people);
/// digiKam, Lightroom, MediaPro, ACDSee, Windows, MWG and plain (Dublin Core) keywords.
void readKeywords(const XmpNode& xmp, People& people);

/// All of the above.
void readXmpPeople(const XmpNode& xmp, People& people);

/// 1 … 8, or 0 where the packet gives a value that is none; nothing where it gives none.
[[nodiscard]] std::optional<int> xmpOrientation(const XmpNode& xmp);
/// Size of the stored picture, as `tiff:` or `exif:` properties give it.
[[nodiscard]] std::optional<policy::Size> xmpStoredSize(const XmpNode& xmp);
/// MWG AppliedToDimensions in pixels.
[[nodiscard]] std::optional<policy::Size> mwgAppliedTo(const XmpNode& xmp);

} // namespace clearframe::exchange
