#include "core/workflow/noes.hpp"

#include "core/workflow/names_to_know.hpp"
#include "core/workflow/questions.hpp"
#include "core/workflow/recall.hpp"
#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

struct CountedIds final : ports::IdSource {
    std::string next() override { return std::to_string(++last); }
    int last = 0;
};

struct NoDesk : SchoolDesk {
    CountedIds noIds;

    policy::Result<policy::No> tryNo(const workflow::NoRequest& request) {
        return workflow::addNo(store, clock, noIds, request);
    }
    policy::No adaSaysNo() {
        const auto no = tryNo({.event = "Sports day", .pupil = key("U1"), .by = "Ms Reed"});
        REQUIRE(no.has_value());
        return *no;
    }
    policy::No redCoat(const std::string& event = "Sports day") {
        const auto no = tryNo({.event = event, .note = "the woman in the red coat", .by = "Ms Reed"});
        REQUIRE(no.has_value());
        return *no;
    }
    policy::Done lift(const policy::No& no, policy::Date on, const std::string& evidence = "signed form, folder 7") {
        return workflow::liftNo(store, clock, {.no = no.id, .evidence = evidence, .on = on, .by = "Ivy Tate"});
    }
    policy::Date today() { return workflow::schoolDay(clock.now()); }
    policy::Date daysAgo(int days) { return Date{std::chrono::sys_days(today()) - std::chrono::days(days)}; }
    void approved(const std::string& file, int heads = 1) { REQUIRE(approve(file, heads)->approved); }
    std::vector<workflow::Recalled> recalled() { return workflow::recall(store).value(); }
    void wait(std::chrono::seconds time) { clock.time += time; }
};

bool gives(const std::vector<policy::Reason>& reasons, policy::ReasonCode code) {
    return std::ranges::count(reasons, code, &policy::Reason::code) > 0;
}

} // namespace

TEST_CASE("A no on an approved photo takes its approval away, and a release holds it with the reason") {
    NoDesk desk;
    desk.stageAll();
    desk.approved("ada.jpg");
    desk.adaSaysNo();
    CHECK_FALSE(desk.viewOf("ada.jpg").approved);
    const auto result = desk.release();
    REQUIRE(result.has_value());
    CHECK(result->released.empty());
    const auto ada = std::ranges::find(result->held, std::string("ada.jpg"), &workflow::HeldPhoto::source);
    REQUIRE(ada != result->held.end());
    CHECK(ada->reasons.front().code == policy::ReasonCode::changedSinceApproval);
    CHECK(gives(ada->reasons, policy::ReasonCode::saidNo));
    SECTION("and goes out covered, once it is approved so") {
        desk.approved("ada.jpg");
        CHECK(desk.release()->released.size() == 1);
        CHECK(desk.plans.back().covers.size() == 1);
        CHECK(desk.recalled().empty());
    }
}

TEST_CASE("A no that comes while an export runs ends it without a file") {
    NoDesk desk;
    desk.stageAll();
    desk.approved("ada.jpg");
    desk.whileRendering = [&] { desk.adaSaysNo(); };
    CHECK_FALSE(desk.release().has_value());
    CHECK(desk.folders.empty());
}

TEST_CASE("A no holds in every event and for every purpose, and no list lifts it") {
    NoDesk desk;
    desk.adaSaysNo(); // before there is any photo
    desk.stageAll("Concert");
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == policy::Verdict::cover);
    desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U1").consents.fill(Consent::granted); });
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == policy::Verdict::cover);
    for (const auto purpose : policy::allPurposes)
        CHECK(workflow::listPhotos(desk.store, desk.clock, "Concert", purpose)->front().judgement.verdict ==
              policy::Verdict::cover);
    CHECK(desk.list().pupils.size() == 6); // the stored list knows nothing of it
    CHECK_FALSE(desk.list().pupils.front().saidNo.has_value());
}

