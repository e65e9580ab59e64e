#include "core/workflow/delete_photo.hpp"
#include "core/workflow/names_to_know.hpp"
#include "core/workflow/settings.hpp"

#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

policy::Result<workflow::Deleted> erase(SchoolDesk& desk, const policy::PhotoId& id,
                                        const std::string& note = "A pupil was changing in the background.") {
    auto staging = desk.staging();
    return workflow::deletePhoto(desk.store, staging.vault, desk.clock, {.photo = id, .note = note, .by = "Ms Reed"});
}

} // namespace

TEST_CASE("A deleted photo leaves a note, a log entry and a block, and nothing of the picture") {
    SchoolDesk desk;
    desk.stageAll();
    const auto id = *desk.viewOf("ben.jpg").id;
    const auto deleted = erase(desk, id);
    REQUIRE(deleted.has_value());
    CHECK(deleted->exported.empty());
    CHECK_FALSE(desk.originals.contains(id.value));
    const auto transaction = desk.store.read().value();
    const auto left = transaction->photos().find(id).value().value();
    CHECK(left.deleted);
    CHECK(left.key.empty());
    CHECK(left.faces.empty());
    CHECK(left.tags.empty());
    CHECK(workflow::listPhotos(desk.store, desk.clock, "", {})->size() == 1);
    const auto incidents = workflow::listIncidents(desk.store, "Head").value();
    REQUIRE(incidents.size() == 1);
    CHECK(incidents[0] ==
          ports::Incident{id, "Sports day", "Ms Reed", desk.clock.now(), "A pupil was changing in the background."});
    const auto rows = transaction->audit().rows().value();
    CHECK(rows.back().act == "photo.delete");
    for (const auto& [name, value] : rows.back().details)
        CHECK(value.find("changing") == std::string::npos);
}

TEST_CASE("An equal picture stays blocked, in every event and when it is taken in again") {
    SchoolDesk desk;
    desk.stageAll("Sports day");
    desk.stageAll("Fair");
    REQUIRE(erase(desk, *desk.viewOf("ada.jpg").id).has_value());
    const auto fair = workflow::listPhotos(desk.store, desk.clock, "Fair", {}).value();
    REQUIRE(fair.size() == 2);
    for (const auto& view : fair)
        CHECK(view.judgement.verdict == (view.file == "ada.jpg" ? Verdict::blocked : Verdict::cover));
    for (const std::string event : {"Sports day", "Third event"}) {
        const auto again = desk.stageAll(event);
        CHECK(again.at(0).file == "ada.jpg");
        CHECK(again.at(0).judgement.verdict == Verdict::blocked);
    }
}

TEST_CASE("Nothing is deleted by halves: key, note and log go together, and the file goes last") {
    SchoolDesk desk;
    desk.stageAll();
    const auto id = *desk.viewOf("ada.jpg").id;
    SECTION("the log cannot be written") {
        desk.store.failAudit = true;
    }
    SECTION("the disk is full") {
        desk.store.failCommits = true;
    }
    CHECK_FALSE(erase(desk, id).has_value());
    desk.store.failAudit = desk.store.failCommits = false;
    CHECK(desk.originals.contains(id.value));
    CHECK(workflow::listIncidents(desk.store, "Head")->empty());
    CHECK(desk.approve("ada.jpg")->approved);
}

TEST_CASE("What was deleted is not decided about, not deleted twice, and not exported") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg")->approved);
    const auto id = *desk.viewOf("ada.jpg").id;
    REQUIRE(erase(desk, id).has_value());
    CHECK_FALSE(erase(desk, id).has_value());
    CHECK_FALSE(workflow::decide(desk.store, desk.clock, {.photo = id, .acts = {act::Undo{}}, .by = "Ms Reed"}));
    CHECK(desk.release()->released.empty());
    workflow::Known known;
    const auto view = workflow::showPhoto(desk.store, desk.clock, id, known).value();
    CHECK(view.judgement.verdict == Verdict::blocked);
    CHECK(view.judgement.reasons.at(0).code == ReasonCode::deleted);
}

TEST_CASE("A photo needs a note and a person to be deleted") {
    SchoolDesk desk;
    desk.stageAll();
    const auto id = *desk.viewOf("ada.jpg").id;
    CHECK_FALSE(erase(desk, id, "").has_value());
    CHECK_FALSE(erase(desk, id, " \n.").has_value());
    CHECK_FALSE(erase(desk, {"none"}).has_value());
    auto staging = desk.staging();
    CHECK_FALSE(workflow::deletePhoto(desk.store, staging.vault, desk.clock, {.photo = id, .note = "x", .by = ""}));
    CHECK(desk.originals.contains(id.value));
}

TEST_CASE("Who deletes a photo is told where it went before, and an export that waits for its stick never appears") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg")->approved);
    REQUIRE(desk.release()->released.size() == 1);
    const auto id = *desk.viewOf("ada.jpg").id;
    {
        auto transaction = desk.store.write().value();
        ports::Release waiting{.id = "waiting", .event = "Sports day", .account = "School page"};
        waiting.items.push_back({.photo = id, .output = "sports-day-002.jpg"});
        REQUIRE(transaction->releases().add(waiting));
        REQUIRE(transaction->commit());
    }
    const auto deleted = erase(desk, id);
    REQUIRE(deleted.has_value());
    REQUIRE(deleted->exported.size() == 1);
    CHECK(deleted->exported[0].account == "School page");
    const auto releases = desk.store.read().value()->releases().all().value();
    CHECK(releases.at(0).state == ports::ReleaseState::published);
    CHECK(releases.at(1).state == ports::ReleaseState::withdrawn);
}

TEST_CASE("Once people are set up, a typed name deletes nothing, reads no incident and changes no setting") {
    SchoolDesk desk;
    desk.stageAll();
    const auto id = *desk.viewOf("ada.jpg").id;
    REQUIRE(desk.decide("ada.jpg", {act::CoverFace{1}}).has_value());
    desk.store.state.people.push_back({.id = {"p1"}, .name = "Ms Reed", .role = policy::Role::staff});
    CHECK_FALSE(erase(desk, id).has_value());
    CHECK_FALSE(workflow::listIncidents(desk.store, "Ms Reed").has_value());
    CHECK_FALSE(workflow::setCoverGrowth(desk.store, desk.clock, 2.0, "Ms Reed").has_value());
    CHECK_FALSE(workflow::acknowledgeNames(desk.store, desk.clock, {desk.list().version}, "Ms Reed").has_value());
    CHECK_FALSE(desk.decide("ada.jpg", {act::Undo{}}).has_value());
    CHECK(desk.originals.contains(id.value));
}
