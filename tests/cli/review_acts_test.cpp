#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

struct Staged {
    Kiosk kiosk;
    json view;

    explicit Staged(const std::string& photo) {
        kiosk.importList();
        view = kiosk.stage("Sports day", {schoolPhoto(photo)}).at(0);
    }
    [[nodiscard]] std::string id() const { return view.at("photo"); }
    [[nodiscard]] Answer decide(Arguments acts, const std::string& by = "Teacher") const {
        Arguments words{"decide", id()};
        words.insert(words.end(), acts.begin(), acts.end());
        words.insert(words.end(), {"--by", by});
        return kiosk.run(words);
    }
    [[nodiscard]] json now() const { return kiosk.run({"photos"}).json().at(0); }
};

} // namespace

TEST_CASE("What was decided last is taken back, and the log shows both") {
    const Staged staged(coverPhoto);
    const json before = staged.now();
    CHECK(staged.decide({"--cover", "5,5,40,40", "--confirm-heads", "4"}).json() != before);
    CHECK(staged.decide({"--undo"}, "Colleague").json() == before);
    CHECK(staged.decide({"--undo"}).code == 1);
    CHECK(staged.decide({"--undo", "--confirm-heads", "4"}).code == 1);
    CHECK(staged.kiosk.ask({"audit", "show"}).back().at("act") == "photo.undo");
    staged.kiosk.requireWhole();
}

TEST_CASE("A block is taken back by who gave it alone") {
    const Staged staged(clearPhoto);
    CHECK(staged.decide({"--block"}).json().at("verdict") == "blocked");
    CHECK(staged.decide({"--undo"}, "Colleague").code == 1);
    CHECK(staged.now().at("verdict") == "blocked");
    CHECK(staged.decide({"--undo"}).json().at("verdict") == "clear");
}

TEST_CASE("Covers that staff asked for are taken back, those of the list are not") {
    const Staged staged(coverPhoto);
    const json before = staged.now();
    std::string covered;
    std::string shown;
    for (const json& face : before.at("faces"))
        (face.at("action") == "cover" ? covered : shown) = face.at("id").dump();
    REQUIRE_FALSE(covered.empty());
    CHECK(staged.decide({"--cover-face", shown, "--cover", "5,6,40,41"}).json() != before);
    CHECK(staged.decide({"--uncover-face", shown, "--uncover", "5,6,40,41"}).json() == before);
    CHECK(staged.decide({"--uncover-face", covered}).code == 1);
    CHECK(staged.decide({"--uncover", "5,6,40,41"}).code == 1);
}

TEST_CASE("The questions are answered on the command line", "[full detector]") {
    const Staged staged(coverPhoto);
    const json before = staged.now();
    std::string covered;
    for (const json& person : before.at("people"))
        if (person.at("action") == "cover") covered = person.at("upn");
    REQUIRE_FALSE(covered.empty());
    CHECK(staged.decide({"--could-tell", covered, "no", "--never-seen", "no"}).json() == before);
    const json larger = staged.decide({"--could-tell", covered, "yes"}).json();
    CHECK(larger.at("verdict") == "cover");
    CHECK(larger.at("covers").at(0).at("w") > before.at("covers").at(0).at("w"));
    CHECK(staged.decide({"--could-tell", covered, "no"}).code == 1);
    CHECK(staged.decide({"--could-tell", covered, "perhaps"}).code == 2);
    CHECK(staged.decide({"--never-seen", "maybe"}).code == 2);
    CHECK(staged.decide({"--never-seen", "yes"}).json().at("verdict") == "blocked");
}

TEST_CASE("A photo is deleted at once, and the note is listed without it") {
    const Staged staged(clearPhoto);
    CHECK(staged.kiosk.run({"delete", staged.id(), "--by", "Teacher"}).code == 2);
    const json deleted =
        staged.kiosk.ask({"delete", staged.id(), "--note", "Somebody is changing in it.", "--by", "Teacher"});
    CHECK(deleted.at("exported").empty());
    CHECK(staged.kiosk.ask({"photos"}).empty());
    const json incidents = staged.kiosk.ask({"incidents"});
    REQUIRE(incidents.size() == 1);
    CHECK(incidents[0].at("note") == "Somebody is changing in it.");
    CHECK(incidents[0].at("event") == "Sports day");
    CHECK(std::filesystem::is_empty(staged.kiosk.data() / "originals"));
    CHECK(staged.kiosk.stage("Fair", {schoolPhoto(clearPhoto)}).at(0).at("verdict") == "blocked");
    CHECK(staged.kiosk.run({"delete", staged.id(), "--note", "again", "--by", "Teacher"}).code == 1);
    staged.kiosk.requireWhole();
}

TEST_CASE("The names to know are listed and acknowledged") {
    const Staged staged(coverPhoto);
    const json names = staged.kiosk.ask({"names-to-know"});
    REQUIRE_FALSE(names.at("names").empty());
    CHECK(names.at("read_by").empty());
    const std::string group = names.at("names").at(0).at("class");
    for (const json& name : staged.kiosk.ask({"names-to-know", "--class", group}).at("names"))
        CHECK(name.at("class") == group);
    CHECK(staged.kiosk.ask({"names-to-know", "--event", "Sports day"}).at("names").size() <= names.at("names").size());
    CHECK(staged.kiosk.run({"names-to-know", "--acknowledge"}).code == 2);
    CHECK(staged.kiosk.run({"names-to-know", "--class", "99Z"}).code == 1);
    const json read = staged.kiosk.ask({"names-to-know", "--acknowledge", "--by", "Teacher"});
    REQUIRE(read.at("read_by").size() == 1);
    CHECK(read.at("read_by").at(0).at("by") == "Teacher");
}
