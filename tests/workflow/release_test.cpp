#include "core/workflow/trips.hpp"
#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {
bool heldFor(const workflow::ReleaseResult& result, ReasonCode code) {
    return std::ranges::any_of(result.held, [&](const workflow::HeldPhoto& held) {
        return std::ranges::any_of(held.reasons, [&](const Reason& reason) { return reason.code == code; });
    });
}
} // namespace

TEST_CASE("What was approved goes out covered, under a name without names, and everything else is held") {
    SchoolDesk desk;
    desk.photos["eva.jpg"] = {
        .tags = {tagged("Eva Egerton", leftFace)}, .faces = {leftFace}, .refusal = {}, .pixels = "eva"};
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    REQUIRE(desk.approve("ben.jpg").has_value());
    const auto result = desk.release();
    REQUIRE(result.has_value());
    CHECK(result->released.size() == 2);
    CHECK(result->held.size() == 1);
    CHECK(heldFor(*result, ReasonCode::notApproved));
    CHECK(desk.filesOut == std::vector<std::string>{"sports-day-001.jpg", "sports-day-002.jpg"});
    CHECK(desk.plans[0].covers.empty());
    REQUIRE(desk.plans[1].covers.size() == 1);
    CHECK(intersect(desk.plans[1].covers[0].box, leftFace) == leftFace);
    CHECK(desk.actsLogged().back() == "release.published");
}

TEST_CASE("Numbers go on from export to export") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    REQUIRE(desk.release().has_value());
    CHECK(desk.release()->released[0].output == "sports-day-002.jpg");
}

TEST_CASE("A list that tightened since the approval holds the photo") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").never = true; });
    const auto result = desk.release();
    REQUIRE(result.has_value());
    CHECK(result->released.empty());
    CHECK(result->folder.empty());
    CHECK(heldFor(*result, ReasonCode::changedSinceApproval));
    CHECK(desk.folders.empty());
}

TEST_CASE("A list that changes while pictures are being made ends the export, and nothing appears") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    desk.whileRendering = [&] {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").consents.fill(Consent::refused); });
    };
    CHECK_FALSE(desk.release().has_value());
    CHECK(desk.folders.empty());
    CHECK(std::ranges::count(desk.actsLogged(), std::string("release")) == 0);
}

TEST_CASE("An expired list, or a clock set back, releases nothing") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    desk.clock.time += std::chrono::hours(24 * (GENERATE(0, 1) != 0 ? 60 : -60));
    const auto result = desk.release();
    REQUIRE(result.has_value());
    CHECK(result->released.empty());
    CHECK(desk.folders.empty());
}

TEST_CASE("Only an active account, and only for the purpose that was approved") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    CHECK_FALSE(desk.release("No page").has_value());
    ports::Account website{.name = "Website", .platform = "web", .handle = "www", .purpose = Purpose::website};
    website.leads = {{"A", Date{}}, {"B", Date{}}};
    for (const auto state : {ports::AccountState::pending, ports::AccountState::approved}) {
        website.state = state;
        auto t = desk.store.write().value();
        REQUIRE(t->accounts().put(website).has_value());
        REQUIRE(t->commit().has_value());
        t.reset();
        CHECK_FALSE(desk.release("Website").has_value());
    }
    website.state = ports::AccountState::active;
    auto t = desk.store.write().value();
    REQUIRE(t->accounts().put(website).has_value());
    REQUIRE(t->commit().has_value());
    t.reset();
    CHECK(heldFor(*desk.release("Website"), ReasonCode::changedSinceApproval));
}

TEST_CASE("A limit to accounts covers until release, and holds on the wrong account what was shown") {
    SchoolDesk desk;
    desk.change([](ConsentList& list) {
        SchoolDesk::pupilOf(list, "U1").limits = {{.kind = LimitKind::onlyAccount, .text = "School page"}};
    });
    desk.stageAll();
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::cover);
    REQUIRE(desk.approve("ada.jpg").has_value());
    const auto result = desk.release();
    REQUIRE(result.has_value());
    REQUIRE(result->released.size() == 1); // as approved: covered
    CHECK(result->released[0].covers.size() == 1);
}

