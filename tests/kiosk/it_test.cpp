// What IT does on the kiosk, by taps alone, on the real program.
#include "tests/kiosk/school.hpp"
#include "tests/kiosk/visitor.hpp"
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

const std::string firstPin = "3141";

// Rows of the page for IT.
const std::string list = "it.0";
const std::string address = "it.2";
const std::string noes = "it.3";
const std::string accounts = "it.4";
const std::string people = "it.5";
const std::string device = "it.6";
const std::string settings = "it.7";
const std::string about = "it.8";
const std::string trips = "it.9";

struct Desk {
    Kiosk kiosk;

    explicit Desk(bool withAccount = false) {
        kiosk.importList(); // else home tells of that first
        if (withAccount) kiosk.openAccount();
        const auto answer = run(kiosk.line({"person", "add", "Mr Okonjo", "--role", "it"}),
                                {{"CLEARFRAME_PIN", ""}, {"CLEARFRAME_NEW_PIN", itPin}});
        INFO(answer.err);
        REQUIRE(answer.code == 0);
    }
    /// The one person there is stands chosen on the lock.
    static void enter(Visitor& visitor) {
        typePin(visitor, itPin);
        visitor.tap("home.it");
    }
};

} // namespace

TEST_CASE("IT adds somebody by taps, who then chooses a PIN of their own") {
    const Desk desk;
    Visitor visitor(desk.kiosk.data());
    Desk::enter(visitor);
    visitor.tap(people);
    visitor.tap("people.add");
    visitor.type("Ms Sandhar");
    visitor.tap("people.name.done");
    visitor.tap("people.role.0");
    typePin(visitor, firstPin);
    typePin(visitor, firstPin);
    visitor.tap("lock");
    visitor.tapWords("Ms Sandhar");
    typePin(visitor, firstPin);
    typePin(visitor, "2718");
    typePin(visitor, "2718");
    CHECK(visitor.sees("home.takeIn"));
    visitor.tap("home.it");
    CHECK_FALSE(visitor.find(people)); // she is staff: a sentence, and no row
    visitor.tap("it.back");
    desk.kiosk.requireWhole();
}

TEST_CASE("IT lifts a no and sets the list's address by taps") {
    const Desk desk;
    desk.kiosk.requireWhole();
    for (const policy::Size size : {policy::Size{1280, 800}, policy::Size{800, 480}}) {
        const auto no = run(desk.kiosk.line({"no", "add", "--event", "Sports day", "--note",
                                             "the woman in the red coat", "--by", "Mr Okonjo"}),
                            {{"CLEARFRAME_PIN", itPin}});
        INFO(no.err);
        REQUIRE(no.code == 0);
        Visitor visitor(desk.kiosk.data(), {}, size);
        Desk::enter(visitor);
        visitor.tap(noes);
        visitor.tap("noes." + no.json().at("id").get<std::string>());
        visitor.type("Her letter, office file 12");
        visitor.tap("noes.evidence.done");
        visitor.tap("day.yes");
        CHECK_FALSE(visitor.find("noes." + no.json().at("id").get<std::string>()));
        visitor.tap("back");
        visitor.tap(address);
        visitor.tap(size.width == 1280 ? "address.set" : "address.change");
        visitor.type("files.example/list.csv");
        visitor.tap("address.url.done");
        visitor.tap("address.no-token");
        CHECK(visitor.sees("address.ask"));
    }
    CHECK(desk.kiosk.ask({"no", "list"}).empty());
    CHECK(desk.kiosk.ask({"list", "address", "show"}).at("url") == "https://files.example/list.csv");
}

TEST_CASE("What IT sets about the screen is seen at once, and when the kiosk starts again") {
    const Desk desk;
    {
        Visitor visitor(desk.kiosk.data());
        Desk::enter(visitor);
        visitor.tap(settings);
        visitor.tap("settings.dark");
        visitor.tap("settings.large");
        CHECK(visitor.app().session().settings.theme == gui::ThemeName::dark);
        CHECK(visitor.app().ui().m().large);
        visitor.tap("settings.growth.more");
        visitor.tap("settings.set");
        CHECK(visitor.sees("settings.back"));
    }
    Visitor visitor(desk.kiosk.data());
    CHECK(visitor.app().session().settings.theme == gui::ThemeName::dark);
    CHECK(visitor.app().ui().m().large);
    CHECK(desk.kiosk.ask({"settings", "show"}).at("cover_growth") == 1.7);
}

TEST_CASE("IT asks for an account, checks the log and reads the licences by taps") {
    const Desk desk;
    Visitor visitor(desk.kiosk.data(), {}, {800, 480});
    Desk::enter(visitor);
    visitor.tap(accounts);
    visitor.tap("accounts.add");
    for (const std::string answer : {"School page", "Instagram", "@larkmere"}) {
        visitor.type(answer);
        visitor.tap("account.ask.done");
    }
    visitor.tap("account.choice.0");
    for (const std::string lead : {"Ms Sandhar", "Mr Zielny"}) {
        visitor.type(lead);
        visitor.tap("account.ask.done");
    }
    visitor.tap("account.choice.2");
    CHECK(visitor.sees("accounts.School page"));
    visitor.tap("back");
    visitor.tap(device);
    visitor.tap("device.check");
    CHECK(visitor.find("device.check")->label == "Check the log again");
    visitor.tap("back");
    visitor.drag(400, 350, 400, 50); // the last row stands below the others
    visitor.tap(about);
    visitor.tap("about.back");
    visitor.tap(list);
    CHECK(visitor.find("listimport.primary") != nullptr);
    CHECK(desk.kiosk.ask({"account", "list"}).at(0).at("state") == "pending");
}

TEST_CASE("IT prepares a trip and ends it by taps") {
    const Desk desk(true);
    Visitor visitor(desk.kiosk.data(), {}, {800, 480});
    Desk::enter(visitor);
    visitor.tap(trips);
    visitor.tap("trips.prepare");
    visitor.tap("prepare.next");
    visitor.type("Castle");
    visitor.tap("prepare.name.done");
    visitor.tap("prepare.next");
    visitor.tap("prepare.last.more");
    visitor.tap("prepare.done");
    visitor.tap("prepare.next");
    const auto first = [&](const std::string& prefix) {
        for (const auto& target : visitor.app().ui().targets()) {
            if (target.id.starts_with(prefix)) return target.id;
        }
        return std::string();
    };
    visitor.tap(first("prepare.tick."));
    visitor.tap("prepare.done");
    visitor.tap("prepare.next");
    visitor.tap("prepare.tick.insta");
    visitor.tap("prepare.done");
    visitor.tap("prepare.yes");
    const auto all = desk.kiosk.ask({"trip", "list"}).at("trips");
    REQUIRE(all.size() == 1);
    CHECK(all.at(0).at("state") == "running");
    const std::string id = all.at(0).at("id");
    visitor.tap("trips." + id);
    visitor.tap("trip.end");
    visitor.tap("trip.ask.yes");
    CHECK(desk.kiosk.ask({"trip", "list"}).at("trips").at(0).at("state") == "ended");
    visitor.tap("trips.kiosks");
    visitor.tap("kiosks.own");
    CHECK(visitor.sees("kiosk.own.write"));
    visitor.tap("kiosk.own.close");
    visitor.tap("back");
    visitor.tap("back");
    CHECK(visitor.sees(trips));
    desk.kiosk.requireWhole();
}
