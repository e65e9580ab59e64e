#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

TEST_CASE("IT sets the cover growth, and the log says so") {
    const Kiosk kiosk;
    CHECK(kiosk.ask({"settings", "show"}).at("cover_growth") == 1.6);
    CHECK(kiosk.ask({"settings", "set", "cover-growth", "1.8", "--by", "IT"}).at("cover_growth") == 1.8);
    CHECK(kiosk.ask({"settings", "show"}).at("cover_growth") == 1.8);
    CHECK(kiosk.ask({"audit", "show"}).back().at("act") == "settings.set");
    kiosk.requireWhole();
}

TEST_CASE("A setting that is none, or out of range, changes nothing") {
    const Kiosk kiosk;
    CHECK(kiosk.run({"settings", "set", "cover-growth", "1.2", "--by", "IT"}).code == 1);
    CHECK(kiosk.run({"settings", "set", "cover-growth", "nan", "--by", "IT"}).code != 0);
    CHECK(kiosk.run({"settings", "set", "cover-growth", "1.8"}).code == 2);
    CHECK(kiosk.run({"settings", "set", "pixels", "1.8", "--by", "IT"}).code == 2);
    CHECK(kiosk.ask({"settings", "show"}).at("cover_growth") == 1.6);
}
