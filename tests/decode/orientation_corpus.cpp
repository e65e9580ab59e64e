// Real files of every orientation: they show one scene, so upright they must all look the same.
#include "tests/decode/pictures.hpp"
#include "tests/support/corpus.hpp"
#include "worker/direct_photo_reader.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

ports::ReadPhoto readPhoto(const std::filesystem::path& path) {
    static worker::DirectPhotoReader reader;
    INFO(path.string());
    auto photo = reader.read({path.filename().string(), readFile(path), {}});
    INFO((photo ? std::string() : photo.error().text));
    REQUIRE(photo);
    return std::move(*photo);
}

/// Mean difference of the channels, 0 … 255.
double difference(const ports::Picture& a, const ports::Picture& b) {
    REQUIRE(a.size == b.size);
    double sum = 0;
    for (std::size_t i = 0; i < a.byteCount(); ++i)
        sum += std::abs(int{a.bytes()[i]} - int{b.bytes()[i]});
    return sum / static_cast<double>(a.byteCount());
}

ports::Picture mirrored(const ports::Picture& picture) {
    const auto memory = std::make_shared<ports::Bytes>(picture.bytes().begin(), picture.bytes().end());
    const auto row = static_cast<std::ptrdiff_t>(picture.size.width) * 3;
    for (auto begin = memory->begin(); begin != memory->end(); begin += row) {
        std::reverse(begin, begin + row); // also turns each pixel's channels round
        for (auto pixel = begin; pixel != begin + row; pixel += 3)
            std::iter_swap(pixel, pixel + 2);
    }
    return {picture.size, {memory, memory->data()}};
}

std::vector<std::filesystem::path> filesLike(const std::string& beginning) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(corpus("orientation")))
        if (entry.path().filename().string().starts_with(beginning)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void checkAllAlike(const std::string& beginning, std::size_t atLeast, double tolerance) {
    const auto files = filesLike(beginning);
    REQUIRE(files.size() >= atLeast);
    const auto first = readPhoto(files[0]);
    // The files were compressed one by one and are numbered in the picture; a wrong turn differs far more than that.
    REQUIRE(difference(first.picture, mirrored(first.picture)) > 2 * tolerance);
    for (const auto& file : files) {
        INFO(file.string());
        CHECK(difference(first.picture, readPhoto(file).picture) < tolerance);
    }
}

} // namespace

TEST_CASE("all orientations of one scene show the same picture") {
    checkAllAlike("recurser__Landscape_", 6, 6);
    checkAllAlike("recurser__Portrait_", 4, 6);
    checkAllAlike("exifr__f", 5, 4);
}

TEST_CASE("AVIF's rotation and mirror are applied once, in their order") {
    checkAllAlike("Pillow__rot", 5, 12);
}

TEST_CASE("every upright size is the one an independent program computes") {
    const auto expected = nlohmann::json::parse(readFile(corpus("orientation") / "expected.json"));
    int seen = 0;
    for (const auto& entry : expected) {
        const auto name = std::filesystem::path(entry.at("SourceFile").get<std::string>()).filename();
        const auto path = corpus("orientation") / name;
        if (!std::filesystem::exists(path)) continue;
        int width = 0;
        int height = 0;
        REQUIRE(std::sscanf(entry.at("Composite:ImageSize").get<std::string>().c_str(), "%d %d", &width, &height) == 2);
        const auto photo = readPhoto(path);
        const int orientation = entry.value("IFD0:Orientation", entry.value("XMP-tiff:Orientation", 1));
        const int degrees =
            entry.value("QuickTime:Rotation", 0); // HEIF's own turn; the size beside it is the stored one
        const bool swaps = orientation >= 5 || degrees == 90 || degrees == 270;
        INFO(name.string());
        CHECK(photo.picture.size == (swaps ? policy::Size{height, width} : policy::Size{width, height}));
        ++seen;
    }
    CHECK(seen > 30);
}

TEST_CASE("a HEIC with a turn of its own and one in EXIF is turned once") {
    const auto photo = readPhoto(corpus("orientation") / "pigallery2__IMG_0307.HEIC");
    CHECK(photo.format == "HEIC");
    CHECK(photo.picture.size == policy::Size{4284, 5712});
}
