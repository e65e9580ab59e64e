// Ticking who is in a photo, over the real store.
#include "gui/flow/roll_flow.hpp"

#include "tests/flow/staff_room.hpp"

#include <algorithm>

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace {

policy::PupilKey pupil(int number) {
    return examplePupil(number).key;
}

ports::StoredPhoto untagged(const std::string& id, int faces) {
    auto photo = examplePhoto(id);
    photo.tags.clear();
    photo.faces.clear();
    for (int i = 0; i < faces; ++i)
        photo.faces.push_back({i + 1, {200 + 400 * i, 500, 150, 180}, 0.9, policy::FaceOrigin::detector});
    return photo;
}

struct Register : StaffRoom {
    std::optional<RollFlow> flow;
    SharedKnown known = std::make_shared<workflow::Known>();

    Register() {
        putList(exampleList(42, 60));
        for (const auto& photo : {untagged("p1", 3), untagged("p2", 3)})
            write([&](ports::Transaction& transaction) { need(transaction.photos().add(photo)); });
    }
    ~Register() { flow.reset(); }
    Register(const Register&) = delete;
    Register& operator=(const Register&) = delete;

    void open(const std::string& photo) {
        flow.reset();
        flow.emplace(services(), known, "Sports day", policy::PhotoId{photo});
        settle();
    }
    void tap(const RollIntent& intent) {
        flow->handle(intent);
        settle();
    }
    void tick(std::initializer_list<int> pupils) {
        for (const int number : pupils)
            tap(roll::Toggle{pupil(number)});
    }
    [[nodiscard]] const RollModel& model() const { return flow->model(); }
    [[nodiscard]] workflow::PhotoView view(const std::string& photo) {
        return need(workflow::showPhoto(*store, clock, {photo}, *known));
    }
    [[nodiscard]] std::vector<policy::Decision> decisions(const std::string& photo) const {
        const auto transaction = need(store->read());
        return need(transaction->photos().decisions({photo}));
    }
};

} // namespace

TEST_CASE_METHOD(Register, "a class is shown with every name and nothing of what a family said", "[roll]") {
    open("p1");
    CHECK(model().groups == std::vector<std::string>{"7B", "8B", "9B", "10B", "11B"});
    CHECK(model().group == "7B");
    CHECK(model().choices.size() == 12);
    CHECK(model().faces == 3);
    CHECK(model().ticked == 0);
    tap(roll::Group{"9B"});
    CHECK(model().choices.size() == 12);
    CHECK(model().choices.front().group.empty());
}

TEST_CASE_METHOD(Register, "as many ticks as faces say who is in it and that nobody else is, in one step", "[roll]") {
    open("p1");
    tick({1, 2});
    CHECK_FALSE(model().agrees);
    tick({3});
    CHECK(model().agrees);
    CHECK(model().tickedWho == "Forename1, Forename2 and Forename3");
    tap(roll::Confirm{});
    const auto route = flow->takeRoute();
    REQUIRE(route);
    REQUIRE(std::holds_alternative<route::Photo>(*route));
    CHECK_FALSE(std::get<route::Photo>(*route).photo); // on to the next one
    CHECK(services().session.round.isReady({"p1"}));
    const auto given = decisions("p1");
    REQUIRE(given.size() == 2);
    CHECK(given[0].step == given[1].step);
    CHECK(given[0].by == "Ms H. Sandhar");
    CHECK(std::get<policy::act::Roll>(given[0].act).pupils ==
          std::vector<policy::PupilKey>{pupil(1), pupil(2), pupil(3)});
    CHECK(std::get<policy::act::ConfirmHeads>(given[1].act).heads == 3);
    CHECK(view("p1").judgement.verdict == policy::Verdict::clear);
}

TEST_CASE_METHOD(Register, "fewer ticks than faces count no heads", "[roll]") {
    open("p1");
    tick({1, 2});
    tap(roll::Confirm{});
    CHECK_FALSE(view("p1").review.heads);
    CHECK(view("p1").review.roll.size() == 2);
    CHECK(view("p1").judgement.verdict == policy::Verdict::review);
}

