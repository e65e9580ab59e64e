#include "core/workflow/recall.hpp"

#include "core/workflow/delete_photo.hpp"

#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using workflow::RecallState;

namespace {

/// Ada's photo is out, on the school's page.
struct PostedDesk : SchoolDesk {
    PostedDesk() {
        stageAll();
        REQUIRE(approve("ada.jpg").has_value());
        const auto out = release();
        REQUIRE(out.has_value());
        REQUIRE(out->released.size() == 1);
    }
    /// As an import does: list and dates in one transaction.
    void bring(const std::function<void(ConsentList&)>& edit) {
        ConsentList next = list();
        ++next.version;
        edit(next);
        const auto transaction = store.write().value();
        REQUIRE(transaction->lists().replace(next).has_value());
        REQUIRE(workflow::noticeRecalls(*transaction, next, clock.now()).has_value());
        REQUIRE(transaction->commit().has_value());
    }
    void refuse() {
        bring([](ConsentList& l) { pupilOf(l, "U1").consents.fill(Consent::refused); });
    }
    void grant() {
        bring([](ConsentList& l) { pupilOf(l, "U1").consents.fill(Consent::granted); });
    }
    std::vector<workflow::Recalled> recalled() { return workflow::recall(store).value(); }
    void pass(std::chrono::seconds time) { clock.time += time; }
};

} // namespace

TEST_CASE("A post is recalled when its pupil's consent is withdrawn, from the day that came") {
    PostedDesk desk;
    CHECK(desk.recalled().empty());
    const auto posted = desk.clock.now();
    desk.pass(std::chrono::hours(30));
    const auto withdrawn = desk.clock.now();
    desk.refuse();
    desk.pass(std::chrono::hours(50));
    desk.refuse(); // another list that says the same
    const auto files = desk.recalled();
    REQUIRE(files.size() == 1);
    CHECK(files[0].account == "School page");
    CHECK(files[0].event == "Sports day");
    CHECK(files[0].releasedAt == posted);
    CHECK(files[0].since == withdrawn);
    CHECK(files[0].listVersion == 2);
    CHECK(files[0].due == policy::takedownDue(withdrawn));
    CHECK(files[0].state == RecallState::toDo);
    REQUIRE(files[0].people.size() == 1);
    CHECK(files[0].people[0].name == "Ada Abbott");
}

TEST_CASE("It is forgotten when the consent comes back, and dated anew when it goes again") {
    PostedDesk desk;
    desk.refuse();
    desk.grant();
    CHECK(desk.recalled().empty());
    desk.pass(std::chrono::hours(24 * 5));
    desk.refuse();
    REQUIRE(desk.recalled().size() == 1);
    CHECK(desk.recalled()[0].since == desk.clock.now());
}

TEST_CASE("A list that has expired still recalls") {
    PostedDesk desk;
    desk.refuse();
    desk.pass(std::chrono::hours(24 * 60));
    CHECK(desk.recalled().size() == 1);
}

TEST_CASE("A confirmed takedown leaves what is to do for good, and is logged with who confirmed it") {
    PostedDesk desk;
    desk.refuse();
    const auto file = desk.recalled().at(0).file;
    REQUIRE(workflow::confirmTakedown(desk.store, desk.clock, file, "Ms Reed").has_value());
    auto files = desk.recalled();
    REQUIRE(files.size() == 1);
    CHECK(files[0].state == RecallState::confirmed);
    CHECK(files[0].last->by == "Ms Reed");
    CHECK(desk.actsLogged().back() == "takedown.confirm");
    CHECK(workflow::confirmTakedown(desk.store, desk.clock, file, "Mr Lane").error().kind ==
          policy::FailureKind::conflict);
    CHECK(workflow::reportTakedownFailed(desk.store, desk.clock, file, "late", "Mr Lane").error().kind ==
          policy::FailureKind::conflict);
    desk.grant();
    CHECK(desk.recalled().size() == 1); // it stays known as taken down
    desk.refuse();
    CHECK_FALSE(desk.recalled().at(0).open());
}

TEST_CASE("A post that could not be deleted stays to do, with who tried") {
    PostedDesk desk;
    desk.refuse();
    const auto file = desk.recalled().at(0).file;
    REQUIRE(workflow::reportTakedownFailed(desk.store, desk.clock, file, "Mrs Hart has the password.", "Ms Reed"));
    const auto files = desk.recalled();
    REQUIRE(files.size() == 1);
    CHECK(files[0].open());
    CHECK(files[0].state == RecallState::cannot);
    CHECK(files[0].last->note == "Mrs Hart has the password.");
    REQUIRE(workflow::confirmTakedown(desk.store, desk.clock, file, "Mrs Hart").has_value());
    CHECK_FALSE(desk.recalled().at(0).open());
}

TEST_CASE("Nobody confirms what has not to go, namelessly, or past a log that cannot be written") {
    PostedDesk desk;
    const ports::ExportedFile made{desk.store.state.releases.at(0).id, "sports-day-001.jpg"};
    CHECK(workflow::confirmTakedown(desk.store, desk.clock, made, "Ms Reed").error().kind ==
          policy::FailureKind::notFound);
    desk.refuse();
    const auto file = desk.recalled().at(0).file;
    CHECK_FALSE(workflow::confirmTakedown(desk.store, desk.clock, file, "").has_value());
    desk.store.failAudit = true;
    CHECK_FALSE(workflow::confirmTakedown(desk.store, desk.clock, file, "Ms Reed").has_value());
    desk.store.failAudit = false;
    CHECK(desk.recalled().at(0).open());
}

TEST_CASE("What was posted of a photo that was deleted at once has to go as well") {
    PostedDesk desk;
    desk.pass(std::chrono::hours(30));
    auto staging = desk.staging();
    REQUIRE(workflow::deletePhoto(
        desk.store, staging.vault, desk.clock,
        {.photo = *desk.viewOf("ada.jpg").id, .note = "Somebody is changing in it.", .by = "Ms Reed"}));
    auto files = desk.recalled();
    REQUIRE(files.size() == 1);
    CHECK(files[0].deleted);
    CHECK(files[0].people.empty());
    CHECK(files[0].reasons().size() == 1);
    CHECK(files[0].since == desk.clock.now());
    const auto deleted = desk.clock.now();
    desk.pass(std::chrono::hours(5));
    desk.refuse();
    files = desk.recalled();
    CHECK(files.at(0).reasons().size() == 2);
    CHECK(files.at(0).since == deleted);
    REQUIRE(workflow::confirmTakedown(desk.store, desk.clock, files.at(0).file, "Ms Reed"));
    CHECK_FALSE(desk.recalled().at(0).open());
}

TEST_CASE("An export that never appeared is not recalled") {
    PostedDesk desk;
    desk.store.state.releases.at(0).state = ports::ReleaseState::withdrawn;
    desk.refuse();
    CHECK(desk.recalled().empty());
}
