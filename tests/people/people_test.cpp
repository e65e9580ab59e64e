#include "tests/people/people_fixture.hpp"

#include <algorithm>

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;
using policy::Role;
using Kind = workflow::SignInAnswer::Kind;

namespace {

policy::Failure refusal(const policy::Result<workflow::PersonView>& result) {
    const auto failure = failureOf(result);
    requireSentence(failure);
    return failure;
}

} // namespace

TEST_CASE_METHOD(PeopleFixture, "The first person is somebody of IT, who keeps the PIN they chose") {
    for (const Role role : {Role::staff, Role::seniorLeader, Role::schoolBusinessManager})
        CHECK(refusal(people().addFirst({"Ivy Tate", role, itPin})).kind == FailureKind::conflict);
    CHECK(refusal(people().addFirst({"Ivy Tate", Role::it, "7294"})).kind == FailureKind::conflict);
    CHECK(need(people().list()).people.empty());
    CHECK(need(people().addFirst({"Ivy  Tate ", Role::it, itPin})).name == "Ivy Tate");
    signedIn("Ivy Tate", itPin);
    CHECK(refusal(people().addFirst({"Mal Lory", Role::it, itPin})).kind == FailureKind::conflict);
}

TEST_CASE_METHOD(PeopleFixture, "Of two first persons at once, one becomes it") {
    struct Interfering final : ports::PinHasher {
        std::function<void()> meanwhile;
        QuickHasher quick;
        policy::Result<std::string> hash(const std::string& pin) override {
            if (meanwhile) std::exchange(meanwhile, {})();
            return quick.hash(pin);
        }
        policy::Result<bool> matches(const std::string& hash, const std::string& pin) override {
            return quick.matches(hash, pin);
        }
    } slow;
    slow.meanwhile = [&] { need(people().addFirst({"Ivy Tate", Role::it, itPin})); };
    workflow::People late({*store, slow, uptime, clock, ids});
    CHECK(refusal(late.addFirst({"Mal Lory", Role::it, "816204"})).kind == FailureKind::conflict);
    CHECK(need(people().list()).people.size() == 1);
}

TEST_CASE_METHOD(School, "Only IT adds, resets, disables and enables, whatever the others say they are") {
    for (const auto* by : {&leader, &staff, &manager}) {
        CHECK(refusal(people().add({"Mal Lory", Role::it, firstPin}, *by)).kind == FailureKind::conflict);
        CHECK(refusal(people().resetPin("Ivy Tate", firstPin, *by)).kind == FailureKind::conflict);
        CHECK(refusal(people().disable("Mrs Best", *by)).kind == FailureKind::conflict);
        CHECK(refusal(people().enable("Mrs Best", firstPin, *by)).kind == FailureKind::conflict);
    }
    for (const workflow::Actor& typed : {workflow::Actor("Ivy Tate"), workflow::Actor(), workflow::Actor("root")}) {
        CHECK(refusal(people().add({"Mal Lory", Role::it, firstPin}, typed)).kind == FailureKind::conflict);
        CHECK(refusal(people().disable("Mr Reed", typed)).kind == FailureKind::conflict);
    }
    CHECK(need(people().list()).people.size() == 4);
}

TEST_CASE_METHOD(School, "Names that a person would take for the same are taken") {
    for (const char* same : {"Mr Reed", "mr reed", " MR  REED", "Mr Réed", "Ｍｒ Reed"}) {
        INFO(same);
        CHECK(refusal(people().add({same, Role::staff, firstPin}, it)).kind == FailureKind::conflict);
    }
    CHECK(people().add({"Mr Read", Role::staff, firstPin}, it).has_value());
    need(people().disable("Mr Reed", it));
    CHECK(refusal(people().add({"Mr Reed", Role::seniorLeader, firstPin}, it)).text.find("enabled") !=
          std::string::npos);
}

TEST_CASE_METHOD(School, "What is no name, no role or no PIN adds nobody") {
    for (const std::string& name : {std::string(), std::string("   "), std::string("A\nB"), std::string(81, 'x'),
                                    std::string("Mr R\u0435ed"), std::string("Ann\u202Eeel")}) {
        INFO(name);
        CHECK(refusal(people().add({name, Role::staff, firstPin}, it)).kind == FailureKind::conflict);
    }
    CHECK_FALSE(people().add({"Mal Lory", static_cast<Role>(9), firstPin}, it).has_value());
    CHECK_FALSE(people().add({"Mal Lory", Role::staff, "1234"}, it).has_value());
    CHECK_FALSE(people().add({"Mal Lory", Role::seniorLeader, "5813"}, it).has_value());
    CHECK(need(people().list()).people.size() == 4);
}