TEST_CASE("A no is logged by who added it, with the pupil's name and nothing of a note") {
    NoDesk desk;
    desk.adaSaysNo();
    desk.redCoat();
    const auto& log = desk.store.state.audit;
    REQUIRE(log.size() >= 2);
    const auto& pupil = log[log.size() - 2];
    CHECK(pupil.act == "no.add");
    CHECK(pupil.by == "Ms Reed");
    CHECK(pupil.people == std::vector<std::string>{"Ada Abbott"});
    for (const auto& [name, value] : log.back().details)
        CHECK(value.find("red") == std::string::npos);
    CHECK(log.back().people.empty());
}

TEST_CASE("A no and its row of the log stand together or not at all") {
    NoDesk desk;
    desk.store.failAudit = true;
    CHECK_FALSE(desk.tryNo({.event = "Sports day", .pupil = key("U1"), .by = "Ms Reed"}).has_value());
    CHECK(desk.store.state.noes.empty());
    desk.store.failAudit = false;
    const auto no = desk.adaSaysNo();
    desk.store.failAudit = true;
    CHECK_FALSE(desk.lift(no, desk.today()).has_value());
    CHECK(desk.store.state.noes.front().stands());
}

TEST_CASE("Only evidence from the day of the no on, and of no day to come, lifts it") {
    NoDesk desk;
    desk.stageAll();
    desk.wait(std::chrono::hours(24 * 3));
    const auto no = desk.adaSaysNo();
    desk.wait(std::chrono::hours(24 * 5));
    CHECK_FALSE(desk.lift(no, desk.daysAgo(6)).has_value());
    CHECK_FALSE(desk.lift(no, desk.daysAgo(-1)).has_value());
    CHECK_FALSE(desk.lift(no, Date{}).has_value());
    CHECK_FALSE(desk.lift(no, desk.today(), " ").has_value());
    CHECK_FALSE(desk.lift({.id = {"other"}}, desk.today()).has_value());
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == policy::Verdict::cover);
    REQUIRE(desk.lift(no, desk.daysAgo(5)).has_value());
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == policy::Verdict::clear);
    const auto noes = workflow::listNoes(desk.store).value();
    REQUIRE(noes.size() == 1);
    CHECK(noes[0].lifted->by == "Ivy Tate");
    CHECK(noes[0].lifted->evidence == "signed form, folder 7");
    const auto& row = desk.store.state.audit.back();
    CHECK(row.act == "no.lift");
    for (const auto& [name, value] : row.details)
        CHECK(value.find("folder") == std::string::npos);
    CHECK_FALSE(desk.lift(no, desk.today()).has_value()); // once
}

TEST_CASE("A clock that was set back neither dates a no back nor lifts one") {
    NoDesk desk;
    desk.stageAll();
    const auto right = desk.clock.now();
    desk.wait(-std::chrono::hours(10)); // behind the log, after the list was issued
    const auto no = desk.adaSaysNo();
    CHECK(no.at == right);
    CHECK_FALSE(desk.lift(no, desk.today()).has_value());
    desk.wait(std::chrono::hours(10));
    CHECK(desk.lift(no, desk.today()).has_value());
}

TEST_CASE("Each no of a pupil is lifted by itself, and one said twice at one event on one day is one") {
    NoDesk desk;
    desk.stageAll();
    const auto first = desk.adaSaysNo();
    CHECK(desk.adaSaysNo().id == first.id);
    const auto other = desk.tryNo({.event = "Concert", .pupil = key("U1"), .by = "Mr Lane"});
    REQUIRE(other.has_value());
    REQUIRE(desk.lift(first, desk.today()).has_value());
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == policy::Verdict::cover);
    REQUIRE(desk.lift(*other, desk.today()).has_value());
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == policy::Verdict::clear);
}

