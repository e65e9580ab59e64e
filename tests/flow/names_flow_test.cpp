// Names to know, over the real store.
#include "gui/flow/names_flow.hpp"

#include "tests/flow/staff_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

struct NoticeBoard : StaffRoom {
    std::optional<NamesFlow> flow;

    NoticeBoard() { putList(exampleList(42, 30)); } // 0, 7, 14, 21, 28: said no
    ~NoticeBoard() { flow.reset(); }
    NoticeBoard(const NoticeBoard&) = delete;
    NoticeBoard& operator=(const NoticeBoard&) = delete;

    void open(const std::string& event = {}) {
        flow.reset();
        flow.emplace(services(), event);
        settle();
    }
    void tap(const NamesIntent& intent) {
        flow->handle(intent);
        settle();
    }
    [[nodiscard]] const NamesModel& model() const { return flow->model(); }
    void stageWith(int pupil) {
        auto photo = examplePhoto("p1");
        photo.tags = {{examplePupil(pupil).displayName(), policy::TagSource::mwg, policy::Rect{10, 20, 30, 40}}};
        write([&](ports::Transaction& transaction) { need(transaction.photos().add(photo)); });
    }
};

} // namespace

TEST_CASE_METHOD(NoticeBoard, "restricted pupils are shown with how, and never with why", "[names]") {
    open();
    REQUIRE(model().names.size() == 5);
    CHECK(model().names.front().name == "Forename0 Surname0");
    CHECK(model().names.front().under.starts_with("7B · Not on social media"));
    CHECK(model().names.front().under.find("form") == std::string::npos); // the evidence
    CHECK(model().under == "List 42 · 5 names");
    CHECK(model().allShown);
    CHECK_FALSE(model().readByMe);
}

TEST_CASE_METHOD(NoticeBoard, "who has read all names is kept, with the signed-in person's name", "[names]") {
    open();
    tap(names::Primary{});
    CHECK(model().readByMe);
    REQUIRE(model().readers.size() == 1);
    CHECK(model().readers.front().name == "Ms H. Sandhar");
    CHECK(model().readers.front().when == "4 May 2026, 09:00");
    CHECK(model().note == "You read them on 4 May 2026.");
    open();
    CHECK(model().readByMe);
    session.actor = workflow::Actor("Mr Adeyemi");
    open();
    CHECK_FALSE(model().readByMe);
    CHECK(model().readers.size() == 1);
}

TEST_CASE_METHOD(NoticeBoard, "only who saw the whole school can say that they read it", "[names]") {
    stageWith(7);
    open("Sports day");
    CHECK(model().of == NamesOf::event);
    CHECK(model().names.size() < 5);
    CHECK_FALSE(model().allShown);
    tap(names::Primary{});
    CHECK(model().of == NamesOf::everybody);
    CHECK(model().readers.empty());
    tap(names::Primary{});
    CHECK(model().readByMe);
}

TEST_CASE_METHOD(NoticeBoard, "names are shown by class", "[names]") {
    open();
    CHECK(model().groups.size() == 5);
    tap(names::ChooseGroup{true});
    tap(names::Show{NamesOf::group, "9B"});
    REQUIRE(model().names.size() == 1);
    CHECK(model().names.front().name == "Forename7 Surname7");
    CHECK_FALSE(model().choosingGroup);
    CHECK(model().under == "List 42 · 1 of 5 names");
}

TEST_CASE_METHOD(NoticeBoard, "an event without photos shows the whole school", "[names]") {
    open("Founders’ Day");
    CHECK(model().of == NamesOf::everybody);
    CHECK(model().event.empty());
    CHECK(model().names.size() == 5);
}

TEST_CASE_METHOD(NoticeBoard, "a newer list shows its names and nothing counts as read", "[names]") {
    open();
    putList(exampleList(43, 60));
    tap(names::Primary{});
    CHECK_FALSE(model().readByMe);
    CHECK(model().readers.empty());
    CHECK(model().problem.find("newer list") != std::string::npos);
    CHECK(model().names.size() == 9);
    tap(names::Primary{});
    CHECK(model().readByMe);
    CHECK(model().problem.empty());
}

TEST_CASE_METHOD(NoticeBoard, "a list that restricts nobody has nothing to read", "[names]") {
    auto list = exampleList(42, 6);
    list.pupils.erase(list.pupils.begin());
    putList(list);
    open();
    CHECK(model().loaded);
    CHECK(model().names.empty());
    tap(names::Primary{});
    CHECK(model().readers.empty());
}

TEST_CASE_METHOD(NoticeBoard, "what cannot be written is said, and not taken as read", "[names]") {
    open();
    front.busy = true;
    tap(names::Primary{});
    CHECK(model().problem == "Somebody else is writing. Try again.");
    CHECK_FALSE(model().readByMe);
    CHECK_FALSE(model().busy);
}

TEST_CASE_METHOD(StaffRoom, "without a list there are no names to know", "[names]") {
    NamesFlow flow(services(), {});
    settle();
    CHECK(flow.model().names.empty());
    CHECK(flow.model().problem == "There is no consent list yet. Ask IT for the list.");
    flow.handle(names::Back{});
    CHECK(std::holds_alternative<route::Home>(*flow.takeRoute()));
}
