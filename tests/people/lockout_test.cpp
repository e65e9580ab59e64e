// How long wrong PINs keep the kiosk shut, and that nothing makes it shorter.
#include "tests/people/people_fixture.hpp"

#include "tests/support/child_process.hpp"

#include <algorithm>
#include <future>

using namespace clearframe;
using namespace clearframe::tests;
using std::chrono::seconds;
using Kind = workflow::SignInAnswer::Kind;

namespace {
constexpr const char* wrongPin = "602917";
}

TEST_CASE_METHOD(PeopleFixture, "Two wrong PINs are free, the third costs 30 seconds, each further one twice as long") {
    setUpIt();
    CHECK(tryPin("Ivy Tate", wrongPin).wait == seconds(0));
    CHECK(tryPin("Ivy Tate", wrongPin).wait == seconds(0));
    for (int expected : {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
        const auto answer = tryPin("Ivy Tate", wrongPin);
        CHECK(answer.kind == Kind::refused);
        CHECK(answer.wait == seconds(expected));
        wait(seconds(expected - 1));
        // The right one is not looked at either, and asking costs nothing.
        const auto tooEarly = tryPin("Ivy Tate", itPin);
        CHECK(tooEarly.kind == Kind::wait);
        CHECK(tooEarly.wait == seconds(1));
        CHECK(need(signing().waitOf("Ivy Tate")) == seconds(1));
        wait(seconds(1));
    }
    signedIn("Ivy Tate", itPin);
    CHECK(tryPin("Ivy Tate", wrongPin).wait == seconds(0)); // from the beginning again
}

TEST_CASE_METHOD(PeopleFixture, "One person's wrong PINs cost nobody else") {
    const auto it = setUpIt();
    join("Mr Reed", policy::Role::staff, staffPin, it);
    for (int i = 0; i < 3; ++i)
        tryPin("Ivy Tate", wrongPin);
    signedIn("Mr Reed", staffPin);
}

TEST_CASE_METHOD(PeopleFixture, "A set clock, forward or back, makes no wait shorter and none longer") {
    setUpIt();
    for (int i = 0; i < 3; ++i)
        tryPin("Ivy Tate", wrongPin);
    for (const auto by : {std::chrono::hours(24 * 3650), std::chrono::hours(-24 * 7300), std::chrono::hours(1)}) {
        clock.time += by;
        CHECK(tryPin("Ivy Tate", itPin).wait == seconds(30));
    }
    uptime.moment.passed += seconds(30);
    signedIn("Ivy Tate", itPin);
}

TEST_CASE_METHOD(PeopleFixture, "A wait outlives the program, and a restart of the device begins it anew") {
    setUpIt();
    for (int i = 0; i < 4; ++i) {
        wait(need(signing().waitOf("Ivy Tate")));
        tryPin("Ivy Tate", wrongPin);
    }
    wait(seconds(20));
    reopen();
    CHECK(tryPin("Ivy Tate", itPin).wait == seconds(40));

    uptime.moment = {"second start", seconds(5)};
    CHECK(tryPin("Ivy Tate", itPin).wait == seconds(55));
    uptime.moment.passed = seconds(59);
    CHECK(tryPin("Ivy Tate", itPin).wait == seconds(1));
    uptime.moment = {"third start", seconds(0)};
    CHECK(tryPin("Ivy Tate", itPin).wait == seconds(60));
    uptime.moment.passed = seconds(60);
    CHECK(tryPin("Ivy Tate", wrongPin).wait == seconds(120)); // the count went on
}

TEST_CASE_METHOD(PeopleFixture, "Without knowing how long the device runs, nobody signs in") {
    setUpIt();
    uptime.moment = {};
    requireSentence(failureOf(signing().signIn("Ivy Tate", itPin)));
    CHECK(failureOf(signing().signIn("Ivy Tate", itPin)).kind == policy::FailureKind::unavailable);
}

TEST_CASE_METHOD(PeopleFixture, "The uptime of this machine is that of one start, and runs") {
    db::SystemUptime real;
    const auto first = need(real.now());
    const auto second = need(real.now());
    CHECK_FALSE(first.start.empty());
    CHECK(first.start == second.start);
    CHECK(first.passed > seconds(0));
    CHECK(second.passed >= first.passed);
}

TEST_CASE_METHOD(PeopleFixture, "A try is counted before it is looked at, whoever ends the program then") {
    setUpIt();
    for (int i = 1; i <= 3; ++i) {
        pins.meanwhile = [&] { throw std::runtime_error("the plug is pulled"); };
        CHECK_THROWS(signing().signIn("Ivy Tate", wrongPin));
        reopen();
        CHECK(stored("Ivy Tate").wrongPins == i);
    }
    CHECK(kindOf("Ivy Tate", itPin) == Kind::wait);
}

TEST_CASE_METHOD(PeopleFixture, "Killed while it looks at a PIN, the program has counted the try and let nobody in") {
    setUpIt();
    store.reset();
    for (int i = 1; i <= 3; ++i) {
        ChildProcess child([this] {
            auto opened = db::SqliteStore::open(folder);
            if (!opened) return 1;
            store = std::move(*opened);
            pins.meanwhile = [] { ::kill(::getpid(), SIGKILL); };
            (void)signing().signIn("Ivy Tate", itPin);
            return 2;
        });
        CHECK(child.wait() == -1);
    }
    reopen();
    CHECK(stored("Ivy Tate").wrongPins == 3);
    CHECK(kindOf("Ivy Tate", itPin) == Kind::wait);
    wait(seconds(30));
    signedIn("Ivy Tate", itPin);
    CHECK(need(need(store->read())->audit().verify()).ok);
}

TEST_CASE_METHOD(PeopleFixture, "A second try while the first is looked at is counted too") {
    setUpIt();
    tryPin("Ivy Tate", wrongPin);
    pins.meanwhile = [&] { CHECK(tryPin("Ivy Tate", wrongPin).wait == seconds(30)); };
    CHECK(kindOf("Ivy Tate", wrongPin) == Kind::refused);
    CHECK(stored("Ivy Tate").wrongPins == 3);
    CHECK(kindOf("Ivy Tate", itPin) == Kind::wait);
}

TEST_CASE_METHOD(PeopleFixture, "However many tries come at once, no more than three PINs are looked at") {
    setUpIt();
    constexpr int together = 8;
    struct Counting final : ports::PinHasher {
        std::atomic<int> looked = 0;
        QuickHasher quick;
        policy::Result<std::string> hash(const std::string& pin) override { return quick.hash(pin); }
        policy::Result<bool> matches(const std::string& hash, const std::string& pin) override {
            ++looked;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            return hash == this->hash(pin).value();
        }
    } counting;
    std::vector<std::future<Kind>> tries;
    for (int i = 0; i < together; ++i)
        tries.push_back(std::async(std::launch::async, [&] {
            return workflow::SignIn({*store, counting, uptime, clock}).signIn("Ivy Tate", wrongPin).value().kind;
        }));
    int refused = 0;
    for (auto& one : tries)
        refused += one.get() == Kind::refused ? 1 : 0;
    CHECK(refused == 3);
    CHECK(counting.looked == 3);
    CHECK(stored("Ivy Tate").wrongPins == 3);
    const auto logged = acts();
    CHECK(std::ranges::count(logged, std::string("sign-in.wrong-pin")) == 3);
}

TEST_CASE_METHOD(PeopleFixture, "Trouble with memory lets nobody in") {
    setUpIt();
    pins.broken = true;
    requireSentence(failureOf(signing().signIn("Ivy Tate", itPin)));
    pins.broken = false;
    signedIn("Ivy Tate", itPin);
}
