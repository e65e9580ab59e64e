// Lifting a no, over the real store.
#include "gui/flow/it_noes_flow.hpp"

#include "core/workflow/noes.hpp"
#include "tests/flow/it_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct NoesDesk : ItRoom {
    std::optional<ItNoesFlow> flow;

    NoesDesk() {
        putList(exampleList(42, 30));
        need(workflow::addNo(
            front, clock, services().ids,
            {.event = "Sports day", .pupil = {}, .note = "the woman in the red coat", .by = session.actor}));
        clock.time += std::chrono::days(3);
        open();
    }
    ~NoesDesk() { flow.reset(); }
    NoesDesk(const NoesDesk&) = delete;
    NoesDesk& operator=(const NoesDesk&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const ItNoesIntent& intent) {
        flow->handle(intent);
        settle();
    }
    void typeEvidence() {
        tap(it_noes::Open{model().noes.at(0).id});
        tap(it_noes::Type{typing::Letters{"Her letter, office file 12"}});
        tap(it_noes::EvidenceDone{});
    }
    [[nodiscard]] const ItNoesModel& model() const { return flow->model(); }
};

} // namespace

TEST_CASE_METHOD(NoesDesk, "A no is lifted with evidence and its day, and is gone from the page", "[it]") {
    REQUIRE(model().noes.size() == 1);
    CHECK(model().noes[0].who == "the woman in the red coat");
    CHECK(model().noes[0].under == "Sports day · 4 May 2026 · heard by Ivy Tate");
    typeEvidence();
    CHECK(model().step == NoesStep::day);
    CHECK(model().day == "7 May 2026");
    CHECK(model().dayIsToday);
    tap(it_noes::MoveDay{-1});
    CHECK(model().day == "6 May 2026");
    tap(it_noes::Lift{});
    CHECK(model().noes.empty());
    CHECK(model().told == "The no of the woman in the red coat is lifted. The list decides again.");
    const auto noes = need(workflow::listNoes(*store));
    REQUIRE(noes.at(0).lifted);
    CHECK(noes[0].lifted->evidence == "Her letter, office file 12");
    CHECK(noes[0].lifted->evidenceOn == policy::Date{std::chrono::year{2026} / 5 / 6});
}

TEST_CASE_METHOD(NoesDesk, "A no of late in the evening can be lifted the same evening", "[it]") {
    clock.time = std::chrono::floor<std::chrono::days>(clock.time) + std::chrono::hours(23) + std::chrono::minutes(30);
    need(workflow::addNo(front, clock, services().ids,
                         {.event = "Concert", .pupil = {}, .note = "the man at the piano", .by = session.actor}));
    open();
    typeEvidence();
    CHECK(model().dayIsToday);
    tap(it_noes::Lift{});
    INFO(model().problem);
    CHECK(model().noes.size() == 1);
}

TEST_CASE_METHOD(NoesDesk, "Evidence from before the no does not lift it, and can be mended", "[it]") {
    typeEvidence();
    tap(it_noes::MoveDay{-7});
    tap(it_noes::Lift{});
    CHECK(model().step == NoesStep::evidence);
    CHECK(model().problem.find("Evidence from before a no does not lift it.") != std::string::npos);
    CHECK(model().typed == "Her letter, office file 12");
    CHECK(model().noes.size() == 1);
}

TEST_CASE_METHOD(NoesDesk, "Nobody but IT sees who asked, or lifts it", "[it]") {
    atTheKiosk("Ms Lane");
    open();
    CHECK_FALSE(model().gate.refused.empty());
    CHECK(model().noes.empty());
    tap(it_noes::Lift{});
    CHECK_FALSE(need(workflow::listNoes(*store)).at(0).lifted);
}

TEST_CASE_METHOD(NoesDesk, "Evidence that says nothing is asked for again", "[it]") {
    tap(it_noes::Open{model().noes.at(0).id});
    tap(it_noes::Type{typing::Letters{"  "}});
    tap(it_noes::EvidenceDone{});
    CHECK(model().step == NoesStep::evidence);
    CHECK_FALSE(model().problem.empty());
}
