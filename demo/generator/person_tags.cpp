#include "demo/generator/person_tags.hpp"

#include <fmt/format.h>

namespace clearframe::demo {

namespace {

/// A region's box as parts of the stored picture, 0 … 1.
struct Part {
    double x, y, w, h;
};

Part partOf(const policy::Rect& face, const PlannedPhoto& photo, const policy::Size& upright,
            const policy::Size& stored) {
    const policy::Rect box = asStored(face, upright, photo.orientation);
    const double width = stored.width;
    const double height = stored.height;
    return {box.x / width, box.y / height, box.w / width, box.h / height};
}

void addText(Exiv2::XmpData& xmp, const std::string& key, const std::string& text) {
    const Exiv2::XmpTextValue value(text);
    xmp.add(Exiv2::XmpKey(key), &value);
}

void addStructure(Exiv2::XmpData& xmp, const std::string& key) {
    Exiv2::XmpTextValue value("");
    value.setXmpStruct();
    xmp.add(Exiv2::XmpKey(key), &value);
}

void addBag(Exiv2::XmpData& xmp, const std::string& key) {
    Exiv2::XmpTextValue value("");
    value.setXmpArrayType(Exiv2::XmpValue::xaBag);
    xmp.add(Exiv2::XmpKey(key), &value);
}

/// Metadata Working Group, "Guidelines for handling image metadata" 2.0, section 5.9: normalised centres.
void addMwgRegions(Exiv2::XmpData& xmp, const PlannedPhoto& photo, const policy::Size& upright,
                   const policy::Size& stored) {
    const std::string all = "Xmp.mwg-rs.Regions";
    addStructure(xmp, all);
    addStructure(xmp, all + "/mwg-rs:AppliedToDimensions");
    addText(xmp, all + "/mwg-rs:AppliedToDimensions/stDim:w", std::to_string(stored.width));
    addText(xmp, all + "/mwg-rs:AppliedToDimensions/stDim:h", std::to_string(stored.height));
    addText(xmp, all + "/mwg-rs:AppliedToDimensions/stDim:unit", "pixel");
    addBag(xmp, all + "/mwg-rs:RegionList");
    int number = 0;
    for (const auto& [person, face] : photo.regions) {
        const Part part = partOf(face, photo, upright, stored);
        const std::string one = fmt::format("{}/mwg-rs:RegionList[{}]", all, ++number);
        addStructure(xmp, one);
        addText(xmp, one + "/mwg-rs:Name", person.name);
        addText(xmp, one + "/mwg-rs:Type", "Face");
        addStructure(xmp, one + "/mwg-rs:Area");
        addText(xmp, one + "/mwg-rs:Area/stArea:x", fmt::format("{:.6f}", part.x + part.w / 2));
        addText(xmp, one + "/mwg-rs:Area/stArea:y", fmt::format("{:.6f}", part.y + part.h / 2));
        addText(xmp, one + "/mwg-rs:Area/stArea:w", fmt::format("{:.6f}", part.w));
        addText(xmp, one + "/mwg-rs:Area/stArea:h", fmt::format("{:.6f}", part.h));
        addText(xmp, one + "/mwg-rs:Area/stArea:unit", "normalized");
    }
}

/// Microsoft Photo 1.2 people tagging: "x, y, w, h" from the top left.
void addMicrosoftRegions(Exiv2::XmpData& xmp, const PlannedPhoto& photo, const policy::Size& upright,
                         const policy::Size& stored) {
    const std::string all = "Xmp.MP.RegionInfo";
    addStructure(xmp, all);
    addBag(xmp, all + "/MPRI:Regions");
    int number = 0;
    for (const auto& [person, face] : photo.regions) {
        const Part part = partOf(face, photo, upright, stored);
        const std::string one = fmt::format("{}/MPRI:Regions[{}]", all, ++number);
        addStructure(xmp, one);
        addText(xmp, one + "/MPReg:PersonDisplayName", person.name);
        addText(xmp, one + "/MPReg:Rectangle",
                fmt::format("{:.6f}, {:.6f}, {:.6f}, {:.6f}", part.x, part.y, part.w, part.h));
    }
}

void addDigikamTags(Exiv2::XmpData& xmp, const PlannedPhoto& photo) {
    Exiv2::XmpArrayValue tags(Exiv2::xmpSeq);
    for (const auto& region : photo.regions)
        tags.read("People/" + region.person.name);
    xmp.add(Exiv2::XmpKey("Xmp.digiKam.TagsList"), &tags);
}

} // namespace

Exiv2::XmpData personTags(const PlannedPhoto& photo, const policy::Size& upright, const policy::Size& stored) {
    Exiv2::XmpData xmp;
    switch (photo.regionStyle) {
    case RegionStyle::none:
        break;
    case RegionStyle::mwg:
        addMwgRegions(xmp, photo, upright, stored);
        break;
    case RegionStyle::microsoft:
        addMicrosoftRegions(xmp, photo, upright, stored);
        break;
    case RegionStyle::digikam:
        addMwgRegions(xmp, photo, upright, stored);
        addMicrosoftRegions(xmp, photo, upright, stored);
        addDigikamTags(xmp, photo);
        break;
    }
    if (!photo.unplaced.empty()) {
        Exiv2::XmpArrayValue people(Exiv2::xmpBag);
        for (const std::string& name : photo.unplaced)
            people.read(name);
        xmp.add(Exiv2::XmpKey("Xmp.iptcExt.PersonInImage"), &people);
    }
    return xmp;
}

Exiv2::IptcData keywords(const PlannedPhoto& photo) {
    Exiv2::IptcData iptc;
    if (photo.keywords.empty()) return iptc;
    iptc["Iptc.Envelope.CharacterSet"] = "\x1b%G"; // UTF-8
    for (const std::string& word : photo.keywords) {
        Exiv2::StringValue value(word); // IptcData::add takes no const value
        iptc.add(Exiv2::IptcKey("Iptc.Application2.Keywords"), &value);
    }
    return iptc;
}

} // namespace clearframe::demo
