// From the lock to an approved photo, by taps alone.
#include "tests/kiosk/visitor.hpp"
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

namespace {

/// A kiosk with the invented school's list and photos; nobody is set up yet.
struct School {
    Kiosk kiosk;
    explicit School(const std::vector<std::string>& photos) {
        kiosk.importList();
        std::vector<std::filesystem::path> paths;
        for (const auto& photo : photos)
            paths.push_back(schoolPhoto(photo));
        kiosk.stage("Sports day", paths);
    }
};

} // namespace

TEST_CASE("A photo of pupils who may be shown is approved by a few taps") {
    School school({clearPhoto});
    {
        Visitor visitor(school.kiosk.data());
        visitor.photograph("/tmp/kiosk-lock.png");
        INFO(visitor.whatCanBeTapped());
        visitor.app().session().actor = clearframe::workflow::Actor("Ms Sandhar");
        visitor.app().go(clearframe::gui::route::Home{});
        visitor.settle();
        visitor.photograph("/tmp/kiosk-home.png");
        visitor.app().go(clearframe::gui::route::Grid{"Sports day"});
        visitor.settle();
        visitor.photograph("/tmp/kiosk-grid.png");
        visitor.tap("grid.primary");
        visitor.photograph("/tmp/kiosk-photo.png");
        INFO(visitor.whatCanBeTapped());
        while (!visitor.sees("checklist.primary") && visitor.taps() < 12) {
            if (visitor.sees("question.1"))
                visitor.tap("question.1");
            else
                visitor.tap("photo.primary");
        }
        visitor.photograph("/tmp/kiosk-step.png");
    }
}
