// From the lock to a folder of exported photos, by taps alone, on the real program.
#include "tests/kiosk/school.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace clearframe::tests;
namespace fs = std::filesystem;

TEST_CASE("The very first person is set up on the screen, and IT does not take in photos") {
    School school({clearPhoto});
    Visitor visitor(school.kiosk.data(), school.folders());
    visitor.tap("lock.first");
    visitor.type("Mr Okonjo");
    visitor.tap("lock.named");
    typePin(visitor, itPin);
    typePin(visitor, itPin);
    visitor.tap("home.takeIn");
    visitor.tapWords("CARD");
    visitor.tap("takein.primary");
    visitor.type("Sports day");
    visitor.tap("takein.primary");
    CHECK(visitor.sees("takein.again"));
    CHECK(fs::is_empty(school.to()));
}

TEST_CASE("A review goes on where it was when the kiosk is closed in the middle, and when somebody locks it") {
    School school({clearPhoto, otherClearPhoto});
    school.setUpPeople();
    {
        Visitor visitor(school.kiosk.data(), school.folders());
        signInFirst(visitor);
        takeIn(visitor, "Sports day");
        visitor.tap("photo.primary"); // the heads
        visitor.tap("lock");
        signIn(visitor);
        visitor.tap("home.next");
    }
    Visitor visitor(school.kiosk.data(), school.folders());
    signIn(visitor);
    visitor.tap("home.next");
    reviewAll(visitor);
    CHECK(visitor.sees("grid.export"));
    school.kiosk.requireWhole();
}

TEST_CASE("A wrong PIN opens nothing") {
    School school({});
    school.setUpPeople();
    Visitor visitor(school.kiosk.data(), school.folders());
    visitor.tapWords("Ms Sandhar");
    typePin(visitor, "9182");
    CHECK(visitor.find("home.next") == nullptr);
    CHECK(visitor.find("pin.1") != nullptr);
}

TEST_CASE("Photos go from a card to a stick by taps alone") {
    School school({clearPhoto, coverPhoto, blockedPhoto});
    school.setUpPeople();
    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    takeIn(visitor, "Sports day");
    reviewAll(visitor);
    visitor.tap("grid.export");
    visitor.tap("export.primary");
    CHECK(visitor.sees("export.primary")); // back to all events

    const auto exported = filesIn(school.to());
    CHECK(exported.size() == 3); // the clear one, the covered one, receipts.json
    CHECK(std::ranges::count_if(exported, [](const fs::path& file) { return file.extension() == ".jpg"; }) == 2);
    CHECK(filesIn(school.from()).size() == 3); // the card is as it was
    CHECK(visitor.taps() < 60);
    visitor.tap("lock");
    CHECK_FALSE(visitor.find("grid.export"));
    for (const auto& target : visitor.app().ui().targets())
        CHECK_FALSE(target.id.starts_with("photo."));
}
