// Each workflow asks who acts, in the transaction that does it.
#include "core/workflow/noes.hpp"
#include "tests/people/staffed_desk.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using workflow::Actor;

namespace {

const Date trainedOn = Date{std::chrono::year{2020} / 1 / 15};

struct Staffed : StaffedDesk {
    Actor it = setUpIt();
    Actor leader = join("Ms Lane", Role::seniorLeader, "380572", it);
    Actor staff = join("Mr Reed", Role::staff, "5813", it);
    Actor manager = join("Mrs Best", Role::schoolBusinessManager, "2907", it);

    const Actor& as(Role role) const {
        return role == Role::it ? it : role == Role::seniorLeader ? leader : role == Role::staff ? staff : manager;
    }
    /// Done by exactly the roles that may; and by nobody whose name was only typed.
    void onlyFor(Deed deed, const std::function<bool(const Actor&)>& does) {
        INFO(policy::inWords(deed));
        for (const Actor& typed : {Actor(), Actor("Ivy Tate"), Actor("Ms Lane")}) {
            const auto before = store.commits;
            CHECK_FALSE(does(typed));
            CHECK(store.commits == before);
        }
        for (const Role role : policy::allRoles) {
            INFO(policy::toString(role));
            const auto before = store.commits;
            if (may(role, deed)) continue;
            CHECK_FALSE(does(as(role)));
            CHECK(store.commits == before);
        }
        for (const Role role : policy::allRoles) {
            INFO(policy::toString(role));
            if (may(role, deed)) CHECK(does(as(role)));
        }
    }
};

} // namespace

TEST_CASE_METHOD(Staffed, "Photos are taken in by those who may, and the log says by whom") {
    onlyFor(Deed::takeInPhotos, [&](const Actor& by) {
        return workflow::stage(staging(), {.event = "Sports day", .paths = {"/stick"}, .by = by}, {}).has_value();
    });
    bool logged = false;
    for (const auto& row : store.state.audit)
        logged = logged || (row.act == "photo.stage" && row.by == "Mr Reed");
    CHECK(logged);
}

TEST_CASE("Photos are decided about and exported by those who may") {
    Staffed desk;
    need(workflow::stage(desk.staging(), {.event = "Sports day", .paths = {"/stick"}, .by = desk.staff}, {}));
    desk.onlyFor(Deed::decide,
                 [&](const Actor& by) { return desk.decideAs(by, "ada.jpg", {act::CoverFace{1}}).has_value(); });
    need(desk.decideAs(desk.staff, "ada.jpg", {act::ConfirmHeads{1}, act::Approve{}}));
    desk.onlyFor(Deed::exportPhotos, [&](const Actor& by) { return desk.releaseAs(by).has_value(); });
    CHECK_FALSE(desk.filesOut.empty());
}

TEST_CASE_METHOD(Staffed, "A list comes in by hand through IT alone, and only IT approves its differences") {
    onlyFor(Deed::importList, [&](const Actor& by) { return importAs(by, false).has_value(); });
    onlyFor(Deed::approveListDifferences, [&](const Actor& by) {
        const auto report = importAs(by, true);
        return report.has_value() && report->accepted;
    });
}

TEST_CASE_METHOD(Staffed, "An account is asked for, approved, trained for and activated by those who may") {
    int number = 0;
    onlyFor(Deed::addAccount, [&](const Actor& by) {
        auto account = wantedAccount();
        account.name += std::to_string(++number);
        return workflow::addAccount(store, clock, account, by).has_value();
    });
    need(workflow::addAccount(store, clock, wantedAccount(), staff));
    onlyFor(Deed::approveAccount,
            [&](const Actor& by) { return workflow::approveAccount(store, clock, "PE page", by).has_value(); });
    onlyFor(Deed::recordTraining, [&](const Actor& by) {
        return workflow::recordTraining(store, clock, "PE page", "Ms Lane", trainedOn, by).has_value() &&
               workflow::recordTraining(store, clock, "PE page", "Mr Reed", trainedOn, by).has_value();
    });
    onlyFor(Deed::activateAccount,
            [&](const Actor& by) { return workflow::activateAccount(store, clock, "PE page", by).has_value(); });
}

