// Somebody asked not to be in photos, over the real store.
#include "gui/flow/say_no_flow.hpp"

#include "gui/flow/photo_words.hpp"
#include "tests/flow/staff_room.hpp"

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;

namespace act = policy::act;

namespace {

struct Asked : StaffRoom {
    std::optional<SayNoFlow> flow;
    SharedKnown known = std::make_shared<workflow::Known>();

    Asked() {
        putList(exampleList(42, 30));
        auto photo = examplePhoto("p1");
        photo.tags.clear();
        photo.faces = {{1, {200, 500, 150, 180}, 0.9, policy::FaceOrigin::detector}};
        write([&](ports::Transaction& transaction) { need(transaction.photos().add(photo)); });
    }
    ~Asked() { flow.reset(); }
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;

    void open(const route::SayNo& from) {
        flow.reset();
        flow.emplace(services(), known, from);
        settle();
    }
    void tap(const SayNoIntent& intent) {
        flow->handle(intent);
        settle();
    }
    void type(const std::string& text) { tap(say_no::Type{typing::Letters{text}}); }
    [[nodiscard]] const SayNoModel& model() const { return flow->model(); }
    [[nodiscard]] std::vector<policy::No> noes() const { return need(need(store->read())->noes().all()); }
    [[nodiscard]] workflow::PhotoView view() { return need(workflow::showPhoto(*store, clock, {"p1"}, *known)); }
    [[nodiscard]] std::vector<policy::Decision> decisions() const {
        return need(need(store->read())->photos().decisions({"p1"}));
    }
};

const policy::PupilKey three = examplePupil(3).key;

} // namespace

TEST_CASE_METHOD(Asked, "a pupil is found by name, confirmed with it, and covered from then on", "[say no]") {
    open({.event = "Sports day"});
    CHECK(model().found.empty());
    type("forename3");
    REQUIRE_FALSE(model().found.empty());
    CHECK(model().found.front().name == "Forename3 Surname3");
    tap(say_no::Choose{three});
    CHECK(model().asks);
    CHECK(model().title == "Forename3 Surname3 asked not to be in photos?");
    CHECK(noes().empty());
    tap(say_no::Yes{});
    CHECK(model().step == SayNoStep::done);
    CHECK(model().title == "Forename3 is covered from now on");
    REQUIRE(noes().size() == 1);
    CHECK(noes()[0].pupil->key == three);
    CHECK(noes()[0].by == "Ms H. Sandhar");
    CHECK(noes()[0].event == "Sports day");
    CHECK(decisions().empty());
    tap(say_no::Leave{});
    CHECK(std::holds_alternative<route::Grid>(*flow->takeRoute()));
}

TEST_CASE_METHOD(Asked, "nothing is recorded by searching, by cancelling or by going back", "[say no]") {
    open({.event = "Sports day"});
    type("forename3");
    tap(say_no::Choose{three});
    tap(say_no::Cancel{});
    CHECK_FALSE(model().asks);
    tap(say_no::Yes{}); // from a finger that came late
    tap(say_no::Describe{true});
    type("the woman in the red coat");
    tap(say_no::Back{});
    CHECK(model().step == SayNoStep::search);
    CHECK_FALSE(flow->takeRoute());
    tap(say_no::Back{});
    CHECK(std::holds_alternative<route::Grid>(*flow->takeRoute()));
    CHECK(noes().empty());
}

TEST_CASE_METHOD(Asked, "a pupil who is known already is only confirmed, and the photo comes back", "[say no]") {
    open({.event = "Sports day", .photo = policy::PhotoId{"p1"}, .face = 1, .pupil = three});
    CHECK(model().asks);
    SECTION("yes") {
        tap(say_no::Yes{});
        CHECK(noes().size() == 1);
        CHECK(decisions().empty()); // who it is was said before
        tap(say_no::Leave{});
    }
    SECTION("no") {
        tap(say_no::Cancel{});
        CHECK(noes().empty());
    }
    const auto route = flow->takeRoute();
    REQUIRE(route);
    CHECK(std::get<route::Photo>(*route).photo == policy::PhotoId{"p1"});
}

TEST_CASE_METHOD(Asked, "a face without a name becomes the pupil who is found, and is covered", "[say no]") {
    open({.event = "Sports day", .photo = policy::PhotoId{"p1"}, .face = 1});
    type("forename3");
    tap(say_no::Choose{three});
    tap(say_no::Yes{});
    REQUIRE(noes().size() == 1);
    const auto judged = view().judgement;
    CHECK(judged.faces.at(0).pupil == three);
    CHECK(judged.faces.at(0).action == policy::Action::cover);
}

TEST_CASE_METHOD(Asked, "somebody without a name is described, covered here and asked about elsewhere", "[say no]") {
    auto other = examplePhoto("p2");
    other.tags.clear();
    other.fileHash = "another";
    other.fingerprint = {"another", 77};
    write([&](ports::Transaction& transaction) { need(transaction.photos().add(other)); });
    open({.event = "Sports day", .photo = policy::PhotoId{"p1"}, .face = 1});
    tap(say_no::Describe{true});
    tap(say_no::Next{});
    CHECK_FALSE(model().asks);
    CHECK_FALSE(model().problem.empty());
    type("the woman in the red coat");
    CHECK(model().problem.empty());
    tap(say_no::Next{});
    CHECK(model().asks);
    tap(say_no::Yes{});
    CHECK(model().problem.empty());
    REQUIRE(noes().size() == 1);
    CHECK(noes()[0].note == "the woman in the red coat");
    CHECK(view().judgement.faces.at(0).action == policy::Action::cover);
    CHECK(view().review.aboutNo(noes()[0].id)->asked == act::Asked::covered);

    const auto reviewed = need(workflow::showPhoto(*store, clock, {"p2"}, *known));
    CHECK(std::ranges::count(reviewed.judgement.reasons, policy::ReasonCode::namelessNo, &policy::Reason::code) == 1);
}

TEST_CASE_METHOD(Asked, "a pupil's name is no description, and what cannot be written says so", "[say no]") {
    open({.event = "Sports day"});
    tap(say_no::Describe{true});
    type("Forename3 Surname3");
    SECTION("a pupil") {}
    SECTION("somebody else writes") {
        front.busy = true;
    }
    tap(say_no::Next{});
    tap(say_no::Yes{});
    CHECK(model().step == SayNoStep::note);
    CHECK_FALSE(model().asks);
    CHECK_FALSE(model().busy);
    CHECK_FALSE(model().problem.empty());
    CHECK(noes().empty());
}

TEST_CASE("somebody who asked not to be in photos: the answers are no, covered and block", "[say no]") {
    const policy::Question question{.kind = policy::QuestionKind::aboutNo,
                                    .text = "Is the woman in the red coat in this photo?",
                                    .no = policy::NoId{"7"}};
    const auto answered = [&](int which) { return std::get<act::AboutNo>(answerTo(question, which)); };
    CHECK(answered(0).asked == act::Asked::covered);
    CHECK(answered(1).asked == act::Asked::notInIt);
    CHECK(answered(2).asked == act::Asked::block);
    CHECK(answered(9).asked == act::Asked::block); // what is no answer is the tightest one
    CHECK(answered(0).no == policy::NoId{"7"});
    CHECK(inWords(question).title == "Is the woman in the red coat in this photo?");
    CHECK_FALSE(inWords(question).third.empty());
}
