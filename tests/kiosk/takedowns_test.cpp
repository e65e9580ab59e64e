// A post that has to go, by taps alone, on the real program.
#include "tests/kiosk/school.hpp"
#include "tests/kiosk/visitor.hpp"
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

/// The clear photo is out, and then one of its pupils' families said no.
struct Posted {
    School school{{clearPhoto}};

    Posted() {
        bring("yes");
        (void)school.kiosk.approved("Sports day", clearPhoto, 3);
        school.kiosk.ask(
            {"release", "--event", "Sports day", "--account", "insta", "--to", school.to(), "--by", "Teacher"});
        bring("no");
        school.setUpPeople();
    }
    void bring(const std::string& max) const {
        const auto list = school.outside / ("list-" + max + ".csv");
        write(list, "upn,forename,surname,social\n" + maxUpn + ",Max,Featherstone-Ogilvy-Brand," + max + "\n" +
                        seunUpn + ",Seun,Adeyemi-Lark,yes\n" + meiLinUpn + ",Mei-Lin,Cheung-Hart,yes\n");
        school.kiosk.ask({"list", "import", list.string(), "--approve", "--by", "IT"});
    }
};

} // namespace

TEST_CASE("A withdrawn consent is told on Home, and its post confirmed as gone by taps") {
    const Posted posted;
    {
        Visitor visitor(posted.school.kiosk.data(), posted.school.folders());
        signInFirst(visitor);
        visitor.tap("home.notice");
        REQUIRE(visitor.sees("takedown.0"));
        visitor.tap("takedowns.primary");
        CHECK_FALSE(visitor.find("takedown.0"));
        visitor.tap("takedowns.gone");
        CHECK(visitor.sees("takedown.0"));
        visitor.tap("back");
        CHECK_FALSE(visitor.find("home.notice"));
        visitor.tap("home.history");
    }
    CHECK(posted.school.kiosk.ask({"recall"}).empty());
    CHECK(posted.school.kiosk.ask({"recall", "--all"}).at(0).at("by") == "Ms Sandhar");
    posted.school.kiosk.requireWhole();
}

TEST_CASE("A post that cannot be deleted is left with a note, on a small screen as well") {
    const Posted posted;
    {
        Visitor visitor(posted.school.kiosk.data(), posted.school.folders(), {800, 480});
        signInFirst(visitor);
        visitor.tap("home.takedowns");
        visitor.tap("takedowns.primary"); // opens the most urgent
        CHECK_FALSE(visitor.find("takedown.0"));
        visitor.tap("takedowns.cannot");
        visitor.type("Mrs Hart has the password");
        visitor.tap("takedowns.why.done");
        CHECK(visitor.sees("takedown.0"));
        visitor.tap("takedown.0");
        visitor.tap("back"); // to the list
        CHECK(visitor.sees("takedown.0"));
        visitor.tap("back");
        CHECK(visitor.sees("home.takedowns"));
    }
    const auto left = posted.school.kiosk.ask({"recall"}, 1);
    CHECK(left.at(0).at("state") == "cannot");
    CHECK(left.at(0).at("note") == "Mrs Hart has the password");
}
