// The invented school: who is in it, which photos were taken, and who is where in each of them.
#pragma once

#include "core/policy/geometry.hpp"
#include "demo/generator/picture.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace clearframe::demo {

struct Person {
    std::string id;   ///< of the drawn figure
    std::string name; ///< as staff would tag it; of an adult as staff would vouch
    std::string upn;  ///< empty for an adult
    std::string as;   ///< "staff" or "adult"; empty for a pupil
};

struct PlacedPerson {
    Person person;
    policy::Rect face; ///< pixels of the upright picture, rounded outward
};

enum class RegionStyle { none, mwg, microsoft, digikam };

struct PlannedPhoto {
    std::string file;
    std::filesystem::path scene; ///< the SVG
    std::string event;
    std::string taken; ///< "2026-06-19 10:12:31"
    Orientation orientation = Orientation::upright;
    std::vector<PlacedPerson> people; ///< everybody who can be seen
    RegionStyle regionStyle = RegionStyle::none;
    std::vector<PlacedPerson> regions;  ///< tagged with a place, under the name that was written
    std::vector<std::string> unplaced;  ///< tagged without a place (IPTC PersonInImage)
    std::vector<std::string> keywords;  ///< plain words, names among them
    bool sidecar = false;               ///< the tags stand in NAME.xmp instead of in the photo
    std::vector<policy::Rect> readable; ///< names that can be read in the picture
    std::string decide;                 ///< "roll": staff tick who is in it; "later": left for another day
};

struct SchoolPlan {
    std::string school;
    std::vector<PlannedPhoto> photos;
    PlannedPhoto guest;     ///< a portrait that is brought, not drawn: a visiting adult
    policy::Size guestSize; ///< of that portrait
};

/// Reads `school/photos.json` and `scenes/faces.json` below `demoFolder`; all places are scaled to pictures of `size`
/// (3:2, as the scenes are). Throws std::runtime_error where the plan names somebody who is not in the scene.
[[nodiscard]] SchoolPlan readSchoolPlan(const std::filesystem::path& demoFolder, const policy::Size& size);

} // namespace clearframe::demo
