// From the lock to a folder of exported photos, by taps alone, on the real program.
#include "tests/kiosk/visitor.hpp"
#include "tests/support/kiosk.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace clearframe::tests;
namespace fs = std::filesystem;

namespace {

/// A kiosk with the invented school's list and an account; photos lie in a folder beside it.
struct School {
    TemporaryFolder outside;
    Kiosk kiosk;

    explicit School(const std::vector<std::string>& photos) {
        kiosk.importList();
        kiosk.openAccount();
        fs::create_directories(from());
        fs::create_directories(to());
        for (const auto& photo : photos)
            fs::copy_file(schoolPhoto(photo), fs::path(from()) / photo);
    }
    [[nodiscard]] std::string from() const { return outside.path() / "CARD"; }
    [[nodiscard]] std::string to() const { return outside.path() / "STICK"; }
    [[nodiscard]] std::vector<std::string> folders() const { return {from(), to()}; }
};

const std::string itPin = "271828";
const std::string firstPin = "3141";
const std::string ownPin = "2718";

void typePin(Visitor& visitor, const std::string& pin) {
    for (const char digit : pin)
        visitor.tap(std::string("pin.") + digit);
    visitor.tap("pin.open");
}

/// IT has set up itself and a member of staff.
void setUpPeople(const Kiosk& kiosk) {
    const auto with = [&](const std::string& pin, const std::string& newPin, const Arguments& arguments) {
        const auto answer = run(kiosk.line(arguments), {{"CLEARFRAME_PIN", pin}, {"CLEARFRAME_NEW_PIN", newPin}});
        INFO(answer.err);
        REQUIRE(answer.code == 0);
    };
    with("", itPin, {"person", "add", "Mr Okonjo", "--role", "it"});
    with(itPin, firstPin, {"person", "add", "Ms Sandhar", "--role", "staff", "--by", "Mr Okonjo"});
}

/// The first PIN was given by IT, so the kiosk asks for one of her own.
void signInFirst(Visitor& visitor) {
    visitor.tapWords("Ms Sandhar");
    typePin(visitor, firstPin);
    typePin(visitor, ownPin);
    typePin(visitor, ownPin);
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    return files;
}

/// What a careful person taps until no photo of the event needs one any more.
void reviewAll(Visitor& visitor) {
    constexpr int enough = 200;
    while (!visitor.sees("grid.export") && visitor.taps() < enough) {
        if (visitor.find("question.1")) {
            visitor.tap("question.1");
        } else if (visitor.find("checklist.primary")) {
            for (int row = 0; row < 4; ++row)
                visitor.tap("checklist." + std::to_string(row) + ".yes");
            visitor.tap("checklist.primary");
        } else {
            visitor.tap("photo.primary");
        }
    }
}

} // namespace

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
    School school({clearPhoto, coverPhoto});
    setUpPeople(school.kiosk);
    {
        Visitor visitor(school.kiosk.data(), school.folders());
        signInFirst(visitor);
        visitor.tap("home.takeIn");
        visitor.tapWords("CARD");
        visitor.tap("takein.primary");
        visitor.type("Sports day");
        visitor.tap("takein.primary");
        visitor.tap("takein.primary");
        visitor.tap("photo.primary"); // the heads
        visitor.tap("lock");
        visitor.tapWords("Ms Sandhar");
        typePin(visitor, ownPin);
        visitor.tap("home.next");
    }
    Visitor visitor(school.kiosk.data(), school.folders());
    visitor.tapWords("Ms Sandhar");
    typePin(visitor, ownPin);
    visitor.tap("home.next");
    reviewAll(visitor);
    CHECK(visitor.sees("grid.export"));
    school.kiosk.requireWhole();
}

TEST_CASE("A wrong PIN opens nothing") {
    School school({});
    setUpPeople(school.kiosk);
    Visitor visitor(school.kiosk.data(), school.folders());
    visitor.tapWords("Ms Sandhar");
    typePin(visitor, "9182");
    CHECK(visitor.find("home.next") == nullptr);
    CHECK(visitor.find("pin.1") != nullptr);
}

TEST_CASE("Photos go from a card to a stick by taps alone") {
    School school({clearPhoto, coverPhoto, blockedPhoto});
    setUpPeople(school.kiosk);
    Visitor visitor(school.kiosk.data(), school.folders());
    signInFirst(visitor);
    visitor.tap("home.takeIn");
    visitor.tapWords("CARD");
    visitor.tap("takein.primary");
    visitor.type("Sports day");
    visitor.tap("takein.primary");
    visitor.tap("takein.primary");
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
