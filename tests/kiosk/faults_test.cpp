// What goes wrong while somebody taps: the card comes out, the stick is full, the store is busy, the screen is locked.
#include "tests/kiosk/school.hpp"
#include "tests/support/small_disk.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace clearframe::tests;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr int many = 24;

/// A card that takes a while to read.
void fillCard(const School& school) {
    const auto jpeg = bytesOf(schoolPhoto(clearPhoto));
    for (int i = 0; i < many; ++i)
        write(fs::path(school.from()) / ("IMG_" + std::to_string(i) + ".jpg"), anotherFile(jpeg, i));
}

nlohmann::json photosOf(const School& school) {
    return school.kiosk.run({"photos"}).json();
}

/// From home to the first photo that arrived; the others are on their way.
void beginTakingIn(Visitor& visitor) {
    visitor.tap("home.takeIn");
    visitor.tapWords("CARD");
    visitor.tap("takein.primary");
    visitor.type("Sports day");
    visitor.touch("takein.primary");
    REQUIRE(visitor.wait(60s, [&] { return visitor.find("takein.stop") && visitor.sees("takein.primary"); }));
}

} // namespace

TEST_CASE("The card comes out while photos arrive: no photo is called bad, and the rest comes when it is back") {
    School school({});
    school.setUpPeople();
    fillCard(school);
    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    beginTakingIn(visitor);
    fs::rename(school.from(), school.from() + ".out");
    visitor.wait(4s);
    CHECK(visitor.sees("takein.stop")); // it waits for the card
    const auto arrived = photosOf(school).size();
    CHECK(arrived < many);
    fs::rename(school.from() + ".out", school.from());
    REQUIRE(visitor.wait(60s, [&] { return !visitor.find("takein.stop"); }));
    CHECK(photosOf(school).size() == many);
    CHECK(std::ranges::none_of(photosOf(school), [](const auto& photo) { return photo.at("photo").is_null(); }));
}

TEST_CASE("Locked while photos arrive: they go on arriving, and nothing of them is on the screen") {
    School school({});
    school.setUpPeople();
    fillCard(school);
    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    beginTakingIn(visitor);
    visitor.touch("lock");
    REQUIRE(visitor.find("takein.stop") == nullptr);
    visitor.settle();
    CHECK(photosOf(school).size() == many);
    signIn(visitor);
    CHECK(visitor.sees("home.next"));
}

TEST_CASE("Left alone while photos arrive, the kiosk locks itself, and they go on arriving") {
    School school({});
    school.setUpPeople();
    fillCard(school);
    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    beginTakingIn(visitor);
    visitor.app().session().settings.lockAfterSeconds = 1;
    REQUIRE(visitor.wait(5s, [&] { return visitor.find("pin.1") != nullptr; }));
    CHECK(visitor.find("takein.stop") == nullptr);
    visitor.settle();
    CHECK(photosOf(school).size() == many);
}

TEST_CASE("A full stick is said before anything is copied, and the export goes on when there is room") {
    const SmallDisk stick("3m");
    if (!stick.mounted()) return;
    School school({clearPhoto, coverPhoto});
    school.setUpPeople();
    Visitor visitor(school.kiosk.data(), {school.from(), stick.path().string()});
    signInFirst(visitor);
    takeIn(visitor, "Sports day");
    reviewAll(visitor);
    stick.fillUpTo(100'000);
    visitor.wait(2s); // sticks are looked at once a second
    visitor.tap("grid.export");
    CHECK_FALSE(visitor.sees("export.primary"));
    stick.empty();
    visitor.wait(2s);
    visitor.tap("export.primary");
    const auto files = filesIn(stick.path());
    CHECK(std::ranges::count_if(files, [](const fs::path& file) { return file.extension() == ".jpg"; }) == 2);
}

TEST_CASE("While another program writes, a tap waits, says so, and counts when it is done again") {
    School school({clearPhoto});
    school.setUpPeople();
    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    takeIn(visitor, "Sports day");
    REQUIRE(visitor.sees("photo.primary"));
    {
        SQLite::Database other((school.kiosk.data() / "clearframe.db").string(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE");
        visitor.touch("photo.primary");
        CHECK(visitor.find("photo.more") != nullptr); // the screen is drawn all the while
        visitor.settle();
        CHECK(visitor.find("checklist.primary") == nullptr); // nothing was confirmed
        other.exec("ROLLBACK");
    }
    visitor.tap("photo.primary");
    CHECK(visitor.find("checklist.primary") != nullptr);
    school.kiosk.requireWhole();
}

TEST_CASE("Names to know are read, and the history is opened, by taps") {
    School school({clearPhoto});
    school.setUpPeople();
    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    visitor.tap("home.names");
    for (int taps = 0; taps < 8 && visitor.sees("names.primary"); ++taps)
        visitor.tap("names.primary");
    CHECK_FALSE(visitor.sees("names.primary")); // read
    visitor.tap("back");
    visitor.tap("home.history");
    visitor.tap("history.tab.log");
    visitor.tap("history.primary");
    CHECK(visitor.sees("home.takeIn"));
}