TEST_CASE("A no says at which event and who, and a pupil's name is no note") {
    NoDesk desk;
    CHECK_FALSE(desk.tryNo({.event = "Sports day", .by = "Ms Reed"}).has_value());
    CHECK_FALSE(desk.tryNo({.event = " ", .pupil = key("U1"), .by = "Ms Reed"}).has_value());
    CHECK_FALSE(desk.tryNo({.event = "Sports day", .pupil = key("U1")}).has_value());
    CHECK_FALSE(desk.tryNo({.event = "Sports day", .pupil = key("U1"), .note = "a man", .by = "Ms Reed"}).has_value());
    CHECK(desk.tryNo({.event = "Sports day", .pupil = key("U99"), .by = "Ms Reed"}).error().kind ==
          policy::FailureKind::notFound);
    CHECK_FALSE(desk.tryNo({.event = "Sports day", .note = "Ada Abbott", .by = "Ms Reed"}).has_value());
    CHECK(desk.store.state.noes.empty());
}

TEST_CASE("What went out before a pupil's no is recalled from that moment, and forgotten when it is lifted") {
    NoDesk desk;
    desk.stageAll();
    desk.approved("ada.jpg");
    REQUIRE(desk.release()->released.size() == 1);
    desk.wait(std::chrono::hours(30));
    const auto no = desk.adaSaysNo();
    CHECK(desk.store.state.recallNotices.size() == 1); // in the transaction that adds it
    desk.wait(std::chrono::hours(48));
    const auto files = desk.recalled();
    REQUIRE(files.size() == 1);
    CHECK(files[0].since == no.at);
    CHECK(files[0].people.at(0).reason.code == policy::ReasonCode::saidNo);
    REQUIRE(desk.lift(no, desk.today()).has_value());
    CHECK(desk.recalled().empty());
    CHECK(desk.store.state.recallNotices.empty());
}

TEST_CASE("A nameless no is asked at every photo of its event, however that is written, and of no other") {
    NoDesk desk;
    desk.stageAll("Sports day");
    desk.approved("ada.jpg");
    const auto no = desk.redCoat(" SPORTS day");
    for (const auto* file : {"ada.jpg", "ben.jpg"}) {
        const auto view = desk.viewOf(file);
        CHECK(view.judgement.verdict == policy::Verdict::review);
        CHECK_FALSE(view.approved);
        CHECK_FALSE(desk.approve(file).has_value());
    }
    const auto held = desk.release();
    REQUIRE(held.has_value());
    CHECK(held->released.empty());
    CHECK(gives(held->held.front().reasons, policy::ReasonCode::namelessNo));

    workflow::Known known;
    const auto questions = workflow::questionsOf(desk.store, desk.clock, *desk.viewOf("ada.jpg").id, known).value();
    CHECK(std::ranges::count(questions, policy::QuestionKind::aboutNo, &policy::Question::kind) == 1);
    REQUIRE(desk.decide("ada.jpg", {act::AboutNo{no.id, act::Asked::notInIt, {}}}).has_value());
    desk.approved("ada.jpg");
    CHECK(desk.release()->released.size() == 1);
    CHECK(desk.recalled().empty());

    desk.redCoat("Concert");
    CHECK(desk.viewOf("ada.jpg").approved);
}

TEST_CASE("Who is in it is covered first, and then said to be covered") {
    NoDesk desk;
    desk.stageAll();
    const auto no = desk.redCoat();
    CHECK_FALSE(desk.decide("ada.jpg", {act::AboutNo{no.id, act::Asked::covered, {}}}).has_value());
    CHECK_FALSE(desk.decide("ada.jpg", {act::AboutNo{{"other"}, act::Asked::notInIt, {}}}).has_value());
    const Rect area{700, 200, 100, 150};
    REQUIRE(desk.decide("ada.jpg", {act::CoverArea{area}, act::AboutNo{no.id, act::Asked::covered, {}}}).has_value());
    desk.approved("ada.jpg", 2);
    REQUIRE(desk.decide("ada.jpg", {act::UncoverArea{area}}).has_value());
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == policy::Verdict::review);
}