TEST_CASE("A referred photo waits for a senior leader, and before people are set up nobody is known to be one") {
    StaffedDesk desk;
    desk.stageAll();
    need(desk.decide("ada.jpg", {act::Refer{"Is this shirt all right?"}}));
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::review);
    CHECK_FALSE(desk.decide("ada.jpg", {act::ClearReferral{}}).has_value());
    const Actor it = desk.setUpIt();
    const Actor staff = desk.join("Mr Reed", Role::staff, "5813", it);
    const Actor leader = desk.join("Ms Lane", Role::seniorLeader, "380572", it);
    for (const auto* by : {&it, &staff}) {
        const auto refused =
            desk.decideAs(*by, "ada.jpg", {act::ConfirmHeads{1}, act::ClearReferral{}, act::Approve{}});
        requireSentence(failureOf(refused));
    }
    CHECK_FALSE(desk.decideAs(staff, "ada.jpg", {act::ConfirmHeads{1}, act::Approve{}}).has_value());
    CHECK(need(desk.decideAs(leader, "ada.jpg", {act::ClearReferral{}})).judgement.verdict == Verdict::clear);
    // Only what was referred can be cleared, and it can be referred again.
    CHECK_FALSE(desk.decideAs(leader, "ada.jpg", {act::ClearReferral{}}).has_value());
    CHECK_FALSE(desk.decideAs(leader, "ben.jpg", {act::ClearReferral{}}).has_value());
    need(desk.decideAs(staff, "ada.jpg", {act::Refer{"And this one?"}}));
    CHECK(desk.viewOf("ada.jpg").judgement.verdict == Verdict::review);
    CHECK(
        need(desk.decideAs(leader, "ada.jpg", {act::ClearReferral{}, act::ConfirmHeads{1}, act::Approve{}})).approved);
}

TEST_CASE("Clearing a referral clears nothing else") {
    StaffedDesk desk;
    desk.stageAll();
    need(desk.decide("ada.jpg", {act::CoverFace{1}, act::Refer{"why"}, act::Block{}}));
    const Actor it = desk.setUpIt();
    const Actor leader = desk.join("Ms Lane", Role::seniorLeader, "380572", it);
    const auto view = need(desk.decideAs(leader, "ada.jpg", {act::ClearReferral{}}));
    CHECK(view.judgement.verdict == Verdict::blocked);
    CHECK(actionOf(view.judgement, 1) == Action::cover);
}

TEST_CASE("A second person is another person, whatever names were typed before") {
    StaffedDesk desk;
    // Abel shares his surname with Ben, who may not be shown.
    desk.change([](ConsentList& list) { list.pupils.push_back(pupil("Abel", "Brook", "U7")); });
    desk.photos["abel.jpg"] = {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "abel"};
    desk.stageAll();
    const std::vector<Act> naming{act::Name{1, key("U7")}, act::ConfirmHeads{1}};
    need(desk.decide("abel.jpg", naming, {}, "Mr Reed"));
    need(desk.decide("abel.jpg", naming, {}, "MR  REED"));
    CHECK(desk.viewOf("abel.jpg").judgement.verdict == Verdict::review);

    const Actor it = desk.setUpIt();
    const Actor first = desk.join("Mr Reed 2", Role::staff, "5813", it);
    const Actor second = desk.join("Ms Lane", Role::seniorLeader, "380572", it);
    CHECK(need(desk.decideAs(first, "abel.jpg", naming)).judgement.verdict == Verdict::review);
    CHECK(need(desk.decideAs(first, "abel.jpg", naming)).judgement.verdict == Verdict::review);
    CHECK(need(desk.decideAs(second, "abel.jpg", naming)).judgement.verdict == Verdict::clear);
}

TEST_CASE_METHOD(Staffed, "Who is disabled while an export runs exports nothing") {
    need(workflow::stage(staging(), {.event = "Sports day", .paths = {"/stick"}, .by = staff}, {}));
    need(decideAs(staff, "ada.jpg", {act::ConfirmHeads{1}, act::Approve{}}));
    whileRendering = [&] { need(people().disable("Mr Reed", it)); };
    requireSentence(failureOf(releaseAs(staff)));
    CHECK(filesOut.empty());
    CHECK_FALSE(releaseAs(leader).value().released.empty());
}

TEST_CASE_METHOD(Staffed, "A no is added by everybody who has signed in, and lifted by IT alone") {
    int said = 0;
    onlyFor(Deed::addNo, [&](const Actor& by) {
        return workflow::addNo(store, clock, randomIds,
                               {.event = "Event " + std::to_string(++said), .pupil = key("U1"), .by = by})
            .has_value();
    });
    const auto standing = need(workflow::listNoes(store));
    REQUIRE(standing.size() == policy::allRoles.size());
    auto next = standing.begin();
    onlyFor(Deed::liftNo, [&](const Actor& by) {
        return workflow::liftNo(store, clock,
                                {.no = next->id, .evidence = "form", .on = workflow::schoolDay(clock.now()), .by = by})
            .has_value();
    });
    CHECK(need(workflow::listNoes(store)).back().lifted->by == "Ivy Tate");
}
