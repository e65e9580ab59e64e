// Real files of every kind: each ends in a whole picture or in a sentence, and what must not be taken is not taken.
#include "tests/decode/pictures.hpp"
#include "tests/support/corpus.hpp"
#include "vision/decode/refusal.hpp"
#include "worker/direct_photo_reader.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace clearframe;
using namespace clearframe::tests;
using vision::Refusal;

namespace {

policy::Result<ports::ReadPhoto> read(const std::filesystem::path& path) {
    static worker::DirectPhotoReader reader;
    return reader.read({path.filename().string(), readFile(path), {}});
}

/// Names of the files that were refused; checks that all others are whole pictures.
std::set<std::string> refusedIn(const char* folder) {
    std::set<std::string> refused;
    for (const auto& entry : std::filesystem::directory_iterator(corpus(folder))) {
        const auto name = entry.path().filename().string();
        if (name == "README.md" || name.ends_with(".json")) continue;
        INFO(name);
        const auto photo = read(entry.path());
        if (!photo) {
            CHECK(photo.error().kind == policy::FailureKind::refused);
            CHECK(photo.error().text.ends_with("."));
            refused.insert(name);
            continue;
        }
        CHECK_FALSE(photo->picture.size.empty());
        CHECK(photo->picture.bytes().size() == photo->picture.byteCount());
        CHECK(photo->decodeSeconds > 0);
    }
    return refused;
}

void checkRefused(const char* file, Refusal why) {
    INFO(file);
    const auto photo = read(corpus("formats") / file);
    REQUIRE_FALSE(photo);
    CHECK(photo.error().text == vision::refusal(why).text);
}

Colour pixel(const ports::Picture& picture, int x, int y) {
    const auto* at = picture.pixels.get() + 3 * (std::ptrdiff_t{y} * picture.size.width + x);
    return {at[2], at[1], at[0]};
}

} // namespace

TEST_CASE("of formats, exactly the damaged and the unwanted are refused") {
    CHECK(refusedIn("formats") ==
          std::set<std::string>{"Pillow__delay_zero_numer.png", "Pillow__dispose_op_previous_final.png",
                                "Pillow__mode_16bit.png", "Pillow__syntax_num_frames_invalid.png", "exiftool__DNG.dng",
                                "exiftool__GIF.gif", "exiftool__JXL2.jxl", "exiftool__Photoshop.psd",
                                "exiftool__QuickTime.heic", "mei__Animation_Lossy.webp", "mei__Issue_201.gif",
                                "mei__mspaint-10x10.gif", "mei__xcsn0g01.png"});
}

TEST_CASE("of leaks, exactly the two that are cut are refused") {
    CHECK(refusedIn("leaks") == std::set<std::string>{"Pillow__ultrahdr.jpg", "imagemeta__multi-xmp.heic"});
}

TEST_CASE("every file of orientation is read") {
    CHECK(refusedIn("orientation").empty());
}

TEST_CASE("real files are refused by name") {
    checkRefused("Pillow__mode_16bit.png", Refusal::animation);
    checkRefused("mei__Animation_Lossy.webp", Refusal::animation);
    checkRefused("exiftool__GIF.gif", Refusal::gif);
    checkRefused("exiftool__JXL2.jxl", Refusal::jpegXl);
    checkRefused("exiftool__Photoshop.psd", Refusal::photoshop);
    checkRefused("exiftool__DNG.dng", Refusal::raw);
    checkRefused("exiftool__QuickTime.heic", Refusal::damaged);
}

TEST_CASE("CMYK in a JPEG and in a TIFF show the same picture") {
    const auto jpeg = read(corpus("formats") / "Pillow__pil_sample_cmyk.jpg");
    const auto tiff = read(corpus("formats") / "Pillow__tiff_strip_cmyk_jpeg.tif");
    REQUIRE(jpeg);
    REQUIRE(tiff);
    REQUIRE(jpeg->picture.size == tiff->picture.size);
    double sum = 0;
    for (std::size_t i = 0; i < jpeg->picture.byteCount(); ++i)
        sum += std::abs(int{jpeg->picture.bytes()[i]} - int{tiff->picture.bytes()[i]});
    CHECK(sum / static_cast<double>(jpeg->picture.byteCount()) < 12);
    // Red letters on black; read inverted they would be cyan on white.
    CHECK(distance(pixel(jpeg->picture, 3, 2), {237, 28, 36}) <= 20);
    CHECK(distance(pixel(jpeg->picture, 50, 80), {0, 0, 0}) <= 40);
}

TEST_CASE("of several pictures in a HEIC, the primary one is shown") {
    const auto photo = read(corpus("formats") / "libheif__example.heic");
    REQUIRE(photo);
    CHECK(photo->picture.size == policy::Size{1280, 854});
}
