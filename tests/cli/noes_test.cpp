#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

const Arguments approval{"--approve", "--checklist", "dressed,respect,text,permission"};

/// Max, Seun and Mei-Lin, approved for “Sports day”.
struct Approved {
    Kiosk kiosk;
    TemporaryFolder folder;
    std::string photo;

    Approved() {
        kiosk.importList();
        kiosk.openAccount();
        photo = kiosk.approved("Sports day", clearPhoto, 3);
    }
    json release(int code) const {
        return kiosk.ask({"release", "--event", "Sports day", "--account", "insta", "--to", folder.path().string(),
                          "--by", "Teacher"},
                         code);
    }
    json addNo(const Arguments& who, int code = 0) const {
        Arguments words{"no", "add", "--event", "Sports day"};
        words.insert(words.end(), who.begin(), who.end());
        words.insert(words.end(), {"--by", "Teacher"});
        return kiosk.ask(words, code);
    }
    Answer decide(Arguments acts) const {
        acts.insert(acts.begin(), {"decide", photo});
        acts.insert(acts.end(), {"--by", "Teacher"});
        return kiosk.run(acts);
    }
    json view() const { return kiosk.run({"photos"}).json().at(0); }
    std::string today() const { return kiosk.ask({"no", "list", "--all"}).at(0).at("day"); }
};

bool says(const json& reasons, const std::string& code) {
    return std::ranges::any_of(reasons, [&](const json& reason) { return reason.at("code") == code; });
}

} // namespace

TEST_CASE("no: a pupil's no covers them at once, and holds what was approved") {
    const Approved school;
    const json no = school.addNo({"--pupil", meiLinUpn});
    CHECK(no.at("upn") == meiLinUpn);
    CHECK(no.at("event") == "Sports day");
    CHECK(no.at("note").is_null());
    CHECK_FALSE(no.at("lifted").get<bool>());
    const json view = school.view();
    CHECK(view.at("verdict") == "cover");
    CHECK_FALSE(view.at("approved").get<bool>());
    const json reasons = view.at("reasons");
    const auto said = std::ranges::find_if(reasons, [](const json& r) { return r.at("code") == "said-no"; });
    REQUIRE(said != reasons.end());
    CHECK(said->at("text") == "Mei-Lin asked today not to be in photos.");
    const json out = school.release(1);
    CHECK(out.at("released").empty());
    CHECK(says(out.at("held").at(0).at("reasons"), "said-no"));
    const json names = school.kiosk.ask({"names-to-know"}).at("names");
    CHECK(std::ranges::any_of(names, [](const json& name) { return name.at("name") == "Mei-Lin Cheung-Hart"; }));
    school.kiosk.requireWhole();
}

TEST_CASE("no: neither the same list nor evidence from before lifts it, evidence of the day does") {
    const Approved school;
    const std::string id = school.addNo({"--pupil", meiLinUpn}).at("id");
    school.kiosk.importList();
    CHECK(school.view().at("verdict") == "cover");
    const auto lift = [&](const std::string& on) {
        return school.kiosk.run({"no", "lift", id, "--evidence", "form, folder 7", "--on", on, "--by", "IT"});
    };
    CHECK(lift("2001-01-01").code == 1);
    CHECK(lift("2999-01-01").code == 1);
    CHECK(lift("soon").code == 2);
    CHECK(school.kiosk.run({"no", "lift", id, "--on", "2026-06-19", "--by", "IT"}).code == 2);
    CHECK(school.kiosk.ask({"no", "list"}).size() == 1);
    const Answer lifted = lift(school.today());
    INFO(lifted.whole());
    REQUIRE(lifted.code == 0);
    CHECK(lifted.json().at("lifted") == true);
    CHECK(lifted.json().at("evidence") == "form, folder 7");
    CHECK(school.kiosk.ask({"no", "list"}).empty());
    CHECK(school.kiosk.ask({"no", "list", "--all"}).size() == 1);
    CHECK(school.view().at("verdict") == "clear");
    CHECK(lift(school.today()).code == 1);
    school.kiosk.requireWhole();
}

TEST_CASE("no: what went out before is recalled") {
    const Approved school;
    REQUIRE(school.release(0).at("released").size() == 1);
    school.addNo({"--pupil", meiLinUpn});
    const json files = school.kiosk.ask({"recall"}, 1);
    REQUIRE(files.size() == 1);
    CHECK(files[0].at("people").at(0).at("code") == "said-no");
}

TEST_CASE("no: somebody without a name is asked about before anything of the event goes out") {
    const Approved school;
    const json no = school.addNo({"--note", "the woman in the red coat"});
    CHECK(no.at("pupil").is_null());
    CHECK(no.at("note") == "the woman in the red coat");
    const std::string id = no.at("id");
    CHECK(school.view().at("verdict") == "review");
    CHECK(says(school.view().at("reasons"), "nameless-no"));
    CHECK(says(school.release(1).at("held").at(0).at("reasons"), "nameless-no"));
    CHECK(school.decide(approval).code == 1);
    CHECK(school.decide({"--about-no", id, "covered"}).code == 1);
    CHECK(school.decide({"--about-no", id, "perhaps"}).code == 2);
    CHECK(school.decide({"--about-no", "other", "no"}).code == 1);
    REQUIRE(school.decide({"--about-no", id, "no"}).code == 0);
    REQUIRE(school.decide(approval).code == 0);
    CHECK(school.release(0).at("released").size() == 1);
}

TEST_CASE("no: it says who, and where") {
    const Approved school;
    const auto code = [&](const Arguments& words) { return school.kiosk.run(words).code; };
    CHECK(code({"no"}) == 2);
    CHECK(code({"no", "add", "--event", "Fair", "--by", "Teacher"}) == 2);
    CHECK(code({"no", "add", "--event", "Fair", "--pupil", maxUpn, "--note", "a man", "--by", "Teacher"}) == 2);
    CHECK(code({"no", "add", "--pupil", maxUpn, "--by", "Teacher"}) == 2);
    CHECK(code({"no", "add", "--event", "Fair", "--pupil", maxUpn}) == 2);
    CHECK(code({"no", "add", "--event", "Fair", "--pupil", "nobody", "--by", "Teacher"}) == 1);
    CHECK(code({"no", "add", "--event", "Fair", "--note", "Mei-Lin Cheung-Hart", "--by", "Teacher"}) == 1);
    CHECK(school.kiosk.ask({"no", "list"}).empty());
    CHECK(code({"no", "add", "--event", "Not yet", "--pupil", maxUpn, "--by", "Teacher"}) == 0);
    CHECK(school.view().at("verdict") == "cover"); // it holds in every event
}