TEST_CASE("A proof that finds a surprise withdraws that picture alone") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    desk.proofFault = policy::Failure{policy::FailureKind::refused, "A face can be seen that nobody answered."};
    const auto result = desk.release();
    REQUIRE(result.has_value());
    CHECK(result->released.empty());
    CHECK(heldFor(*result, ReasonCode::proofFailed));
    CHECK(desk.folders.empty());
}

TEST_CASE("A proof that could not run, a missing original or a picture that changed lets nothing out") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    SECTION("no detector for the proof") {
        desk.proofFault = policy::Failure{policy::FailureKind::unavailable, "There is no detector."};
        CHECK_FALSE(desk.release().has_value());
    }
    SECTION("the original is gone") {
        desk.originals.clear();
        CHECK(heldFor(*desk.release(), ReasonCode::proofFailed));
    }
    SECTION("other pixels") {
        desk.photos["ada.jpg"].pixels = "something else";
        CHECK(heldFor(*desk.release(), ReasonCode::proofFailed));
    }
    CHECK(desk.folders.empty());
}

TEST_CASE("A log that cannot be written stops the export") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    SECTION("no row") {
        desk.store.failAudit = true;
    }
    SECTION("no commit") {
        desk.store.failCommits = true;
    }
    CHECK_FALSE(desk.release().has_value());
    CHECK(desk.folders.empty());
}

TEST_CASE("A folder that could not get its name is a withdrawn release, and one that a crash left is ended later") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    desk.publishFault = policy::Failure{policy::FailureKind::unavailable, "The stick came out."};
    CHECK_FALSE(desk.release().has_value());
    CHECK(desk.actsLogged().back() == "release.withdrawn");
    CHECK(desk.store.read().value()->releases().all()->front().state == ports::ReleaseState::withdrawn);

    auto t = desk.store.write().value();
    REQUIRE(t->releases().setState(t->releases().all()->front().id, ports::ReleaseState::publishing).has_value());
    REQUIRE(t->commit().has_value());
    t.reset();
    REQUIRE(workflow::resumeReleases(desk.store, desk.sink(), desk.clock).has_value());
    CHECK(desk.store.read().value()->releases().all()->front().state == ports::ReleaseState::published);
}

TEST_CASE("Nothing is exported into a folder that photos were taken from, or under a pupil's name") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    auto request = workflow::ReleaseRequest{
        .event = "Sports day", .account = "School page", .destination = "/stick", .by = "Ms Reed"};
    CHECK_FALSE(workflow::ReleaseEvent(desk.releasing(), request).run({}).has_value());
    request.destination = "/out";
    request.credit = "Photo: Ada Abbott";
    CHECK_FALSE(workflow::ReleaseEvent(desk.releasing(), request).run({}).has_value());
    request.credit = "Photo: Finch Studio";
    CHECK(workflow::ReleaseEvent(desk.releasing(), request).run({}).has_value());
}

TEST_CASE("An export that is stopped leaves nothing") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    workflow::ReleaseEvent event(
        desk.releasing(), {.event = "Sports day", .account = "School page", .destination = "/out", .by = "Ms Reed"});
    CHECK(event.run([](const workflow::Progress&) { return false; }).error().kind == policy::FailureKind::cancelled);
    CHECK(desk.folders.empty());
}

namespace {
policy::Result<workflow::ReleaseResult> releaseWith(SchoolDesk& desk, workflow::Caption caption) {
    return workflow::ReleaseEvent(desk.releasing(), {.event = "Sports day",
                                                     .account = "School page",
                                                     .destination = "/out",
                                                     .by = "Ms Reed",
                                                     .caption = std::move(caption)})
        .run({});
}
} // namespace

TEST_CASE("A caption goes out beside the photos, and is kept with the release") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    REQUIRE(releaseWith(desk, {.text = "Well done Ada!", .kept = {}}).has_value());
    CHECK(desk.filesOut == std::vector<std::string>{"sports-day-001.jpg", "caption.txt: Well done Ada!\n"});
    const auto transaction = desk.store.read().value();
    CHECK(transaction->releases().all().value().back().caption == "Well done Ada!");
}

