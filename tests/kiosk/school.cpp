#include "tests/kiosk/school.hpp"

#include <catch2/catch.hpp>

namespace clearframe::tests {

namespace fs = std::filesystem;

namespace {
const std::string firstPin = "3141";
}

School::School(const std::vector<std::string>& photos) {
    kiosk.importList();
    kiosk.openAccount();
    fs::create_directories(from());
    fs::create_directories(to());
    for (const auto& photo : photos)
        fs::copy_file(schoolPhoto(photo), fs::path(from()) / photo);
}

void School::setUpPeople() const {
    const auto with = [&](const std::string& pin, const std::string& newPin, const Arguments& arguments) {
        const auto answer = run(kiosk.line(arguments), {{"CLEARFRAME_PIN", pin}, {"CLEARFRAME_NEW_PIN", newPin}});
        INFO(answer.err);
        REQUIRE(answer.code == 0);
    };
    with("", itPin, {"person", "add", "Mr Okonjo", "--role", "it"});
    with(itPin, firstPin, {"person", "add", "Ms Sandhar", "--role", "staff", "--by", "Mr Okonjo"});
}

void typePin(Visitor& visitor, const std::string& pin) {
    for (const char digit : pin)
        visitor.tap(std::string("pin.") + digit);
    visitor.tap("pin.open");
}

void signInFirst(Visitor& visitor) {
    visitor.tapWords("Ms Sandhar");
    typePin(visitor, firstPin);
    typePin(visitor, ownPin);
    typePin(visitor, ownPin);
}

void signIn(Visitor& visitor) {
    visitor.tapWords("Ms Sandhar");
    typePin(visitor, ownPin);
}

void takeIn(Visitor& visitor, const std::string& event) {
    visitor.tap("home.takeIn");
    visitor.tapWords("CARD");
    visitor.tap("takein.primary");
    visitor.type(event);
    visitor.tap("takein.primary");
    visitor.tap("takein.primary");
}

void answerChecklist(Visitor& visitor) {
    for (int row = 0; row < 4; ++row)
        visitor.tap("checklist." + std::to_string(row) + ".yes");
    visitor.tap("checklist.primary");
}

void reviewAll(Visitor& visitor) {
    constexpr int enough = 300;
    while (!visitor.sees("grid.export") && visitor.taps() < enough) {
        if (visitor.find("question.1")) {
            visitor.tap("question.1");
        } else if (visitor.find("checklist.primary")) {
            answerChecklist(visitor);
        } else if (visitor.find("who.cover")) {
            visitor.tap("who.cover");
        } else if (visitor.find("roll.primary")) { // who is in it is not known here
            visitor.tap("back");
            visitor.tap("photo.more");
            visitor.tap("more.coverUnnamed");
        } else {
            visitor.tap("photo.primary");
        }
    }
}

std::string anotherFile(const std::string& jpeg, int number) {
    const auto text = std::to_string(number);
    std::string comment{"\xff\xfe\x00", 3};
    comment += static_cast<char>(2 + text.size());
    return jpeg.substr(0, 2) + comment + text + jpeg.substr(2);
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    return files;
}

} // namespace clearframe::tests
