// People and PINs on the kiosk, over the real store.
#include "gui/flow/it_people_flow.hpp"

#include "tests/flow/it_room.hpp"

#include <algorithm>

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;
using workflow::SignInAnswer;

namespace {

struct PeopleDesk : ItRoom {
    std::optional<ItPeopleFlow> flow;

    PeopleDesk() { open(); }
    ~PeopleDesk() { flow.reset(); }
    PeopleDesk(const PeopleDesk&) = delete;
    PeopleDesk& operator=(const PeopleDesk&) = delete;

    void open() {
        flow.reset();
        flow.emplace(services());
        settle();
    }
    void tap(const ItPeopleIntent& intent) {
        flow->handle(intent);
        settle();
    }
    void type(const std::string& text) { tap(it_people::Type{typing::Letters{text}}); }
    void pin(const std::string& digits) {
        for (const char digit : digits)
            tap(it_people::Digit{digit});
        tap(it_people::PinDone{});
    }
    [[nodiscard]] const ItPeopleModel& model() const { return flow->model(); }
    [[nodiscard]] const ItPerson& person(const std::string& name) const {
        const auto at = std::ranges::find(model().people, name, &ItPerson::name);
        REQUIRE(at != model().people.end());
        return *at;
    }
    void choose(const std::string& name) { tap(it_people::Open{person(name).id}); }
    /// From the list to the PIN of somebody new.
    void startAdding(const std::string& name, std::size_t role) {
        tap(it_people::Add{});
        type(name);
        tap(it_people::NameDone{});
        tap(it_people::ChooseRole{role});
    }
    SignInAnswer::Kind tries(const std::string& name, const std::string& pin) {
        return need(workflow::SignIn(services().signingIn).signIn(name, pin)).kind;
    }
};

constexpr std::size_t staffRole = 0;
constexpr std::size_t leaderRole = 1;

} // namespace

TEST_CASE_METHOD(PeopleDesk, "everybody is listed with their role and how they stand", "[it]") {
    REQUIRE(model().people.size() == 4);
    CHECK(person("Ms Lane").role == "Senior leader");
    CHECK(person("Ms Lane").state == "Can sign in");
    CHECK(model().under == "4 people can sign in");
}

TEST_CASE_METHOD(PeopleDesk, "what the school should have and has not is said in core's words", "[it]") {
    REQUIRE(model().warnings.size() == 2);
    CHECK(model().warnings.front().find("only one senior leader") != std::string::npos);
    CHECK(model().warnings.front().find("deputy") != std::string::npos);
    startAdding("Mr Dale", leaderRole);
    pin("618204");
    pin("618204");
    CHECK(model().warnings.size() == 1);
}

TEST_CASE_METHOD(PeopleDesk, "somebody new gets a PIN that opens nothing but the change to an own one", "[it]") {
    startAdding("  Ms   Sandhar ", staffRole);
    CHECK(model().pinFor == "Ms Sandhar");
    CHECK(model().pinRule == "4 to 8 digits");
    CHECK(model().step == PeopleStep::choosePin);
    pin("5813");
    CHECK(model().step == PeopleStep::repeatPin);
    CHECK(model().digits == 0);
    pin("5813");
    CHECK(model().step == PeopleStep::list);
    CHECK(model().told == "Ms Sandhar can sign in now, and then chooses a PIN of their own.");
    CHECK(person("Ms Sandhar").state == "Has to choose a PIN of their own");
    CHECK(acts().back() == "person.add");
    CHECK(tries("Ms Sandhar", "5813") == SignInAnswer::Kind::changePin);
}

TEST_CASE_METHOD(PeopleDesk, "a PIN that anybody would try, or two that differ, are chosen again", "[it]") {
    startAdding("Ms Sandhar", staffRole);
    pin("1234");
    CHECK(model().step == PeopleStep::choosePin);
    CHECK_FALSE(model().problem.empty());
    CHECK(model().problem.find("1234") == std::string::npos);
    pin("5813");
    pin("5814");
    CHECK(model().step == PeopleStep::choosePin);
    CHECK(model().problem == "The two PINs differ. Choose one again.");
    CHECK(std::ranges::count(model().people, "Ms Sandhar", &ItPerson::name) == 0);
}

TEST_CASE_METHOD(PeopleDesk, "somebody who can loosen needs a longer PIN", "[it]") {
    startAdding("Mr Dale", leaderRole);
    CHECK(model().pinRule == "6 to 8 digits");
    for (const char digit : std::string("58137"))
        tap(it_people::Digit{digit});
    CHECK_FALSE(model().canGoOn);
    tap(it_people::PinDone{});
    CHECK(model().step == PeopleStep::choosePin);
}