TEST_CASE("A caption with a full name, or with a question nobody answered, lets nothing out") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    const std::vector<policy::KeptWords> all{{policy::CaptionFault::fullName, "Ada Abbott"},
                                             {policy::CaptionFault::mayNotBeNamed, "Eva"}};
    for (const std::string text : {"Well done Ada Abbott!", "Ben won", "See www.example.org"}) {
        const auto result = releaseWith(desk, {.text = text, .kept = all});
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().kind == policy::FailureKind::conflict);
    }
    CHECK(desk.folders.empty());
    const auto kept = releaseWith(desk, {.text = "Ben won", .kept = {{policy::CaptionFault::mayNotBeNamed, "Ben"}}});
    REQUIRE(kept.has_value());
    const auto transaction = desk.store.read().value();
    const auto rows = transaction->audit().rows().value();
    const auto logged = std::ranges::find(rows, "release", &ports::AuditRow::act);
    REQUIRE(logged != rows.end());
    const auto has = [&](const std::string& name, const std::string& value) {
        return std::ranges::any_of(logged->details,
                                   [&](const auto& one) { return one.first == name && one.second == value; });
    };
    CHECK(has("caption-kept", "may-not-be-named"));
}

TEST_CASE("A list that no longer lets the caption name somebody ends the export") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    desk.whileRendering = [&] {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U5").consents.fill(Consent::refused); });
    };
    const auto result = releaseWith(desk, {.text = "Eva won", .kept = {}});
    REQUIRE_FALSE(result.has_value());
    CHECK(desk.folders.empty());
}

TEST_CASE("An export that a crash interrupted is taken back where its caption may no longer name somebody") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    desk.publishFault = policy::Failure{policy::FailureKind::unavailable, "The stick came out."};
    CHECK_FALSE(releaseWith(desk, {.text = "Eva won", .kept = {}}).has_value());
    auto t = desk.store.write().value();
    REQUIRE(t->releases().setState(t->releases().all()->front().id, ports::ReleaseState::publishing).has_value());
    REQUIRE(t->commit().has_value());
    t.reset();
    desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U5").consents.fill(Consent::refused); });
    REQUIRE(workflow::resumeReleases(desk.store, desk.sink(), desk.clock).has_value());
    CHECK(desk.takenBack == 1);
    CHECK(desk.store.read().value()->releases().all()->front().state == ports::ReleaseState::withdrawn);
}

TEST_CASE("While nobody said that the clock is right, nothing that was approved goes out") {
    SchoolDesk desk;
    desk.stageAll();
    REQUIRE(desk.approve("ada.jpg").has_value());
    desk.clock.unvouchedSince = "this start";
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::blocked);
    CHECK_FALSE(desk.decide("ben.jpg", {act::ConfirmHeads{1}, act::Approve{}}, SchoolDesk::allTicked()));
    const auto held = desk.release();
    REQUIRE(held.has_value());
    CHECK(held->released.empty());
    CHECK(heldFor(*held, ReasonCode::clockWrong));
    CHECK(desk.folders.empty());
    desk.store.state.clockConfirmed = "this start";
    const auto out = desk.release();
    REQUIRE(out.has_value());
    CHECK(out->released.size() == 1);
}

TEST_CASE_METHOD(SchoolDesk, "A trip that ends during an export lets nothing out that was chosen before") {
    stageAll();
    approve("ada.jpg");
    const auto today = workflow::schoolDay(clock.now());
    const auto trip = workflow::prepareTrip(store, clock, staging().ids,
                                            {.name = "Castle trip",
                                             .from = today,
                                             .until = today,
                                             .pupils = {key("U1")},
                                             .accounts = {"School page"},
                                             .by = "Ms Lane"})
                          .value();
    whileRendering = [&] { REQUIRE(workflow::endTrip(store, clock, trip.id, "Ms Lane")); };
    const auto out = release();
    REQUIRE_FALSE(out.has_value());
    CHECK(out.error().kind == policy::FailureKind::conflict);
    CHECK(folders.empty());
    CHECK(release().value().released.size() == 1);
}