TEST_CASE_METHOD(School, "A lost PIN is reset: it ends the wait, the old PIN and whoever is signed in with it") {
    for (int i = 0; i < 3; ++i)
        tryPin("Mr Reed", "8046");
    CHECK(kindOf("Mr Reed", staffPin) == Kind::wait);
    CHECK(authorised(staff, policy::Deed::decide));
    need(people().resetPin("mr reed", firstPin, it));
    CHECK_FALSE(authorised(staff, policy::Deed::decide));
    CHECK(kindOf("Mr Reed", staffPin) == Kind::refused);
    CHECK(kindOf("Mr Reed", firstPin) == Kind::changePin);
    CHECK(need(signing().changePin("Mr Reed", firstPin, staffPin)).kind == Kind::signedIn);
    CHECK(refusal(people().resetPin("Nobody", firstPin, it)).kind == FailureKind::notFound);
    CHECK(refusal(people().resetPin("Ms Lane", "5813", it)).kind == FailureKind::conflict); // a leader's has six digits
}

TEST_CASE_METHOD(School, "A leaver is out at once, and comes back only with a new PIN that has to be changed") {
    need(people().disable("Mr Reed", it));
    CHECK_FALSE(authorised(staff, policy::Deed::decide));
    CHECK(failureOf(signing().signIn("Mr Reed", staffPin)).kind == FailureKind::conflict);
    CHECK(refusal(people().disable("Mr Reed", it)).kind == FailureKind::conflict);
    CHECK(refusal(people().resetPin("Mr Reed", firstPin, it)).kind == FailureKind::conflict);
    need(people().enable("Mr Reed", firstPin, it));
    CHECK(kindOf("Mr Reed", staffPin) == Kind::refused);
    CHECK(kindOf("Mr Reed", firstPin) == Kind::changePin);
    CHECK_FALSE(authorised(staff, policy::Deed::decide)); // signed in before: not any more
    CHECK(refusal(people().enable("Mr Reed", firstPin, it)).kind == FailureKind::conflict);
}

TEST_CASE_METHOD(School, "One active person of IT stays") {
    CHECK(refusal(people().disable("Ivy Tate", it)).kind == FailureKind::conflict);
    const auto second = join("Ian Todd", Role::it, "816204", it);
    need(people().disable("Ivy Tate", second));
    CHECK(refusal(people().disable("Ian Todd", second)).kind == FailureKind::conflict);
    CHECK(refusal(people().enable("Ivy Tate", firstPin, it)).kind == FailureKind::conflict);
    CHECK(people().enable("Ivy Tate", firstPin, second).has_value());
}

TEST_CASE_METHOD(School, "The list warns until there are two senior leaders and two people of IT") {
    CHECK(need(people().list()).warnings.size() == 2);
    join("Mr Dale", Role::seniorLeader, "617302", it);
    CHECK(need(people().list()).warnings.size() == 1);
    join("Ian Todd", Role::it, "816204", it);
    CHECK(need(people().list()).warnings.empty());
    need(people().disable("Mr Dale", it));
    const auto view = need(people().list());
    REQUIRE(view.warnings.size() == 1);
    CHECK(view.warnings.front().find("senior leader") != std::string::npos);
    CHECK(std::ranges::count_if(view.people, &workflow::PersonView::disabled) == 1);
}

TEST_CASE_METHOD(PeopleFixture, "A kiosk without people says so") {
    CHECK(need(people().list()).warnings.size() == 1);
    CHECK_FALSE(need(signing().peopleAreSetUp()));
    setUpIt();
    CHECK(need(signing().peopleAreSetUp()));
}

TEST_CASE_METHOD(School,
                 "Each change of people stands in the log with who did it to whom, and the log can forget them") {
    need(people().resetPin("Mr Reed", firstPin, it));
    need(people().disable("Mr Reed", it));
    need(people().enable("Mr Reed", firstPin, it));
    const auto transaction = need(store->read());
    const auto rows = need(transaction->audit().rows());
    std::vector<std::string> about;
    for (const auto& row : rows) {
        if (!row.act.starts_with("person.") || row.people != std::vector<std::string>{"Mr Reed"}) continue;
        CHECK(row.by == (row.act == "person.pin" ? "Mr Reed" : "Ivy Tate"));
        about.push_back(row.act);
    }
    CHECK(about ==
          std::vector<std::string>{"person.add", "person.pin", "person.reset", "person.disable", "person.enable"});
    CHECK(need(store->erasePerson("Mr Reed", "Ivy Tate", clock.now())));
    CHECK(need(need(store->read())->audit().verify()).ok);
}
