#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// The clear photo is out; then its list changes.
struct Posted {
    Kiosk kiosk;
    TemporaryFolder folder;

    Posted() {
        bring("yes");
        kiosk.openAccount();
        (void)kiosk.approved("Sports day", clearPhoto, 3);
        kiosk.ask({"release", "--event", "Sports day", "--account", "insta", "--to", folder.path().string(), "--by",
                   "Teacher"});
    }
    void bring(const std::string& max) const {
        write(folder / "list.csv", "upn,forename,surname,social\n" + maxUpn + ",Max,Featherstone-Ogilvy-Brand," + max +
                                       "\n" + seunUpn + ",Seun,Adeyemi-Lark,yes\n" + meiLinUpn +
                                       ",Mei-Lin,Cheung-Hart,yes\n");
        kiosk.ask({"list", "import", (folder / "list.csv").string(), "--approve", "--by", "IT"});
    }
};

} // namespace

TEST_CASE("recall: nothing is to do while the list allows what went out") {
    const Posted posted;
    CHECK(posted.kiosk.ask({"recall"}).empty());
    posted.bring("yes");
    CHECK(posted.kiosk.ask({"recall"}).empty());
}

TEST_CASE("recall: a withdrawn consent lists every file that shows the pupil, until its takedown is confirmed") {
    const Posted posted;
    posted.bring("no");
    const json files = posted.kiosk.ask({"recall"}, 1);
    REQUIRE(files.size() == 1);
    CHECK(files[0].at("output") == "sports-day-001.jpg");
    CHECK(files[0].at("account") == "insta");
    CHECK(files[0].at("state") == "to-do");
    CHECK(files[0].at("released_at").get<std::string>().ends_with('Z'));
    REQUIRE(files[0].at("people").size() == 1);
    CHECK(files[0]["people"][0].at("name") == "Max Featherstone-Ogilvy-Brand");
    CHECK(files[0]["people"][0].at("code") == "refused");

    const std::string release = files[0].at("release");
    CHECK(posted.kiosk.run({"recall", "confirm", release, "other.jpg", "--by", "Teacher"}).code == 1);
    CHECK(posted.kiosk.run({"recall", "confirm", release, "sports-day-001.jpg"}).code == 2);
    const json tried = posted.kiosk.ask(
        {"recall", "cannot", release, "sports-day-001.jpg", "--note", "No password here.", "--by", "Teacher"});
    CHECK(tried.at("state") == "cannot");
    CHECK(posted.kiosk.ask({"recall"}, 1).at(0).at("note") == "No password here.");
    CHECK(posted.kiosk.ask({"recall", "confirm", release, "sports-day-001.jpg", "--by", "Ms Sandhar"}).at("by") ==
          "Ms Sandhar");
    CHECK(posted.kiosk.ask({"recall"}).empty());
    CHECK(posted.kiosk.ask({"recall", "--all"}).at(0).at("state") == "confirmed");
    CHECK(posted.kiosk.run({"recall", "confirm", release, "sports-day-001.jpg", "--by", "Teacher"}).code == 1);
    posted.kiosk.requireWhole();
}

TEST_CASE("recall: an empty kiosk has nothing to take down") {
    const Kiosk kiosk;
    kiosk.importList();
    CHECK(kiosk.ask({"recall"}).empty());
    CHECK(kiosk.ask({"recall", "--all"}).empty());
}