TEST_CASE_METHOD(Register, "ticking a pupil whose family said no keeps the photo in review", "[roll]") {
    open("p1");
    tick({7, 1, 2}); // 7 is refused
    tap(roll::Confirm{});
    CHECK(view("p1").judgement.verdict == policy::Verdict::review);
}

TEST_CASE_METHOD(Register, "the next photo takes over the ticks of the last one with one tap", "[roll]") {
    open("p1");
    CHECK(model().lastTicked == 0);
    tick({1, 6, 11});
    tap(roll::Confirm{});
    open("p2");
    CHECK(model().ticked == 0);
    CHECK(model().lastTicked == 3);
    CHECK(model().group == "8B");
    tap(roll::SameAsLast{});
    CHECK(model().ticked == 3);
    CHECK(model().sameAsLast);
    CHECK(model().agrees);
    tap(roll::Confirm{});
    CHECK(view("p2").judgement.verdict == policy::Verdict::clear);
}

TEST_CASE_METHOD(Register, "a tick is taken back by a second tap", "[roll]") {
    open("p1");
    tick({1, 2, 1});
    CHECK(model().ticked == 1);
    CHECK(model().tickedWho == "Forename2");
    tap(roll::Show{RollShows::ticked});
    REQUIRE(model().choices.size() == 1);
    CHECK(model().choices.front().group == "9B");
}

TEST_CASE_METHOD(Register, "what was confirmed stands ticked when the photo is opened again", "[roll]") {
    open("p1");
    tick({1, 2});
    tap(roll::Confirm{});
    open("p1");
    CHECK(model().ticked == 2);
    CHECK(model().group == "8B");
}

TEST_CASE_METHOD(Register, "who left the list is not ticked any more, and the screen says so", "[roll]") {
    open("p1");
    tick({1, 59});
    tap(roll::Confirm{});
    putList(exampleList(43, 50));
    open("p1");
    CHECK(model().ticked == 1);
    CHECK_FALSE(model().problem.empty());
}

TEST_CASE_METHOD(Register, "a name is found by typing, ticked, and shown among its class", "[roll]") {
    open("p1");
    tap(roll::Show{RollShows::search});
    CHECK(model().choices.empty());
    for (const char* letter : {"f", "o", "r", "e", "n", "a", "m", "e", "1", "4"})
        tap(roll::Type{typing::Letters{letter}});
    REQUIRE(model().choices.size() == 1);
    CHECK(model().choices.front().group == "11B");
    tick({14});
    CHECK(model().shows == RollShows::group);
    CHECK(model().group == "11B");
    CHECK(std::ranges::count(model().choices, true, &RollChoice::ticked) == 1);
}

TEST_CASE_METHOD(Register, "nobody ticked confirms nothing", "[roll]") {
    open("p1");
    tap(roll::Confirm{});
    CHECK_FALSE(flow->takeRoute());
    CHECK(decisions("p1").empty());
}

TEST_CASE_METHOD(Register, "a store that is busy keeps the ticks and says so", "[roll]") {
    open("p1");
    tick({1, 2, 3});
    front.busy = true;
    tap(roll::Confirm{});
    CHECK_FALSE(flow->takeRoute());
    CHECK(model().problem == "Somebody else is writing. Try again.");
    CHECK(model().ticked == 3);
    CHECK_FALSE(model().busy);
    CHECK(session.lastRoll.empty());
    front.busy = false;
    tap(roll::Confirm{});
    CHECK(flow->takeRoute());
}

TEST_CASE_METHOD(StaffRoom, "without a list there are no names to tick", "[roll]") {
    write([&](ports::Transaction& transaction) { need(transaction.photos().add(untagged("p1", 2))); });
    RollFlow flow(services(), std::make_shared<workflow::Known>(), "Sports day", policy::PhotoId{"p1"});
    settle();
    CHECK(flow.model().choices.empty());
    CHECK_FALSE(flow.model().loading);
    CHECK(flow.model().problem.find("list") != std::string::npos);
    flow.handle(roll::Back{});
    CHECK(std::holds_alternative<route::Photo>(*flow.takeRoute()));
}
