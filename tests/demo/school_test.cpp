// The invented school is what later tests and the demo believe in, so it is checked by other means than it was made.
#include "demo/generator/school_maker.hpp"

#include "demo/rect_json.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <exiv2/exiv2.hpp>
#include <nlohmann/json.hpp>
#include <vips/vips.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace clearframe;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr policy::Size small{900, 600};

class School {
public:
    explicit School(const fs::path& guest = {}) {
        demo::makeSchool(CLEARFRAME_DEMO_FOLDER, folder(), small, guest, [](const std::string&) {});
        std::ifstream(folder() / "truth.json") >> truth_;
    }

    [[nodiscard]] const json& photos() const { return truth_.at("photos"); }
    [[nodiscard]] fs::path file(const json& photo) const {
        return folder() / "photos" / photo.at("file").get<std::string>();
    }
    [[nodiscard]] const fs::path& folder() const { return folder_.path(); }

private:
    tests::TemporaryFolder folder_;
    json truth_;
};

std::string contentOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The size of a picture as a viewer shows it.
policy::Size uprightSizeOf(const fs::path& path) {
    VipsImage* opened = vips_image_new_from_file(path.c_str(), nullptr);
    if (!opened) return {};
    VipsImage* turned = nullptr;
    vips_autorot(opened, &turned, nullptr);
    const policy::Size size{vips_image_get_width(turned), vips_image_get_height(turned)};
    g_object_unref(turned);
    g_object_unref(opened);
    return size;
}

} // namespace

TEST_CASE("every photo of the school opens upright at the size the truth says, and faces lie inside it") {
    const School school;
    REQUIRE(school.photos().size() == 16);
    for (const json& photo : school.photos()) {
        INFO(photo.at("file"));
        CHECK(uprightSizeOf(school.file(photo)) == policy::Size{photo.at("width"), photo.at("height")});
        for (const json& person : photo.at("people")) {
            const auto face = person.at("face").get<policy::Rect>();
            CHECK_FALSE(face.empty());
            CHECK(policy::clip(face, small) == face);
        }
    }
}

TEST_CASE("every photo holds what a camera leaves behind: a place, a device, a preview") {
    const School school;
    for (const json& photo : school.photos()) {
        INFO(photo.at("file"));
        const auto image = Exiv2::ImageFactory::open(school.file(photo).string());
        image->readMetadata();
        const Exiv2::ExifData& exif = image->exifData();
        const auto has = [&](const char* key) { return exif.findKey(Exiv2::ExifKey(key)) != exif.end(); };
        CHECK(has("Exif.GPSInfo.GPSLatitude"));
        CHECK(has("Exif.Photo.BodySerialNumber"));
        CHECK(has("Exif.Image.Orientation"));
        CHECK(Exiv2::ExifThumbC(exif).copy().size_ > 1000);
    }
}

TEST_CASE("the tags in the photos and sidecars name whom the truth says") {
    const School school;
    std::set<int> orientations;
    int sidecars = 0;
    for (const json& photo : school.photos()) {
        INFO(photo.at("file"));
        const auto file = school.file(photo);
        const auto image = Exiv2::ImageFactory::open(file.string());
        image->readMetadata();
        orientations.insert(static_cast<int>(image->exifData()["Exif.Image.Orientation"].toLong()));
        Exiv2::XmpData xmp = image->xmpData();
        if (photo.at("sidecar") == true) {
            ++sidecars;
            CHECK(xmp.empty());
            REQUIRE(Exiv2::XmpParser::decode(xmp, contentOf(fs::path(file).replace_extension(".xmp"))) == 0);
        }
        std::set<std::string> written;
        for (const auto& entry : xmp) {
            const std::string key = entry.key();
            if (key.ends_with("mwg-rs:Name") || key.ends_with("MPReg:PersonDisplayName"))
                written.insert(entry.toString());
            if (key == "Xmp.iptcExt.PersonInImage") written.insert(entry.toString(0));
        }
        CHECK(written == photo.at("tagged").get<std::set<std::string>>());
    }
    CHECK(orientations == std::set{1, 3, 6, 8});
    CHECK(sidecars == 1);
}

TEST_CASE("every pupil in a photo is on the consent list") {
    const School school;
    const std::string list = contentOf(school.folder() / "list.csv");
    CHECK(std::ranges::count(list, '\n') == 25);
    for (const json& photo : school.photos()) {
        for (const json& person : photo.at("people")) {
            INFO(person.at("id"));
            const std::string upn = person.at("upn");
            CHECK(upn.empty() != person.at("as").get<std::string>().empty());
            if (!upn.empty()) CHECK(list.find("\n" + upn + ",") != std::string::npos);
        }
    }
}

TEST_CASE("the same school is drawn every time, byte for byte") {
    std::string first;
    {
        const School school;
        first = contentOf(school.file(school.photos().front()));
    }
    const School again;
    CHECK(contentOf(again.file(again.photos().front())) == first);
    CHECK(contentOf(again.file(again.photos().back())) != first);
}

TEST_CASE("a visiting adult joins the photos where a portrait is brought") {
    const fs::path portrait = fs::path(CLEARFRAME_DEMO_FOLDER) / "scenes" / "field.svg"; // any file does: it is copied
    const School school(portrait);
    const json& guest = school.photos().back();
    CHECK(guest.at("people").front().at("as") == "adult");
    CHECK(contentOf(school.file(guest)) == contentOf(portrait));
}

TEST_CASE("the demo's folder holds drawings and lists, and nobody's photo") {
    const std::set<std::string> allowed{".svg", ".json", ".csv", ".cpp", ".hpp", ".txt", ".py", ""};
    for (const auto& entry : fs::recursive_directory_iterator(CLEARFRAME_DEMO_FOLDER)) {
        if (!entry.is_regular_file()) continue;
        INFO(entry.path());
        CHECK(allowed.contains(entry.path().extension().string()));
        if (entry.path().extension() == ".svg") CHECK(contentOf(entry.path()).find("<image") == std::string::npos);
    }
}