TEST_CASE_METHOD(PeopleDesk, "a name that is taken is typed anew, with core's sentence", "[it]") {
    startAdding("mr reed", staffRole);
    pin("5813");
    pin("5813");
    CHECK(model().step == PeopleStep::name);
    CHECK(model().problem.find("There is a person called Mr Reed already") != std::string::npos);
    type("x");
    CHECK(model().problem.empty());
}

TEST_CASE_METHOD(PeopleDesk, "a name that is none goes no further", "[it]") {
    tap(it_people::Add{});
    type("17");
    tap(it_people::NameDone{});
    CHECK(model().step == PeopleStep::name);
    CHECK_FALSE(model().problem.empty());
}

TEST_CASE_METHOD(PeopleDesk, "a lost PIN is replaced, and whoever is signed in with it is so no more", "[it]") {
    const auto before = signedIn("Mr Reed", ownPin);
    choose("Mr Reed");
    tap(it_people::NewPin{});
    pin("2907");
    pin("2907");
    CHECK(model().told == "Mr Reed has a new PIN, and has to change it at the next sign-in.");
    CHECK(tries("Mr Reed", "2907") == SignInAnswer::Kind::changePin);
    CHECK_FALSE(workflow::authorise(*store, before, policy::Deed::decide));
}

TEST_CASE_METHOD(PeopleDesk, "a leaver cannot sign in, and can come back with a new PIN", "[it]") {
    choose("Mr Reed");
    tap(it_people::AskDisable{});
    CHECK(model().step == PeopleStep::disable);
    tap(it_people::Cancel{});
    CHECK(model().step == PeopleStep::person);
    tap(it_people::AskDisable{});
    tap(it_people::Disable{});
    CHECK(model().told == "Mr Reed cannot sign in any more.");
    CHECK(person("Mr Reed").disabled);
    CHECK(model().people.back().name == "Mr Reed");
    CHECK_FALSE(workflow::SignIn(services().signingIn).signIn("Mr Reed", ownPin));
    choose("Mr Reed");
    tap(it_people::NewPin{});
    pin("2907");
    pin("2907");
    CHECK(model().told == "Mr Reed can sign in again, with the new PIN.");
    CHECK_FALSE(person("Mr Reed").disabled);
}

TEST_CASE_METHOD(PeopleDesk, "the only person of IT stays, and core says why", "[it]") {
    choose("Ivy Tate");
    tap(it_people::AskDisable{});
    tap(it_people::Disable{});
    CHECK(model().step == PeopleStep::person);
    CHECK(model().problem.find("Ivy Tate is the only person of IT") != std::string::npos);
    CHECK_FALSE(person("Ivy Tate").disabled);
}

TEST_CASE_METHOD(PeopleDesk, "nobody but IT sees people, or changes them", "[it]") {
    atTheKiosk("Ms Lane");
    open();
    CHECK(model().people.empty());
    CHECK(model().gate.refused.find("Ms Lane is a senior leader here") != std::string::npos);
    tap(it_people::Add{});
    CHECK(model().step == PeopleStep::list);
}

TEST_CASE_METHOD(PeopleDesk, "somebody who was IT when the page was opened changes nothing any more", "[it]") {
    need(people().add({"Ian Todd", policy::Role::it, firstPin}, session.actor));
    auto second = need(workflow::SignIn(services().signingIn).changePin("Ian Todd", firstPin, "618204")).actor.value();
    need(people().disable("Ivy Tate", second));
    startAdding("Ms Sandhar", staffRole);
    pin("5813");
    pin("5813");
    CHECK_FALSE(model().gate.open);
    CHECK(model().gate.refused.find("Ivy Tate does not work with this kiosk any more") != std::string::npos);
    CHECK(model().people.empty());
    CHECK(model().step == PeopleStep::list);
}

TEST_CASE_METHOD(PeopleDesk, "what cannot be written is said, and nobody is added", "[it]") {
    startAdding("Ms Sandhar", staffRole);
    pin("5813");
    front.busy = true;
    pin("5813");
    CHECK(model().problem == "Somebody else is writing. Try again.");
    CHECK_FALSE(model().busy);
    CHECK(std::ranges::count(model().people, "Ms Sandhar", &ItPerson::name) == 0);
}
