#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// One photo staged for “Sports day”.
class Desk {
public:
    explicit Desk(const std::string& photo, const std::filesystem::path& list = schoolList()) {
        kiosk_.importList(list);
        view_ = kiosk_.stage("Sports day", {schoolPhoto(photo)}).at(0);
    }

    [[nodiscard]] const Kiosk& kiosk() const { return kiosk_; }
    [[nodiscard]] json view() const { return kiosk_.run({"photos"}).json().at(0); }
    [[nodiscard]] std::string face(std::size_t i) const { return view_.at("faces").at(i).at("id").dump(); }
    [[nodiscard]] std::size_t faces() const { return view_.at("faces").size(); }
    [[nodiscard]] Answer decide(const Arguments& acts, const std::string& by = "Teacher") const {
        Arguments words{"decide", view_.at("photo")};
        words.insert(words.end(), acts.begin(), acts.end());
        words.insert(words.end(), {"--by", by});
        return kiosk_.run(words);
    }
    [[nodiscard]] json decided(const Arguments& acts, const std::string& by = "Teacher") const {
        const Answer answer = decide(acts, by);
        INFO(json(acts).dump());
        INFO(answer.whole());
        REQUIRE((answer.code == 0 || answer.code == 1));
        REQUIRE(json::accept(answer.out));
        CHECK(answer.code ==
              (answer.json().at("verdict") == "clear" || answer.json().at("verdict") == "cover" ? 0 : 1));
        return answer.json();
    }
    /// Refused with a sentence; the photo and the log are as before.
    void refuses(const Arguments& acts, int code = 1) const {
        const json before = view();
        const json log = kiosk_.ask({"audit", "verify"});
        const Answer answer = decide(acts);
        INFO(json(acts).dump());
        INFO(answer.whole());
        CHECK(answer.code == code);
        CHECK(answer.out.empty());
        CHECK(answer.err.size() > 20);
        CHECK(view() == before);
        CHECK(kiosk_.ask({"audit", "verify"}) == log);
    }

private:
    Kiosk kiosk_;
    json view_;
};

json faceOf(const json& view, const std::string& id) {
    for (const json& face : view.at("faces")) {
        if (face.at("id").dump() == id) return face;
    }
    return {};
}

const Arguments approval{"--approve", "--checklist", "dressed,respect,text,permission"};

