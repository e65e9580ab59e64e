#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

const std::string itPin = "729461";
const std::string leaderPin = "380572";
const std::string firstPin = "940628";

Program::Variables pins(const std::string& pin, const std::string& newPin = "") {
    return {{"CLEARFRAME_PIN", pin}, {"CLEARFRAME_NEW_PIN", newPin}};
}

struct Staffed : Kiosk {
    Answer with(const Program::Variables& variables, const Arguments& arguments) const {
        return clearframe::tests::run(line(arguments), variables);
    }
    json done(const Program::Variables& variables, const Arguments& arguments) const {
        const Answer answer = with(variables, arguments);
        INFO(json(arguments).dump());
        INFO(answer.whole());
        REQUIRE(answer.code == 0);
        return answer.json();
    }
    void refused(const Program::Variables& variables, const Arguments& arguments) const {
        const Answer answer = with(variables, arguments);
        INFO(json(arguments).dump());
        INFO(answer.whole());
        CHECK(answer.code == 1);
        CHECK(answer.out.empty());
        CHECK(answer.err.size() > 20);
        for (const auto& [name, pin] : variables)
            CHECK((pin.empty() || answer.err.find(pin) == std::string::npos));
    }
    void setUpIt() const { done(pins("", itPin), {"person", "add", "Ivy Tate", "--role", "it"}); }
    void join(const std::string& name, const std::string& role, const std::string& pin) const {
        done(pins(itPin, firstPin), {"person", "add", name, "--role", role, "--by", "Ivy Tate"});
        done(pins(firstPin, pin), {"person", "pin", name});
    }
};

} // namespace

TEST_CASE("People are added, listed, reset and disabled on the command line") {
    const Staffed kiosk;
    CHECK(kiosk.ask({"person", "list"}).at("people").empty());
    kiosk.refused(pins("", "5813"), {"person", "add", "Mr Reed", "--role", "staff"});
    kiosk.setUpIt();
    kiosk.done(pins(itPin, firstPin), {"person", "add", "Mr Reed", "--role", "staff", "--by", "ivy tate"});
    const json view = kiosk.ask({"person", "list"});
    REQUIRE(view.at("people").size() == 2);
    CHECK(view.at("people")[0].at("role") == "it");
    CHECK(view.at("people")[0].at("must_change_pin") == false);
    CHECK(view.at("people")[1].at("name") == "Mr Reed");
    CHECK(view.at("people")[1].at("must_change_pin") == true);
    CHECK(view.at("warnings").size() == 2);

    kiosk.refused(pins(firstPin, "1234"), {"person", "pin", "Mr Reed"});
    kiosk.refused(pins("5813", "5814"), {"person", "pin", "Mr Reed"});
    CHECK(kiosk.done(pins(firstPin, "5813"), {"person", "pin", "Mr Reed"}).at("changed") == true);
    kiosk.done(pins(itPin, firstPin), {"person", "reset", "Mr Reed", "--by", "Ivy Tate"});
    kiosk.refused(pins("5813", firstPin), {"person", "reset", "Ivy Tate", "--by", "Mr Reed"});
    CHECK(kiosk.done(pins(itPin), {"person", "disable", "Mr Reed", "--by", "Ivy Tate"}).at("state") == "disabled");
    kiosk.refused(pins(firstPin, "5813"), {"person", "pin", "Mr Reed"});
    kiosk.refused(pins(itPin), {"person", "disable", "Ivy Tate", "--by", "Ivy Tate"});
    CHECK(kiosk.done(pins(itPin, firstPin), {"person", "enable", "Mr Reed", "--by", "Ivy Tate"}).at("state") ==
          "active");
    CHECK(kiosk.with({}, {"person", "add", "X", "--role", "king"}).code == 2);
    kiosk.requireWhole();
}

TEST_CASE("Where people are set up, --by needs a PIN and a role that allows it") {
    const Staffed kiosk;
    kiosk.importList(); // nobody is set up yet
    kiosk.setUpIt();
    kiosk.join("Ms Lane", "senior-leader", leaderPin);
    const Arguments add{"account",   "add",    "insta",  "--platform", "Instagram", "--handle", "@school",
                        "--purpose", "social", "--lead", "Ann",        "--lead",    "Ben"};
    kiosk.refused({}, add);
    Arguments addBy = add;
    addBy.insert(addBy.end(), {"--by", "Ms Lane"});
    kiosk.refused({}, addBy); // no PIN, no terminal
    CHECK(kiosk.done(pins(leaderPin), addBy).at("state") == "pending");

    kiosk.refused(pins(itPin), {"account", "approve", "insta", "--by", "Ivy Tate"});
    kiosk.refused(pins(itPin), {"account", "approve", "insta", "--by", "Ms Lane"});
    kiosk.refused(pins(leaderPin), {"account", "approve", "insta", "--by", "Somebody"});
    CHECK(kiosk.done(pins(leaderPin), {"account", "approve", "insta", "--by", "ms lane"}).at("approved_by") ==
          "Ms Lane");
    kiosk.refused({}, {"account", "trained", "insta", "Ann", "--on", "2020-09-01"});
    kiosk.done(pins(leaderPin), {"account", "trained", "insta", "Ann", "--on", "2020-09-01", "--by", "Ms Lane"});
    kiosk.done(pins(itPin), {"account", "trained", "insta", "Ben", "--on", "2020-09-01", "--by", "Ivy Tate"});
    kiosk.refused(pins(leaderPin), {"account", "activate", "insta", "--by", "Ms Lane"});
    CHECK(kiosk.done(pins(itPin), {"account", "activate", "insta", "--by", "Ivy Tate"}).at("state") == "active");

    kiosk.refused({}, {"list", "import", schoolList().string()});
    kiosk.refused(pins(leaderPin), {"list", "import", schoolList().string(), "--approve", "--by", "Ms Lane"});
    kiosk.done(pins(itPin), {"list", "import", schoolList().string(), "--approve", "--by", "Ivy Tate"});
    kiosk.requireWhole();
}

TEST_CASE("Three wrong PINs make everybody wait, also the right one and the next program") {
    const Staffed kiosk;
    kiosk.setUpIt();
    for (int i = 0; i < 3; ++i)
        kiosk.refused(pins("602917"), {"person", "disable", "Ivy Tate", "--by", "Ivy Tate"});
    const Answer answer =
        kiosk.with(pins(itPin, firstPin), {"person", "add", "Mr Reed", "--role", "staff", "--by", "Ivy Tate"});
    CHECK(answer.code == 1);
    CHECK(answer.err.find("Wait") != std::string::npos);
    CHECK(kiosk.ask({"person", "list"}).at("people").at(0).at("wait").get<int>() > 0);
}
