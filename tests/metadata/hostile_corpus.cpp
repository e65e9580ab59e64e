// Files made to break readers. Whatever comes out, nothing may crash or take long, and no tag may vanish.
#include "tests/metadata/found_tags.hpp"
#include "tests/support/corpus.hpp"

#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace clearframe;
using namespace clearframe::tests;
using policy::TagSource;
using Names = std::set<std::string>;

namespace {

ports::PhotoFile fileAt(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {path.filename(), ports::Bytes{std::istreambuf_iterator<char>(file), {}}, {}};
}

ports::PhotoFile hostile(const char* name) {
    return fileAt(corpus("hostile") / name);
}

#ifdef CLEARFRAME_SANITIZED
constexpr double slowest = 20;
#else
constexpr double slowest = 5;
#endif

} // namespace

TEST_CASE("No file of the corpus takes the reader down or holds it up") {
    int files = 0;
    double longest = 0;
    std::string longestName;
    for (const auto* part : {"hostile", "formats", "leaks", "orientation", "tagged"}) {
        for (const auto& entry : std::filesystem::directory_iterator(corpus(part))) {
            auto file = fileAt(entry.path());
            const auto start = std::clock(); // processor time: other programs do not count
            // As a photo, as a sidecar of one, and as a sidecar on its own.
            const auto metadata = exchange::readMetadata(file);
            if (metadata) static_cast<void>(exchange::placeTags(*metadata, {4000, 3000}));
            static_cast<void>(exchange::readLoneSidecar(file));
            file.sidecars = {{"a.xmp", file.bytes}, {".picasa.ini", file.bytes}};
            static_cast<void>(exchange::readMetadata(file));
            const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
            INFO(entry.path().filename());
            CHECK(took < slowest);
            if (took > longest) {
                longest = took;
                longestName = entry.path().filename();
            }
            ++files;
        }
    }
    std::cout << files << " files, the slowest " << longest << " s (" << longestName << ")\n";
    CHECK(files > 300);
}

TEST_CASE("Odd numbers leave every named person without a usable place, and nobody out") {
    const auto metadata = read(hostile("gen_xmp_region_oddnumbers.jpg"));
    CHECK(namesFrom(metadata, TagSource::mwg) ==
          Names{"NaN", "Inf", "Neg", "Over", "Zero", "Comma", "Rational", "Empty", "Hex"});
    for (const auto& tag : exchange::placeTags(metadata, {32, 32})) {
        INFO(tag.name);
        CHECK(tag.placeUnusable);
    }
}

TEST_CASE("Two packets, other people: both are there") {
    CHECK(namesFrom(read(hostile("gen_xmp_two_packets.jpg")), TagSource::mwg) == Names{"Alice One", "Bob Two"});
}

TEST_CASE("A region of a picture that was cropped since has no usable place") {
    const auto tags = exchange::placeTags(read(hostile("gen_xmp_applied_mismatch.jpg")), {32, 32});
    CHECK(tagNamed(tags, "Crop Ped", TagSource::mwg).placeUnusable);
}

TEST_CASE("Orientations that contradict each other in one file are told") {
    CHECK(read(hostile("gen_exif_two_orientations.jpg")).orientationsDisagree);
}

TEST_CASE("Names in odd Unicode come through as written, but for the one that is no name") {
    const auto metadata = read(hostile("gen_xmp_names_unicode.jpg"));
    CHECK(metadata.tagsUnreadable);
    CHECK(metadata.people.size() >= 4);
    for (const auto& person : metadata.people)
        CHECK(person.name.size() <= 800);
}

TEST_CASE("Five thousand regions are bounded, entity bombs refused, UTF-16 read") {
    const auto many = exchange::readLoneSidecar(hostile("gen_xmp_5k_regions.xmp"));
    REQUIRE(many);
    CHECK(many->tagsUnreadable);
    CHECK(many->tags.size() == 500);
    CHECK_FALSE(exchange::readLoneSidecar(hostile("gen_xmp_billion_laughs.xmp")));
    const auto wide = exchange::readLoneSidecar(hostile("gen_xmp_utf16.xmp"));
    REQUIRE(wide);
    CHECK(wide->tags.size() == 1);
}

TEST_CASE("A text that inflates to hundreds of megabytes is left alone and told") {
    CHECK(read(hostile("gen_png_itxt_zbomb_256MB.png")).tagsUnreadable);
}

TEST_CASE("A raw photo of the corpus is known as one, and no other file is") {
    for (const auto& entry : std::filesystem::directory_iterator(corpus("formats"))) {
        INFO(entry.path().filename());
        const auto metadata = read(fileAt(entry.path()));
        CHECK(metadata.raw == (entry.path().extension() == ".dng"));
    }
}
