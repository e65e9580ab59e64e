#include "tests/people/people_fixture.hpp"

#include "db/pin_hasher.hpp"

#include <future>

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;
using policy::Role;
using std::chrono::seconds;
using Kind = workflow::SignInAnswer::Kind;

TEST_CASE_METHOD(PeopleFixture, "The right PIN makes an actor with the name, the id and the role of the person") {
    setUpIt();
    const auto actor = signedIn("  ivy   TATE ", itPin);
    CHECK(actor.name() == "Ivy Tate");
    CHECK(actor.person() == stored("Ivy Tate").id);
    CHECK(actor.role() == Role::it);
    CHECK(acts().back() == "sign-in");
}

TEST_CASE_METHOD(PeopleFixture, "A wrong PIN, an unknown name and an empty one let nobody in") {
    const auto nobody = failureOf(signing().signIn("Ivy Tate", itPin));
    CHECK(nobody.kind == FailureKind::notFound);
    setUpIt();
    CHECK(kindOf("Ivy Tate", "729462") == Kind::refused);
    CHECK(acts().back() == "sign-in.wrong-pin");
    CHECK(kindOf("Ivy Tate", "") == Kind::refused);
    CHECK(failureOf(signing().signIn("Ivy Tait", itPin)).kind == FailureKind::notFound);
    CHECK(failureOf(signing().signIn("", itPin)).kind == FailureKind::notFound);
    CHECK_FALSE(tryPin("Ivy Tate", std::string(1'000'000, '7')).actor.has_value());
}

TEST_CASE_METHOD(PeopleFixture, "A PIN that somebody else chose lets nobody act before it is changed") {
    const auto it = setUpIt();
    need(people().add({"Mr Reed", Role::staff, firstPin}, it));
    const auto answer = tryPin("Mr Reed", firstPin);
    CHECK(answer.kind == Kind::changePin);
    CHECK_FALSE(answer.actor.has_value());
    CHECK(answer.text.size() > 20);

    CHECK(failureOf(signing().changePin("Mr Reed", firstPin, firstPin)).kind == FailureKind::conflict);
    CHECK(failureOf(signing().changePin("Mr Reed", firstPin, "1234")).kind == FailureKind::conflict);
    CHECK(stored("Mr Reed").mustChangePin);
    CHECK(need(signing().changePin("Mr Reed", "5813", "5814")).kind == Kind::refused);
    CHECK(need(signing().changePin("Mr Reed", firstPin, staffPin)).kind == Kind::signedIn);
    CHECK(acts().back() == "person.pin");
    CHECK(kindOf("Mr Reed", firstPin) == Kind::refused);
    signedIn("Mr Reed", staffPin);
}

TEST_CASE_METHOD(PeopleFixture, "Changing a PIN is no way around the waits") {
    setUpIt();
    for (int i = 0; i < 3; ++i)
        CHECK(need(signing().changePin("Ivy Tate", "111112", "918273")).kind == Kind::refused);
    CHECK(need(signing().changePin("Ivy Tate", itPin, "918273")).kind == Kind::wait);
    CHECK(kindOf("Ivy Tate", itPin) == Kind::wait);
}

TEST_CASE_METHOD(PeopleFixture, "Who was disabled or got a new PIN while theirs was looked at is not let in") {
    const auto it = setUpIt();
    join("Mr Reed", Role::staff, staffPin, it);
    pins.meanwhile = [&] { need(people().resetPin("Mr Reed", firstPin, it)); };
    CHECK(failureOf(signing().signIn("Mr Reed", staffPin)).kind == FailureKind::conflict);
    CHECK(kindOf("Mr Reed", firstPin) == Kind::changePin);
    pins.meanwhile = [&] { need(people().disable("Mr Reed", it)); };
    CHECK(failureOf(signing().signIn("Mr Reed", firstPin)).kind == FailureKind::conflict);
    CHECK(failureOf(signing().signIn("Mr Reed", firstPin)).kind == FailureKind::conflict);
    pins.meanwhile = [&] { need(people().enable("Mr Reed", "602915", it)); };
    CHECK(failureOf(signing().changePin("Mr Reed", firstPin, staffPin)).kind == FailureKind::conflict);
}

TEST_CASE_METHOD(PeopleFixture, "While a PIN is hashed, others can write") {
    setUpIt();
    bool wrote = false;
    pins.meanwhile = [&] {
        write([](ports::Transaction& t) { need(t.photos().rememberSource("Fair", "/stick")); });
        wrote = true;
    };
    signedIn("Ivy Tate", itPin);
    CHECK(wrote);
}

TEST_CASE_METHOD(PeopleFixture, "With Argon2 itself a person is added and signs in, from threads of their own") {
    db::ArgonPinHasher slow;
    workflow::People real({*store, slow, uptime, clock, ids});
    need(real.addFirst({"Ivy Tate", Role::it, itPin}));
    const auto attempt = [&](const char* pin) {
        return std::async(std::launch::async, [&, pin] {
            return workflow::SignIn({*store, slow, uptime, clock}).signIn("Ivy Tate", pin).value().kind;
        });
    };
    auto right = attempt(itPin);
    auto wrong = attempt("602917");
    CHECK(right.get() == Kind::signedIn);
    CHECK(wrong.get() == Kind::refused);
}

TEST_CASE_METHOD(PeopleFixture, "Neither a PIN nor its hash stands in the log") {
    const auto it = setUpIt();
    join("Mr Reed", Role::staff, staffPin, it);
    tryPin("Mr Reed", "8046");
    const auto transaction = need(store->read());
    for (const auto& row : need(transaction->audit().rows())) {
        std::string all = row.act + row.by;
        for (const auto& person : row.people)
            all += person;
        for (const auto& [key, value] : row.details)
            all += key + value;
        for (const char* secret : {itPin, staffPin, firstPin, "8046", "argon2"})
            CHECK(all.find(secret) == std::string::npos);
    }
    CHECK(need(transaction->audit().verify()).ok);
}
