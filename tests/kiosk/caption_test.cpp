// The caption of an export, by taps on the real program.
#include "tests/kiosk/school.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;
namespace fs = std::filesystem;

TEST_CASE("A full name in a caption is put right by one tap, on a small screen as well") {
    const auto size = GENERATE(policy::Size{1280, 800}, policy::Size{800, 480});
    const School school({clearPhoto});
    (void)school.kiosk.approved("Sports day", clearPhoto, 3);
    school.setUpPeople();
    Visitor visitor(school.kiosk.data(), school.folders(), size);
    signInFirst(visitor);
    visitor.tap("home.next");
    if (visitor.find("grid.export")) visitor.tap("grid.export");
    const bool small = size.height < 500;
    if (small) visitor.tap("export.tab.caption");
    visitor.tap("caption.text");
    visitor.type("Well done Mei-Lin Cheung-Hart");
    visitor.tap("key.!");
    visitor.tap("caption.done");
    CHECK_FALSE(visitor.sees("export.primary"));
    CHECK_FALSE(visitor.find("caption.keep")); // nobody may say that it stays
    visitor.tap("caption.use.0");
    CHECK_FALSE(visitor.find("caption.use.0"));
    visitor.tap("lock"); // what is written stays, for whoever comes back
    signIn(visitor);
    visitor.tap("home.next");
    if (visitor.find("grid.export")) visitor.tap("grid.export");
    visitor.tap("export.place");
    visitor.tapWords("STICK");
    visitor.tap("export.primary");
    const auto files = filesIn(school.to());
    const auto caption =
        std::ranges::find_if(files, [](const fs::path& file) { return file.filename() == "caption.txt"; });
    REQUIRE(caption != files.end());
    CHECK(bytesOf(*caption) == "Well done Mei-Lin!\n");
    school.kiosk.requireWhole();
}