Arguments together(Arguments first, const Arguments& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

TEST_CASE("Several faces are named in one call, by UPN and by MIS id and by row") {
    const Desk desk(untaggedPhoto);
    REQUIRE(desk.faces() >= 3);
    // Rows count the list's data from 1 or its lines from 1: either way a pupil who may be shown stands there.
    const json view =
        desk.decided({"--name", desk.face(0), maxUpn, "--name", desk.face(1), "4211", "--name", desk.face(2), seunUpn});
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(faceOf(view, desk.face(i)).at("action") == "show");
    for (std::size_t i = 3; i < desk.faces(); ++i)
        CHECK(faceOf(view, desk.face(i)).at("action") == "review");
    std::vector<std::string> upns;
    for (const json& person : view.at("people"))
        upns.push_back(person.at("upn").is_string() ? person.at("upn").get<std::string>() : "");
    CHECK_THAT(upns,
               Catch::VectorContains(maxUpn) && Catch::VectorContains(meiLinUpn) && Catch::VectorContains(seunUpn));
}

TEST_CASE("A pupil without UPN and MIS id is given by the row") {
    const TemporaryFolder folder;
    write(folder / "list.csv", "forename,surname,class,social\nAnn,Lee,1A,yes\nBen,Moss,1A,yes\n");
    const Desk desk(untaggedPhoto, folder / "list.csv");
    const json view = desk.decided({"--name", desk.face(0), "row:2"});
    REQUIRE(view.at("people").size() == 1);
    CHECK(view.at("people").at(0).at("action") == "show");
    desk.refuses({"--name", desk.face(1), "row:99"});
}

TEST_CASE("Acts apply in their order on the line: a later answer about a face replaces an earlier one") {
    const Desk desk(untaggedPhoto);
    const std::string face = desk.face(0);
    CHECK(faceOf(desk.decided({"--cover-unnamed", "--name", face, maxUpn}), face).at("action") == "show");
    CHECK(faceOf(desk.decided({"--name", face, maxUpn, "--cover-face", face}), face).at("action") == "cover");
    // Asked for by name, a cover stays: to say who it is lifts it no more.
    CHECK(faceOf(desk.decided({"--name", face, maxUpn}), face).at("action") == "cover");
}

TEST_CASE("All acts of a call or none") {
    const Desk desk(untaggedPhoto);
    desk.refuses({"--name", desk.face(0), maxUpn, "--name", desk.face(1), "NOBODY"});
    desk.refuses({"--cover-face", desk.face(0), "--not-a-face", "999"});
    desk.refuses({"--cover-unnamed", "--cover", "1,2,3"}, 2);
    desk.refuses(together({"--cover-face", desk.face(0)}, approval));
    desk.refuses({"--name", desk.face(0), maxUpn, "--crop", "100000,100000,10,10"});
}

TEST_CASE("A refused pupil who is named is covered, and naming never loosens a consent") {
    const Desk desk(untaggedPhoto);
    const json view = desk.decided({"--name", desk.face(0), "C999042121015"});
    CHECK(faceOf(view, desk.face(0)).at("action") == "cover");
    CHECK_THAT(codes(view), Catch::VectorContains(std::string("refused")));
}

TEST_CASE("A pupil who is never shown blocks the photo when named") {
    const Desk desk(untaggedPhoto);
    CHECK(desk.decided({"--name", desk.face(0), "P999042123007"}).at("verdict") == "blocked");
}

TEST_CASE("Every unnamed face is covered in one act, and the photo can be approved") {
    const Desk desk(untaggedPhoto);
    const std::string heads = std::to_string(desk.faces());
    const json view = desk.decided({"--cover-unnamed", "--confirm-heads", heads});
    CHECK(view.at("verdict") == "cover");
    for (const json& face : view.at("faces"))
        CHECK(face.at("action") == "cover");
    CHECK(desk.decided(approval).at("approved") == true);
}

TEST_CASE("An adult is vouched for with a role and a name, and other schools' children never") {
    const Desk desk(untaggedPhoto);
    const std::string face = desk.face(0);
    CHECK(faceOf(desk.decided({"--vouch", face, "--as", "staff", "--who", "Mr Finch"}), face).at("action") == "show");
    const std::string other = desk.face(1);
    CHECK(faceOf(desk.decided({"--vouch", other, "--as", "adult", "--who", "The mayor"}), other).at("action") ==
          "show");
    desk.refuses({"--vouch", face, "--as", "child", "--who", "A guest"}, 2);
    desk.refuses({"--vouch", face, "--as", "staff"}, 2);
    desk.refuses({"--vouch", face, "--who", "A guest"}, 2);
    desk.refuses({"--vouch", face, "--as", "staff", "--who", ""}, 2);
}

TEST_CASE("What is not a face no longer asks for a name") {
    const Desk desk(untaggedPhoto);
    const json view = desk.decided({"--not-a-face", desk.face(0)});
    const json face = faceOf(view, desk.face(0));
    CHECK((face.is_null() || face.at("action") != "review"));
}

TEST_CASE("An area that a person covers is among the covers") {
    const Desk desk(clearPhoto);
    const json view = desk.decided({"--cover", "10,20,30,40"});
    CHECK(view.at("verdict") == "cover");
    const json& covers = view.at("covers");
    CHECK(std::ranges::any_of(covers, [](const json& box) {
        return box.at("x") <= 10 && box.at("y") <= 20 && box.at("x").get<int>() + box.at("w").get<int>() >= 40 &&
               box.at("y").get<int>() + box.at("h").get<int>() >= 60;
    }));
}

TEST_CASE("A photo is approved only with its heads confirmed and the whole checklist answered") {
    const Desk desk(clearPhoto);
    desk.refuses(approval);
    desk.refuses({"--confirm-heads", "3", "--approve"});
    desk.refuses({"--confirm-heads", "3", "--approve", "--checklist", "dressed,respect,text"});
    desk.refuses({"--confirm-heads", "3", "--approve", "--checklist", "dressed,respect,text,weather"});
    const json view = desk.decided(together({"--confirm-heads", "3"}, approval));
    CHECK(view.at("approved") == true);
    CHECK(view.at("verdict") == "clear");
}

TEST_CASE("A head-count that the faces do not reach holds the photo") {
    const Desk desk(clearPhoto);
    const json view = desk.decided({"--confirm-heads", "4"});
    CHECK(view.at("verdict") == "review");
    CHECK_THAT(codes(view),
               Catch::VectorContains(std::string("heads-fewer")) || Catch::VectorContains(std::string("heads-more")));
    desk.refuses(approval);
}

TEST_CASE("A photo under review or blocked cannot be approved") {
    const Desk review(untaggedPhoto);
    review.refuses(together({"--confirm-heads", std::to_string(review.faces())}, approval));
    const Desk blocked(blockedPhoto);
    blocked.refuses(together({"--confirm-heads", "3"}, approval));
}

TEST_CASE("An approval falls when something about the photo changes") {
    const Desk desk(clearPhoto);
    CHECK(desk.decided(together({"--confirm-heads", "3"}, approval)).at("approved") == true);
    CHECK(desk.decided({"--cover", "10,20,30,40"}).at("approved") == false);
}

TEST_CASE("A block holds the photo, and so does asking a senior leader") {
    const Desk blocked(clearPhoto);
    const json view = blocked.decided({"--block"});
    CHECK(view.at("verdict") == "blocked");
    CHECK_THAT(codes(view), Catch::VectorContains(std::string("blocked-by-staff")));
    const Desk referred(clearPhoto);
    const json second = referred.decided({"--refer", "Is this shirt all right?"});
    CHECK(second.at("verdict") == "review");
    CHECK_THAT(codes(second), Catch::VectorContains(std::string("referred")));
}

TEST_CASE("A block covers every event: an equal picture staged for another one is blocked too") {
    const Desk desk(clearPhoto);
    (void)desk.decided({"--block"});
    const json view = desk.kiosk().stage("Another day", {schoolPhoto(clearPhoto)}).at(0);
    CHECK(view.at("verdict") == "blocked");
    CHECK_THAT(codes(view), Catch::VectorContains(std::string("same-as-blocked")));
}

TEST_CASE("Who is in a photo without tags is ticked on the roll") {
    const Desk desk(untaggedPhoto);
    Arguments acts;
    for (std::size_t i = 4; i < desk.faces(); ++i)
        acts = together(acts, {"--not-a-face", desk.face(i)});
    acts = together(acts, {"--confirm-heads", "4", "--roll", maxUpn + "," + seunUpn + "," + meiLinUpn});
    const json few = desk.decided(acts);
    CHECK(few.at("verdict") == "review");
    CHECK_THAT(codes(few), Catch::VectorContains(std::string("roll-mismatch")));
    const json whole = desk.decided({"--roll", maxUpn + "," + seunUpn + "," + meiLinUpn + ",H999042124004"});
    CHECK(whole.at("verdict") == "clear");
}

TEST_CASE("A pupil who is tagged without a place holds the photo until somebody says that they cannot be seen") {
    const Desk desk("IMG_2041.jpg"); // Harjot is tagged without a region; refuse him, and his place matters
    const TemporaryFolder folder;
    std::string list = bytesOf(schoolList());
    const auto row = list.find("R999042121016");
    const auto yes = list.find("yes", row);
    list.replace(yes, 3, "no");
    write(folder / "list.csv", list);
    desk.kiosk().importList(folder / "list.csv");
    CHECK_THAT(codes(desk.view()), Catch::VectorContains(std::string("not-placed")));
    const json view = desk.decided({"--absent", "R999042121016"});
    CHECK_THAT(codes(view), !Catch::VectorContains(std::string("not-placed")));
}

TEST_CASE("A cropped photo is judged again") {
    const Desk desk(blockedPhoto);
    const json before = desk.view();
    json child; // the one who is never shown
    for (const json& face : before.at("faces")) {
        if (face.at("action") == "block") child = face;
    }
    REQUIRE(child.is_object());
    const int right = child.at("x").get<int>() - 60;
    const json view = desk.decided({"--crop", "0,0," + std::to_string(right) + ",600"});
    CHECK_FALSE(view == before);
    desk.refuses({"--crop", "0,0,0,0"}, 2);
}

TEST_CASE("A photo that does not exist is a sentence and 1") {
    const Kiosk kiosk;
    const Answer answer = kiosk.run({"decide", "0123456789abcdef", "--block", "--by", "Teacher"});
    CHECK(answer.code == 1);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Catch::Contains("0123456789abcdef"));
}

TEST_CASE("Every decision stands in the log with its person, and pupils only among the people") {
    const Desk desk(untaggedPhoto);
    (void)desk.decided({"--name", desk.face(0), maxUpn}, "Ms Sandhar");
    const Answer show = desk.kiosk().run({"audit", "show"});
    const json log = show.json();
    CHECK(log.back().at("by") == "Ms Sandhar");
    CHECK_FALSE(log.back().at("people").empty());
    // A pupil's name stands in the table of people, which can be erased, and nowhere else.
    CHECK(log.back().at("people").dump().find("Featherstone") != std::string::npos);
    for (const auto& row : log)
        CHECK(row.at("details").dump().find("Featherstone") == std::string::npos);
    CHECK_THAT(show.out, !Catch::Contains(maxUpn));
}
