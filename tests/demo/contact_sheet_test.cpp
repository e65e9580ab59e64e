#include "demo/walkthrough/contact_sheet.hpp"

#include "demo/generator/camera_file.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <vips/vips.h>

#include <filesystem>
#include <fstream>

using namespace clearframe::demo;
namespace fs = std::filesystem;

namespace {

fs::path writeGrey(const fs::path& folder) {
    const Picture grey{{300, 200}, std::vector<std::uint8_t>(300 * 200 * 3, 128)};
    const auto jpeg = encodeJpeg(grey, 80);
    const fs::path file = folder / "grey.jpg";
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(jpeg.data()), static_cast<long>(jpeg.size()));
    return file;
}

clearframe::policy::Size sizeOf(const fs::path& png) {
    VipsImage* image = vips_image_new_from_file(png.c_str(), nullptr);
    if (!image) return {};
    const clearframe::policy::Size size{vips_image_get_width(image), vips_image_get_height(image)};
    g_object_unref(image);
    return size;
}

} // namespace

TEST_CASE("the contact sheet has a place for every photo, whether it went out or not") {
    const clearframe::tests::TemporaryFolder folder;
    Row released;
    released.photo = writeGrey(folder.path());
    released.verdict = "clear";
    released.output = released.photo;
    Row stays;
    stays.photo = released.photo;
    stays.verdict = "blocked";
    stays.reason = "Someone in this photo must never be shown. It stays here.";

    writeContactSheet(folder / "two.png", {released, stays});
    writeContactSheet(folder / "three.png", {released, stays, stays});
    const auto two = sizeOf(folder / "two.png");
    const auto three = sizeOf(folder / "three.png");
    CHECK(two.height > 240);
    CHECK(three.width == two.width);
    CHECK(three.height > two.height);

    stays.photo = folder / "missing.jpg";
    CHECK_THROWS_WITH(writeContactSheet(folder / "none.png", {stays}), Catch::Contains("missing.jpg"));
    CHECK_FALSE(fs::exists(folder / "none.png"));
}
