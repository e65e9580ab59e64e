#include "demo/generator/school_plan.hpp"

#include "demo/rect_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <stdexcept>

namespace clearframe::demo {

namespace {

using nlohmann::json;

constexpr double sceneWidth = 1500; // the scenes' own units

json readJson(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("The file " + file.string() + " is missing.");
    return json::parse(in);
}

policy::Rect scaled(const json& box, const policy::Size& size) {
    const double scale = size.width / sceneWidth;
    const auto edge = [&](const char* from, const char* length) {
        return static_cast<int>(std::ceil((box.at(from).get<double>() + box.at(length).get<double>()) * scale));
    };
    const int x = static_cast<int>(std::floor(box.at("x").get<double>() * scale));
    const int y = static_cast<int>(std::floor(box.at("y").get<double>() * scale));
    return policy::clip({x, y, edge("x", "w") - x, edge("y", "h") - y}, size);
}

std::map<std::string, Person> readPeople(const json& plan) {
    std::map<std::string, Person> people;
    for (const auto& [id, pupil] : plan.at("pupils").items())
        people[id] = {id, pupil.at("name"), pupil.at("upn"), ""};
    for (const auto& [id, adult] : plan.at("adults").items())
        people[id] = {id, adult.at("name"), "", adult.at("as")};
    return people;
}

RegionStyle regionStyleFrom(const std::string& word) {
    static const std::map<std::string, RegionStyle> styles{
        {"mwg", RegionStyle::mwg}, {"microsoft", RegionStyle::microsoft}, {"digikam", RegionStyle::digikam}};
    return styles.at(word);
}

const PlacedPerson& placed(const PlannedPhoto& photo, const std::string& id) {
    const auto found = std::ranges::find_if(photo.people, [&](const auto& one) { return one.person.id == id; });
    if (found == photo.people.end()) throw std::runtime_error(id + " is not in the scene of " + photo.file + ".");
    return *found;
}

PlannedPhoto readPhoto(const json& from, const json& faces, const std::map<std::string, Person>& people,
                       const std::filesystem::path& demoFolder, const policy::Size& size) {
    const std::string scene = from.at("scene");
    PlannedPhoto photo;
    photo.file = from.at("file");
    photo.scene = demoFolder / "scenes" / (scene + ".svg");
    photo.event = from.at("event");
    photo.taken = from.at("taken");
    photo.orientation = Orientation{from.at("orientation").get<int>()};
    photo.keywords = from.value("keywords", std::vector<std::string>{});
    photo.sidecar = from.value("sidecar", false);
    photo.decide = from.value("decide", "");
    for (const json& face : faces.at(scene))
        photo.people.push_back({people.at(face.at("id").get<std::string>()), scaled(face, size)});
    if (const auto regions = from.find("regions"); regions != from.end()) {
        photo.regionStyle = regionStyleFrom(regions->at("as"));
        for (const auto& id : regions->at("who").get<std::vector<std::string>>()) {
            photo.regions.push_back(placed(photo, id));
            if (from.contains("written") && from["written"].contains(id))
                photo.regions.back().person.name = from["written"][id];
        }
    }
    for (const std::string& id : from.value("people", std::vector<std::string>{}))
        photo.unplaced.push_back(placed(photo, id).person.name);
    for (const json& box : from.value("readable", json::array()))
        photo.readable.push_back(scaled(box, size));
    return photo;
}

PlannedPhoto readGuest(const json& from) {
    PlannedPhoto photo;
    photo.file = from.at("file");
    photo.event = from.at("event");
    photo.people.push_back({{from.at("id"), from.at("name"), "", from.at("as")}, from.at("face").get<policy::Rect>()});
    return photo;
}

} // namespace

SchoolPlan readSchoolPlan(const std::filesystem::path& demoFolder, const policy::Size& size) {
    const json plan = readJson(demoFolder / "school" / "photos.json");
    const json faces = readJson(demoFolder / "scenes" / "faces.json");
    const auto people = readPeople(plan);
    const json& guest = plan.at("guest");
    SchoolPlan school{plan.at("school"), {}, readGuest(guest), {guest.at("width"), guest.at("height")}};
    for (const json& photo : plan.at("photos"))
        school.photos.push_back(readPhoto(photo, faces, people, demoFolder, size));
    return school;
}

} // namespace clearframe::demo
