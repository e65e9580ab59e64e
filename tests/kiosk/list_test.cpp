// Bringing a consent list by taps alone, on the real program: folder, worker, store and screen.
#include "tests/kiosk/school.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

/// The invented school's list is in force; somebody of IT comes with a folder.
struct Office : School {
    Office() : School({}) { setUpPeople(); }
    void bring(const std::string& list) const { write(std::filesystem::path(from()) / "list.csv", list); }
    static void open(Visitor& visitor) {
        visitor.tapWords("Mr Okonjo");
        typePin(visitor, itPin);
        visitor.tap("home.it");
        visitor.tap("it.0"); // the consent list
    }
    [[nodiscard]] int version() const { return kiosk.ask({"list", "status"}).at("version").get<int>(); }
};

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string withoutLastRows(std::string text, int rows) {
    for (int i = 0; i < rows; ++i)
        text.erase(text.find_last_of('\n', text.size() - 2) + 1);
    return text;
}

std::string labelOf(const Visitor& visitor, const std::string& id) {
    const auto* target = visitor.find(id);
    return target ? target->label : std::string();
}

} // namespace

TEST_CASE("IT brings a list that is looser: it is agreed to only after every difference was on the screen") {
    for (const policy::Size size : {policy::Size{1280, 800}, policy::Size{800, 480}}) {
        const Office office;
        // More than IT may take over unseen: four answers, and eight pupils who are not there any more.
        office.bring(withoutLastRows(replaced(bytesOf(schoolList()), ",no", ",yes"), 8));
        {
            Visitor visitor(office.kiosk.data(), office.folders(), size);
            Office::open(visitor);
            visitor.tap("listimport.primary");
            INFO(visitor.whatCanBeTapped());
            REQUIRE(visitor.sees("listimport.keep"));
            CHECK(labelOf(visitor, "listimport.primary").find("ext") != std::string::npos); // show the next ones
            int taps = 0;
            while (labelOf(visitor, "listimport.primary").find("Agree") == std::string::npos && ++taps < 300)
                visitor.tap("listimport.primary");
            CHECK(taps > 0);
            REQUIRE(labelOf(visitor, "listimport.primary") == "Agree, and take over list 2");
            visitor.tap("listimport.primary");
            CHECK(visitor.sees("listimport.home"));
            visitor.tap("listimport.home");
        }
        CHECK(office.version() == 2);
        office.kiosk.requireWhole();
    }
}

TEST_CASE("A file that is no list is told in words on the kiosk, and the old list stays") {
    const Office office;
    office.bring(std::string(5000, '\0'));
    {
        Visitor visitor(office.kiosk.data(), office.folders());
        Office::open(visitor);
        visitor.tap("listimport.primary");
        CHECK(labelOf(visitor, "listimport.primary") == "Choose another file");
    }
    CHECK(office.version() == 1);
}
