#include "demo/generator/school_maker.hpp"

#include "demo/generator/camera_file.hpp"
#include "demo/generator/scene_painter.hpp"
#include "demo/generator/school_plan.hpp"
#include "demo/rect_json.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>

namespace clearframe::demo {

namespace {

using nlohmann::ordered_json;

ordered_json toJson(const PlacedPerson& placed) {
    const Person& person = placed.person;
    return {{"id", person.id}, {"name", person.name}, {"upn", person.upn}, {"as", person.as}, {"face", placed.face}};
}

ordered_json truthOf(const PlannedPhoto& photo, const policy::Size& size) {
    ordered_json people = ordered_json::array();
    for (const PlacedPerson& person : photo.people)
        people.push_back(toJson(person));
    ordered_json tagged = photo.unplaced;
    for (const auto& region : photo.regions)
        tagged.push_back(region.person.name);
    return {{"file", photo.file},         {"event", photo.event},   {"width", size.width},
            {"height", size.height},      {"people", people},       {"tagged", tagged},
            {"readable", photo.readable}, {"decide", photo.decide}, {"sidecar", photo.sidecar}};
}

} // namespace

void makeSchool(const std::filesystem::path& demoFolder, const std::filesystem::path& folder, const policy::Size& size,
                const std::filesystem::path& guest, const std::function<void(const std::string&)>& progress) {
    const SchoolPlan plan = readSchoolPlan(demoFolder, size);
    const policy::Size previewSize{240, 160};
    const auto photos = folder / "photos";
    std::filesystem::create_directories(photos);
    std::filesystem::copy_file(demoFolder / "school" / "list.csv", folder / "list.csv",
                               std::filesystem::copy_options::overwrite_existing);
    ordered_json truth{{"school", plan.school}, {"photos", ordered_json::array()}};
    std::uint32_t seed = 1;
    for (const PlannedPhoto& photo : plan.photos) {
        progress(photo.file);
        Picture picture = paintScene(photo.scene, size);
        addSensorNoise(picture, seed++);
        writeCameraFile(photos, photo, asStored(picture, photo.orientation),
                        asStored(paintScene(photo.scene, previewSize), photo.orientation), size);
        truth["photos"].push_back(truthOf(photo, size));
    }
    if (!guest.empty()) {
        progress(plan.guest.file);
        std::filesystem::copy_file(guest, photos / plan.guest.file, std::filesystem::copy_options::overwrite_existing);
        truth["photos"].push_back(truthOf(plan.guest, plan.guestSize));
    }
    std::ofstream out(folder / "truth.json", std::ios::trunc); // last: a folder with it is whole
    out << truth.dump(1) << '\n';
    if (!out.flush()) throw std::runtime_error("The file truth.json cannot be written to " + folder.string() + ".");
}

} // namespace clearframe::demo
