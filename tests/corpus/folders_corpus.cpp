// Every photo of the corpus goes in at one end of the program; what comes out at the other is looked at from outside.
#include "tests/corpus/outcome.hpp"
#include "tests/corpus/released_file.hpp"
#include "tests/support/corpus.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

using namespace clearframe;
using namespace clearframe::tests;
using nlohmann::json;

namespace {

constexpr double mostMegabytes = 512;

std::vector<Outcome> wholeFolder(const char* name) {
    if (!exiftoolIsHere()) WARN("exiftool is not here (libimage-exiftool-perl): its look at the exports was skipped");
    const School school;
    const auto photos = photosIn(corpus(name));
    const std::string event = std::string("Corpus ") + name;
    Words words{"stage", "--event", event};
    for (const auto& photo : photos)
        words.push_back(photo.string());
    const Answer answer = school.run(words);
    INFO(answer.errors);
    REQUIRE(answer.exitCode <= 1);
    const json staged = answer.json();
    REQUIRE(staged.size() == photos.size());
    auto outcomes = workThrough(school, event, staged);
    print(name, outcomes);
    std::cout << "  largest process " << answer.largestMegabytes << " MB, whole program " << answer.wholeMegabytes
              << " MB\n";
#ifndef __SANITIZE_ADDRESS__
    CHECK(answer.largestMegabytes < mostMegabytes);
    CHECK(answer.wholeMegabytes < mostMegabytes);
#endif
    CHECK(school.run({"audit", "verify"}).exitCode == 0);
    return outcomes;
}

std::set<std::string> notReleased(const std::vector<Outcome>& outcomes) {
    std::set<std::string> names;
    for (const Outcome& one : outcomes) {
        if (!one.released()) names.insert(one.source);
    }
    return names;
}

/// As another program found it. HEIF's own turn: the size beside it is the stored one.
policy::Size uprightSize(const json& facts) {
    policy::Size size;
    REQUIRE(std::sscanf(facts.at("Composite:ImageSize").get<std::string>().c_str(), "%d %d", &size.width,
                        &size.height) == 2);
    const int orientation = facts.value("IFD0:Orientation", facts.value("XMP-tiff:Orientation", 1));
    const int degrees = facts.value("QuickTime:Rotation", 0);
    const bool swaps = orientation >= 5 || degrees == 90 || degrees == 270;
    return swaps ? policy::Size{size.height, size.width} : size;
}

} // namespace

TEST_CASE("every photo with an orientation goes out upright") {
    const auto outcomes = wholeFolder("orientation");
    CHECK(notReleased(outcomes).empty());
    std::map<std::string, policy::Size> expected;
    const json entries = json::parse(std::ifstream(corpus("orientation") / "expected.json"));
    for (const json& entry : entries)
        expected[std::filesystem::path(entry.at("SourceFile").get<std::string>()).filename()] = uprightSize(entry);
    for (const Outcome& one : outcomes) {
        INFO(one.source);
        CHECK(one.size == expected.at(one.source)); // the export's own size was held against this one
    }
    CHECK(outcomes.size() == 39);
}

TEST_CASE("every format ends in a clean export or a refusal that names it") {
    const auto outcomes = wholeFolder("formats");
    // Animated pictures, GIF, raw, Photoshop, JPEG XL, and two files that are damaged.
    const std::set<std::string> refused{"Pillow__delay_zero_numer.png",
                                        "Pillow__dispose_op_previous_final.png",
                                        "Pillow__mode_16bit.png",
                                        "Pillow__syntax_num_frames_invalid.png",
                                        "exiftool__DNG.dng",
                                        "exiftool__GIF.gif",
                                        "exiftool__JXL2.jxl",
                                        "exiftool__Photoshop.psd",
                                        "exiftool__QuickTime.heic",
                                        "mei__Animation_Lossy.webp",
                                        "mei__Issue_201.gif",
                                        "mei__mspaint-10x10.gif",
                                        "mei__xcsn0g01.png"};
    CHECK(notReleased(outcomes) == refused);
}

TEST_CASE("nothing that a photo carries beside its picture leaves with it") {
    const auto outcomes = wholeFolder("leaks");
    for (const Outcome& one : outcomes) {
        INFO(one.source << ": " << one.held);
        CHECK(one.held.empty());
    }
}

TEST_CASE("every tagged photo goes out without its names, or is held with the question that is open") {
    const auto outcomes = wholeFolder("tagged");
    for (const Outcome& one : outcomes) {
        INFO(one.source << ": " << one.refusal);
        CHECK(one.refusal.empty());
    }
}
