// The last look at a photo, over the real store.
#include "gui/flow/checklist_flow.hpp"

#include "tests/flow/staff_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

/// A photo with one pupil who may be shown, its heads confirmed.
struct LastLook : StaffRoom {
    std::optional<ChecklistFlow> flow;
    SharedKnown known = std::make_shared<workflow::Known>();

    LastLook() {
        putList(exampleList(42, 60));
        write([](ports::Transaction& transaction) { need(transaction.photos().add(examplePhoto("p1"))); });
    }
    ~LastLook() { flow.reset(); }
    LastLook(const LastLook&) = delete;
    LastLook& operator=(const LastLook&) = delete;

    void open(bool deletes = false) {
        flow.emplace(services(), known, route::Checklist{"Sports day", {policy::PhotoId{"p1"}}, deletes});
        settle();
    }
    void tap(const ChecklistIntent& intent) {
        flow->handle(intent);
        settle();
    }
    [[nodiscard]] const ChecklistModel& model() const { return flow->model(); }
    [[nodiscard]] std::vector<policy::Decision> decisions() const {
        const auto transaction = need(store->read());
        return need(transaction->photos().decisions({"p1"}));
    }
};

} // namespace

TEST_CASE_METHOD(LastLook, "no answer is given beforehand, and one that is not a yes approves nothing", "[checklist]") {
    open();
    for (const auto& row : model().rows)
        CHECK(row.answer == Answer::none);
    CHECK_FALSE(model().canApprove);
    for (std::size_t i = 0; i < model().rows.size(); ++i)
        tap(checklist::Say{i, i == 0 ? Answer::notSure : Answer::yes});
    CHECK_FALSE(model().canApprove);
    tap(checklist::Approve{});
    CHECK(decisions().empty());
}

TEST_CASE_METHOD(LastLook, "what cannot be seen is not approved, though every answer is yes", "[checklist]") {
    open();
    for (std::size_t i = 0; i < model().rows.size(); ++i)
        tap(checklist::Say{i, Answer::yes});
    services().pictures.want(flow->wanted()); // as a frame does; no picture is ever made here
    settle();
    flow->tick();
    CHECK_FALSE(model().canApprove);
    tap(checklist::Approve{});
    CHECK(decisions().empty());
}

TEST_CASE_METHOD(LastLook,
                 "of several, one that asks for something again is left out, and one that is left is looked at alone",
                 "[checklist]") {
    write([](ports::Transaction& transaction) { need(transaction.photos().add(examplePhoto("p2"))); });
    const auto heads = need(workflow::listPhotos(*store, clock, {}, {})).front().judgement.fewestHeads;
    need(workflow::decide(*store, clock,
                          {.photo = {"p1"}, .acts = {policy::act::ConfirmHeads{heads}}, .by = session.actor}, *known));
    session.round.ready = {{"p1"}, {"p2"}};
    flow.emplace(services(), known, route::Checklist{"Sports day", {{"p1"}, {"p2"}}});
    settle();
    CHECK_FALSE(session.round.isReady({"p2"}));
    CHECK_FALSE(model().several);
    CHECK(model().advice.find("Tap that photo") == std::string::npos); // there is nothing to tap
}

TEST_CASE_METHOD(LastLook, "blocking and referring go on to the next photo", "[checklist]") {
    open();
    SECTION("block") {
        tap(checklist::Block{});
        REQUIRE(decisions().size() == 1);
        CHECK(std::holds_alternative<policy::act::Block>(decisions().front().act));
    }
    SECTION("refer") {
        tap(checklist::Refer{});
        REQUIRE(decisions().size() == 1);
        CHECK(std::holds_alternative<policy::act::Refer>(decisions().front().act));
    }
    const auto route = flow->takeRoute();
    REQUIRE(route);
    CHECK(std::holds_alternative<route::Photo>(*route));
}

TEST_CASE_METHOD(LastLook, "deleting needs a few words about what happened", "[checklist]") {
    open(true);
    REQUIRE(model().deleting);
    tap(checklist::DeleteNow{});
    CHECK_FALSE(flow->takeRoute());
    tap(checklist::DeleteNote{typing::Letters{" "}});
    CHECK_FALSE(model().deleting->canDelete);
    tap(checklist::DeleteNote{typing::Letters{"no shirt"}});
    CHECK(model().deleting->canDelete);
    tap(checklist::DeleteNow{});
    CHECK(flow->takeRoute());
    const auto transaction = need(store->read());
    CHECK(need(transaction->photos().find({"p1"}))->key.empty());
}

TEST_CASE_METHOD(LastLook, "a store that fails is a sentence, and nothing is lost", "[checklist]") {
    open();
    front.busy = true;
    tap(checklist::Block{});
    CHECK(model().problem == "Somebody else is writing. Try again.");
    CHECK_FALSE(flow->takeRoute());
    front.busy = false;
    tap(checklist::Block{});
    CHECK(flow->takeRoute());
}
