// Believing the clock, and setting it, over the real store.
#include "core/workflow/clock.hpp"

#include "core/workflow/situation.hpp"
#include "tests/people/people_fixture.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using policy::ListState;
using workflow::Actor;

namespace {

struct SetTrust final : ports::ClockTrust {
    bool is = false;
    bool vouched() override { return is; }
};

struct LoneKiosk : PeopleFixture {
    SetTrust trust;
    workflow::WatchedClock watched{clock, trust, uptime};
    FixedClockSetter setter{clock};
    policy::ConsentList list = exampleList(1, 3);

    LoneKiosk() {
        list.issued = clock.time - std::chrono::days(5);
        list.expires = clock.time + std::chrono::days(20);
    }
    ListState state() {
        const auto transaction = need(store->read());
        return need(workflow::standingNow(*transaction, list, watched.reading())).state;
    }
    void restart() { uptime.moment = {"next start", std::chrono::seconds(20)}; }
};

} // namespace

TEST_CASE_METHOD(LoneKiosk, "A clock that nobody vouches for clears nothing until a person says that it is right",
                 "[clock]") {
    const auto it = setUpIt();
    const auto staff = join("Mr Reed", policy::Role::staff, staffPin, it);
    CHECK(state() == ListState::clockUnconfirmed);
    need(workflow::confirmClock(*store, watched, uptime, staff));
    CHECK(state() == ListState::valid);
    CHECK(acts().back() == "clock.confirm");
    restart();
    CHECK(state() == ListState::clockUnconfirmed);
}

TEST_CASE_METHOD(LoneKiosk, "Where the network or a hardware clock vouches, nobody is asked", "[clock]") {
    trust.is = true;
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(LoneKiosk, "A person's yes does not count against the log, the list or its end", "[clock]") {
    const auto it = setUpIt();
    need(workflow::confirmClock(*store, watched, uptime, it));
    SECTION("Before the list was issued") {
        clock.time -= std::chrono::days(6);
        CHECK(state() == ListState::clockBeforeIssue);
    }
    SECTION("Before what the log has recorded") {
        clock.time -= std::chrono::days(1);
        CHECK(state() == ListState::clockBehindLog);
    }
    SECTION("After the list ended") {
        clock.time += std::chrono::days(30);
        CHECK(state() == ListState::expired);
    }
}

TEST_CASE_METHOD(LoneKiosk, "A list that seems to have ended by an unconfirmed clock is asked about first", "[clock]") {
    clock.time += std::chrono::days(3000);
    CHECK(state() == ListState::clockUnconfirmed);
}

TEST_CASE_METHOD(LoneKiosk, "Where the system does not tell its start, no word of a person is enough", "[clock]") {
    const auto it = setUpIt();
    need(workflow::confirmClock(*store, watched, uptime, it));
    uptime.moment.start.clear();
    CHECK(state() == ListState::clockUnconfirmed);
    CHECK_FALSE(workflow::confirmClock(*store, watched, uptime, it));
}

TEST_CASE_METHOD(LoneKiosk, "Only IT sets the clock, which then counts as right", "[clock]") {
    const auto it = setUpIt();
    const auto to = clock.time + std::chrono::hours(7);
    for (const Actor& by : {Actor(), Actor("Ivy Tate"), join("Ms Lane", policy::Role::seniorLeader, leaderPin, it)}) {
        CHECK_FALSE(workflow::setClock(*store, watched, setter, uptime, to, by));
        CHECK(clock.time < to);
    }
    need(workflow::setClock(*store, watched, setter, uptime, to, it));
    CHECK(clock.time == to);
    CHECK(state() == ListState::valid);
    const auto transaction = need(store->read());
    const auto row = need(transaction->audit().rows()).back();
    CHECK(row.act == "clock.set");
    CHECK(row.at == to);
    CHECK(row.details == std::vector<std::pair<std::string, std::string>>{{"before", "2026-05-04T09:00:00Z"}});
}

TEST_CASE_METHOD(LoneKiosk, "A clock that may not be set, or to no possible day, stays unconfirmed", "[clock]") {
    const auto it = setUpIt();
    const auto before = clock.time;
    CHECK_FALSE(workflow::setClock(*store, watched, setter, uptime,
                                   std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}, it));
    setter.allowed = false;
    CHECK_FALSE(workflow::setClock(*store, watched, setter, uptime, before + std::chrono::hours(1), it));
    CHECK(clock.time == before);
    CHECK(state() == ListState::clockUnconfirmed);
    CHECK(acts().back() != "clock.set");
}