TEST_CASE("An equal picture of another event shares the question, and the block that answers it") {
    NoDesk desk;
    desk.stageAll("Sports day");
    const auto no = desk.redCoat();
    desk.photos["copy.jpg"] = {
        .tags = {tagged("Ada Abbott", leftFace)}, .faces = {leftFace}, .refusal = {}, .pixels = "ada"};
    desk.photos.erase("ben.jpg");
    desk.stageAll("Concert");
    CHECK(gives(desk.viewOf("copy.jpg").judgement.reasons, policy::ReasonCode::namelessNo));
    REQUIRE(desk.decide("ada.jpg", {act::AboutNo{no.id, act::Asked::block, {}}}).has_value());
    CHECK(desk.viewOf("copy.jpg").judgement.verdict == policy::Verdict::blocked);
}

TEST_CASE("Whom staff named and who said no is looked for on an equal picture too") {
    NoDesk desk;
    desk.photos["one.jpg"] = {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "same"};
    desk.stageAll("Sports day");
    REQUIRE(desk.decide("one.jpg", {act::Name{1, key("U1")}}).has_value());
    desk.photos["two.jpg"] = desk.photos["one.jpg"];
    desk.stageAll("Concert");
    REQUIRE(desk.decide("two.jpg", {act::Vouch{1, act::VouchedAs::adult, "Ms Adult"}, act::ConfirmHeads{1}})
                ->judgement.verdict == policy::Verdict::clear);
    desk.adaSaysNo();
    CHECK(desk.viewOf("two.jpg").judgement.verdict == policy::Verdict::review);
}

TEST_CASE("What went out before a nameless no is recalled until somebody looked for that person in it") {
    NoDesk desk;
    desk.stageAll();
    desk.approved("ada.jpg");
    REQUIRE(desk.release()->released.size() == 1);
    desk.wait(std::chrono::hours(1));
    const auto no = desk.redCoat();
    const auto files = desk.recalled();
    REQUIRE(files.size() == 1);
    CHECK(files[0].since == no.at);
    CHECK(files[0].reasons() ==
          std::vector<std::string>{"Is the woman in the red coat in this photo? They asked not to be in photos."});
    SECTION("she is not in it") {
        REQUIRE(desk.decide("ada.jpg", {act::AboutNo{no.id, act::Asked::notInIt, {}}}).has_value());
        CHECK(desk.recalled().empty());
    }
    SECTION("she is, and what is out shows her") {
        REQUIRE(desk.decide("ada.jpg", {act::CoverFace{1}, act::AboutNo{no.id, act::Asked::covered, {}}}).has_value());
        CHECK(desk.recalled().size() == 1);
    }
    SECTION("she was cropped away since, which says nothing of what is out") {
        REQUIRE(desk.decide("ada.jpg", {act::Crop{{90, 200, 300, 300}}, act::AboutNo{no.id, act::Asked::notInIt, {}}})
                    .has_value());
        CHECK(desk.recalled().size() == 1);
    }
    SECTION("the photo is gone, and nobody can look any more") {
        desk.store.state.photos.clear();
        CHECK(desk.recalled().size() == 1);
    }
    SECTION("the no is lifted") {
        REQUIRE(desk.lift(no, desk.today()).has_value());
        CHECK(desk.recalled().empty());
    }
}

TEST_CASE("Names that a no has changed since they were shown are read again") {
    NoDesk desk;
    const auto before = workflow::namesToKnow(desk.store, {}).value();
    desk.adaSaysNo();
    CHECK_FALSE(workflow::acknowledgeNames(desk.store, desk.clock, before.shown, "Ms Reed").has_value());
    const auto now = workflow::namesToKnow(desk.store, {}).value();
    CHECK(std::ranges::count(now.names, std::string("Ada Abbott"), &policy::NameToKnow::name) == 1);
    CHECK(workflow::acknowledgeNames(desk.store, desk.clock, now.shown, "Ms Reed").has_value());
}
