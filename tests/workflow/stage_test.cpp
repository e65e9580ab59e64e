#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("Staged photos are kept, judged and logged") {
    SchoolDesk desk;
    const auto views = desk.stageAll();
    REQUIRE(views.size() == 2);
    CHECK(views[0].judgement.verdict == Verdict::clear);
    CHECK(views[1].judgement.verdict == Verdict::cover);
    CHECK(desk.originals.size() == 2);
    CHECK(desk.actsLogged() == std::vector<std::string>{"photo.stage", "photo.stage"});
}

TEST_CASE("The same event staged twice, and the same file twice, is one photo") {
    SchoolDesk desk;
    const auto first = desk.stageAll();
    const auto second = desk.stageAll();
    CHECK(first[0].id == second[0].id);
    CHECK(desk.originals.size() == 2);
    CHECK(desk.stageAll("Another event")[0].id != first[0].id);
}

TEST_CASE("A file that cannot be read is a blocked entry with its sentence, and the rest goes on") {
    SchoolDesk desk;
    desk.photos["clip.mp4"].refusal = "This is a video. Videos are not cleared here yet.";
    const auto views = desk.stageAll();
    REQUIRE(views.size() == 3);
    const auto& clip = *std::ranges::find(views, std::string("clip.mp4"), &workflow::PhotoView::file);
    CHECK(clip.error == "This is a video. Videos are not cleared here yet.");
    CHECK(clip.judgement.verdict == Verdict::blocked);
    CHECK_FALSE(clip.id.has_value());
}

TEST_CASE("A detector that did not run ends staging, and it is never taken for a photo without faces") {
    SchoolDesk desk;
    desk.finderFault = policy::Failure{policy::FailureKind::unavailable, "There is no detector."};
    const auto result = workflow::stage(desk.staging(), {.event = "Sports day", .paths = {"/stick"}}, {});
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().text == "There is no detector.");
    CHECK(desk.originals.empty());
}

TEST_CASE("A full disk, a log that cannot be written or a failed commit leaves no photo and no original") {
    SchoolDesk desk;
    SECTION("no space for the original") {
        desk.vaultFault = policy::Failure{policy::FailureKind::unavailable, "No space."};
    }
    SECTION("no log") {
        desk.store.failAudit = true;
    }
    CHECK_FALSE(workflow::stage(desk.staging(), {.event = "Sports day", .paths = {"/stick"}}, {}).has_value());
    CHECK(desk.originals.empty());
    desk.store.failAudit = false;
    CHECK(workflow::listPhotos(desk.store, desk.clock, "", {})->empty());
}

TEST_CASE("Staging can be stopped between photos, and keeps what it has") {
    SchoolDesk desk;
    const auto stopped = workflow::stage(desk.staging(), {.event = "Sports day", .paths = {"/stick"}},
                                         [](const workflow::Progress& p) { return p.done < 1; });
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().kind == policy::FailureKind::cancelled);
    CHECK(workflow::listPhotos(desk.store, desk.clock, "", {})->size() == 1);
    CHECK(desk.stageAll().size() == 2);
    CHECK(workflow::listPhotos(desk.store, desk.clock, "", {})->size() == 2);
}

TEST_CASE("An event's name is one line, holds a letter, and names no pupil in full") {
    const ConsentList list = smallSchool();
    const Roster roster(list);
    CHECK(workflow::checkEventName("Sports day 2026", &roster).has_value());
    CHECK(workflow::checkEventName("Ada's class", &roster).has_value());
    for (const char* name : {"", "  ", "Ada Abbott's goal", "abbott ada", "line\nbreak", "…"}) {
        INFO(name);
        CHECK_FALSE(workflow::checkEventName(name, &roster).has_value());
    }
    CHECK_FALSE(workflow::checkEventName(std::string(81, 'a'), nullptr).has_value());
}

TEST_CASE("Equal pictures share their tags and blocks across events") {
    SchoolDesk desk;
    desk.photos = {{"tagged.jpg",
                    {.tags = {tagged("Dov Dunmore", leftFace)}, .faces = {leftFace}, .refusal = {}, .pixels = "same"}}};
    desk.stageAll("First event");
    desk.photos = {{"copy.jpg", {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "same"}}};
    CHECK(desk.stageAll("Second event")[0].judgement.verdict == Verdict::blocked);

    SchoolDesk blocked;
    blocked.stageAll("First event");
    REQUIRE(blocked.decide("ada.jpg", {act::Block{}}).has_value());
    blocked.photos = {
        {"again.jpg", {.tags = {tagged("Ada Abbott", leftFace)}, .faces = {leftFace}, .refusal = {}, .pixels = "ada"}}};
    const auto again = blocked.stageAll("Second event");
    CHECK(again[0].judgement.verdict == Verdict::blocked);
    CHECK(gives(again[0].judgement, ReasonCode::sameAsBlocked));
}
