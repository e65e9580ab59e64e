// Somebody asks not to be in photos, by taps alone, on the real program.
#include "tests/kiosk/school.hpp"
#include "tests/kiosk/visitor.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// The clear photo is approved; who is in front of the kiosk has signed in and sees the event's photos.
struct Approved {
    School school{{}};

    Approved() {
        (void)school.kiosk.approved("Sports day", clearPhoto, 3);
        school.setUpPeople();
    }
    json release() const {
        const auto answer = run(school.kiosk.line({"release", "--event", "Sports day", "--account", "insta", "--to",
                                                   school.to(), "--by", "Ms Sandhar"}),
                                {{"CLEARFRAME_PIN", ownPin}});
        INFO(answer.err);
        REQUIRE(json::accept(answer.out));
        return answer.json();
    }
    json view() const { return school.kiosk.run({"photos"}).json().at(0); }
};

void openEvent(Visitor& visitor) {
    signInFirst(visitor);
    visitor.tap("home.next");
    if (visitor.sees("back") && !visitor.sees("grid.sayNo")) visitor.tap("back");
    REQUIRE(visitor.sees("grid.sayNo"));
}

bool heldFor(const json& release, const std::string& code) {
    const json& held = release.at("held");
    return release.at("released").empty() && held.size() == 1 &&
           std::ranges::any_of(held[0].at("reasons"), [&](const json& reason) { return reason.at("code") == code; });
}

} // namespace

TEST_CASE("A pupil's no is added from the event's photos, and holds the approved photo") {
    const Approved approved;
    REQUIRE(approved.view().at("approved") == true);
    {
        Visitor visitor(approved.school.kiosk.data(), approved.school.folders());
        openEvent(visitor);
        visitor.tap("grid.sayNo");
        visitor.type("mei");
        visitor.tapWords("Mei-Lin Cheung-Hart");
        visitor.tap("no.yes");
        visitor.tap("no.leave");
        CHECK(visitor.sees("grid.sayNo"));
    }
    CHECK(approved.view().at("approved") == false);
    CHECK(approved.view().at("verdict") == "cover");
    CHECK(heldFor(approved.release(), "said-no"));
    const json noes = approved.school.kiosk.ask({"no", "list"});
    REQUIRE(noes.size() == 1);
    CHECK(noes[0].at("by") == "Ms Sandhar");
    approved.school.kiosk.requireWhole();
}

TEST_CASE("On a photo, the face of whoever asked is tapped, and it is covered at once, on a small screen as well") {
    const Approved approved;
    {
        Visitor visitor(approved.school.kiosk.data(), approved.school.folders(), {800, 480});
        openEvent(visitor);
        visitor.tap("photo." + approved.view().at("photo").get<std::string>());
        visitor.tap("face.1");
        visitor.tap("who.saidNo");
        REQUIRE(visitor.sees("no.yes")); // who it is was tagged
        visitor.tap("no.yes");
        visitor.tap("no.leave");
        CHECK(visitor.sees("photo.primary"));
    }
    CHECK(approved.view().at("verdict") == "cover");
    CHECK(heldFor(approved.release(), "said-no"));
}

TEST_CASE("Somebody without a name is asked about at every photo of the event, until a person answers") {
    const Approved approved;
    {
        Visitor visitor(approved.school.kiosk.data(), approved.school.folders());
        openEvent(visitor);
        visitor.tap("grid.sayNo");
        visitor.tap("no.describe");
        visitor.type("the woman in the red coat");
        visitor.tap("no.next");
        visitor.tap("no.yes");
        visitor.tap("no.leave");
    }
    CHECK(approved.view().at("verdict") == "review");
    CHECK(heldFor(approved.release(), "nameless-no"));
    {
        Visitor visitor(approved.school.kiosk.data(), approved.school.folders());
        signIn(visitor);
        visitor.tap("home.next");
        visitor.tap("photo.primary");
        visitor.tap("question.0"); // in it, and covered: but nobody is
        CHECK(approved.view().at("verdict") == "review");
        visitor.tap("photo.primary");
        visitor.tap("question.1");
        if (visitor.sees("photo.primary")) visitor.tap("photo.primary");
        answerChecklist(visitor);
    }
    CHECK(approved.view().at("approved") == true);
    CHECK(approved.release().at("released").size() == 1);
    approved.school.kiosk.requireWhole();
}
