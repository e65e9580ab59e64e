// How many taps an event costs, on the real program. Typing and PINs are not counted.
#include "tests/kiosk/school.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace clearframe::tests;
namespace fs = std::filesystem;

namespace {

constexpr int photos = 20;

/// Without the blocks that hold who is in it (APP1 to APP13), as a tablet saves it.
std::string untagged(const std::string& jpeg) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(jpeg.at(at))); };
    std::string out = jpeg.substr(0, 2);
    std::size_t at = 2;
    while (byte(at) == 0xFF && byte(at + 1) != 0xDA) {
        const std::size_t length = 2 + byte(at + 2) * 256 + byte(at + 3);
        if (byte(at + 1) <= 0xE0 || byte(at + 1) > 0xED) out += jpeg.substr(at, length);
        at += length;
    }
    return out + jpeg.substr(at);
}

void put(const School& school, const std::string& jpeg, int number) {
    write(fs::path(school.from()) / ("IMG_" + std::to_string(3000 + number) + ".jpg"), anotherFile(jpeg, number));
}

void exportAll(Visitor& visitor) {
    visitor.tap("grid.export");
    visitor.tap("export.primary");
    CHECK(visitor.sees("export.primary"));
}

int exported(const School& school) {
    const auto files = filesIn(school.to());
    return static_cast<int>(
        std::ranges::count_if(files, [](const fs::path& file) { return file.extension() == ".jpg"; }));
}

} // namespace

TEST_CASE("Twenty photos, five of which need a person, go from the card to the stick with at most 80 taps",
          "[full detector]") {
    School school({});
    school.setUpPeople();
    for (int i = 0; i < 8; ++i)
        put(school, bytesOf(schoolPhoto(clearPhoto)), i);
    for (int i = 8; i < 15; ++i)
        put(school, bytesOf(schoolPhoto(otherClearPhoto)), i);
    int number = 15;
    for (const auto* needsAPerson :
         {"IMG_2041.jpg", "IMG_2057.jpg", "DSC_0126.jpg", "megaphone.jpg", "tug of war 2.jpg"})
        put(school, bytesOf(schoolPhoto(needsAPerson)), number++);

    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    const int before = visitor.taps();
    takeIn(visitor, "Sports day");
    reviewAll(visitor);
    exportAll(visitor);
    CAPTURE(visitor.taps() - before);
    CHECK(visitor.taps() - before <= 80);
    CHECK(exported(school) == photos);
}

TEST_CASE("Twenty photos without tags, every name ticked, cost at most 120 taps", "[full detector]") {
    School school({});
    school.setUpPeople();
    for (int i = 0; i < photos; ++i)
        put(school, untagged(bytesOf(schoolPhoto(i % 2 == 0 ? clearPhoto : untaggedPhoto))), i);

    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    const int before = visitor.taps();
    takeIn(visitor, "Sports day");
    const std::vector<std::string> osprey{"R999042121016", "F999042121017", "J999042121019", "V999042121020"};
    visitor.tap("photo.primary"); // tick who is in it
    visitor.tap("roll.classes");
    visitor.tapWords("5 Osprey");
    for (int photo = 0; photo < photos; ++photo) {
        if (visitor.find("checklist.primary")) answerChecklist(visitor);
        for (const auto& pupil : osprey) {
            visitor.tap("roll.upn:" + pupil);
            if (visitor.find("roll.primary")->label.starts_with("Only these")) break; // as many as the faces
        }
        visitor.tap("roll.primary");
    }
    answerChecklist(visitor);
    exportAll(visitor);
    CAPTURE(visitor.taps() - before);
    CHECK(visitor.taps() - before <= 120);
    CHECK(exported(school) == photos);
}
