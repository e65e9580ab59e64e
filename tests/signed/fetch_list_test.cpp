// What becomes of a list from an address, over the real store with the real minisign; the server is a value.
#include "core/workflow/fetch_list.hpp"
#include "db/system.hpp"
#include "tests/signed/signed_kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using namespace std::chrono_literals;
using policy::FailureKind;

namespace {

const ports::ListAddress somewhere{.url = "https://files.example/list.csv"};

struct FetchingKiosk : SignedKiosk {
    db::RandomIds ids;

    workflow::FetchList fetching() { return {*store, tools, clock, ids}; }
    FetchingKiosk() { need(fetching().setAddress(somewhere, "IT Ian")); }

    ports::FetchedList served(const ports::BroughtList& list, const std::string& tag = "\"1\"") const {
        return {list.bytes, list.signature.value_or(ports::Bytes{}), tag};
    }
    policy::Result<workflow::FetchReport> take(policy::Result<std::optional<ports::FetchedList>> came) {
        const auto task = need(fetching().asked());
        return fetching().take(task, std::move(came), workflow::Actor::kiosk());
    }
    policy::Result<workflow::FetchReport> offline() {
        return take(policy::fail(FailureKind::unavailable, "The kiosk cannot reach the list’s server now."));
    }
    ports::FetchState state() { return need(fetching().status()).state; }
    bool due() { return need(fetching().due()).has_value(); }
    int logged(const std::string& act) {
        const auto transaction = need(store->read());
        const auto rows = need(transaction->audit().rows());
        return static_cast<int>(std::ranges::count(rows, act, &ports::AuditRow::act));
    }
};

} // namespace

TEST_CASE_METHOD(FetchingKiosk, "A list from the address comes into force though nobody is signed in") {
    begin("yyyy", 7);
    CHECK(due());
    const auto report = need(take(served(signedList(csvOf("ynyy"), 8))));
    REQUIRE(report.list.has_value());
    CHECK(report.list->accepted);
    CHECK(inForce().version == 8);
    CHECK(state().tag == "\"1\"");
    CHECK(state().answered == clock.time);
    CHECK(state().problem.empty());
    CHECK_FALSE(due());
    clock.time += 80min;
    CHECK(due());
    CHECK(need(fetching().due())->tag == "\"1\"");
}

TEST_CASE_METHOD(FetchingKiosk, "A list without a signature that holds is never taken from an address") {
    begin("yyyy", 7);
    auto list = served(signedList(csvOf("nnnn"), 8));
    SECTION("the signature is empty") {
        list.signature.clear();
    }
    SECTION("the signature is of another list") {
        list.signature = *signedList(csvOf("yyyn"), 9).signature;
    }
    SECTION("the list was changed") {
        list.list.push_back(' ');
    }
    const auto report = need(take(list));
    REQUIRE(report.list.has_value());
    CHECK_FALSE(report.list->accepted);
    CHECK(inForce().version == 7);
    CHECK_FALSE(state().problem.empty());
    clock.time += 80min;
    CHECK(need(fetching().due())->tag.empty()); // asked for whole the next time
    CHECK(logged("list.refused") == 1);
    (void)need(take(list));
    (void)need(take(list));
    CHECK(logged("list.refused") == 1); // the same each hour is said once
}

TEST_CASE_METHOD(FetchingKiosk,
                 "No network is a state: nothing is logged, the list stays, and the next attempt waits longer") {
    begin("yyyy", 7);
    const auto rows = logged("list.fetch-failed");
    auto wait = 0s;
    for (int attempt = 1; attempt <= 4; ++attempt) {
        CHECK(offline().error().kind == FailureKind::unavailable);
        CHECK(state().offline);
        CHECK(state().failures == attempt);
        CHECK(state().problem.empty());
        const auto next = state().next - clock.time;
        CHECK(next > wait / 2);
        wait = next;
    }
    CHECK(wait > 5min);
    CHECK(logged("list.fetch-failed") == rows);
    CHECK(inForce().version == 7);
    (void)need(take(std::optional<ports::FetchedList>()));
    CHECK_FALSE(state().offline);
    CHECK(state().failures == 0);
}

TEST_CASE_METHOD(FetchingKiosk, "What somebody has to mend is logged once, and kept over a time without network") {
    const auto refusal = [&] {
        return take(policy::fail(FailureKind::refused, "The server could not prove that it is the school’s."));
    };
    CHECK_FALSE(refusal().has_value());
    CHECK_FALSE(refusal().has_value());
    CHECK(logged("list.fetch-failed") == 1);
    CHECK_FALSE(offline().has_value());
    CHECK_FALSE(state().problem.empty());
    (void)need(take(std::optional<ports::FetchedList>()));
    CHECK(state().problem.empty());
}

TEST_CASE_METHOD(FetchingKiosk,
                 "A list with many differences waits for IT, what it makes stricter applies, and IT agrees on a tap") {
    begin("nnnnnnnnnnyy", 7);
    const auto list = served(signedList(csvOf("yyyyyyyyyyny"), 8));
    const auto first = need(take(list));
    CHECK_FALSE(first.list->accepted);
    CHECK(first.list->tightenedAtOnce);
    const auto task = need(fetching().asked());
    CHECK(task.tag.empty());
    const auto agreed = need(fetching().take(task, std::optional(list), "IT Ian", workflow::Approval{"IT Ian"}));
    CHECK(agreed.list->accepted);
    CHECK(inForce().version == 8);
    CHECK(state().problem.empty());
}

TEST_CASE_METHOD(FetchingKiosk,
                 "A newer list that waits for the same reason still makes stricter what it can, at once") {
    begin("nnnnnnnnnnyy", 7);
    const auto first = need(take(served(signedList(csvOf("yyyyyyyyyyny"), 8), "\"8\"")));
    const auto second = need(take(served(signedList(csvOf("yyyyyyyyyynn"), 9), "\"9\"")));
    REQUIRE_FALSE(first.list->reasons.empty());
    CHECK(first.list->reasons.front().text == second.list->reasons.front().text);
    CHECK(inForce().pupils.back().consentFor(policy::Purpose::social) == policy::Consent::refused);
}

TEST_CASE_METHOD(FetchingKiosk, "What became of an old address says nothing about a new one") {
    begin("yyyy", 7);
    const auto task = need(fetching().asked());
    need(fetching().setAddress({.url = "https://other.example/list.csv"}, "IT Ian"));
    CHECK_FALSE(
        fetching().take(task, policy::fail(FailureKind::unavailable, "No."), workflow::Actor::kiosk()).has_value());
    CHECK_FALSE(state().asked.has_value());
    CHECK(due());
    need(fetching().forgetAddress("IT Ian"));
    CHECK_FALSE(due());
    CHECK(fetching().asked().error().kind == FailureKind::notFound);
}

TEST_CASE_METHOD(FetchingKiosk, "An address that is not https, or a certificate without its key, is not taken") {
    for (const std::string url : {"http://files.example/list.csv", "file:///list.csv", "", "https://a b"})
        CHECK_FALSE(fetching().setAddress({.url = url}, "IT Ian").has_value());
    auto half = somewhere;
    half.certificate = "PEM";
    CHECK_FALSE(fetching().setAddress(half, "IT Ian").has_value());
    auto twoLines = somewhere;
    twoLines.token = "a\r\nX-Header: b";
    CHECK_FALSE(fetching().setAddress(twoLines, "IT Ian").has_value());
    CHECK(need(fetching().status()).url == somewhere.url);
}

TEST_CASE_METHOD(FetchingKiosk, "The kiosk by itself takes a signed list and does nothing else") {
    const auto transaction = need(store->read());
    for (const auto deed : policy::allDeeds)
        CHECK(workflow::authorise(*transaction, workflow::Actor::kiosk(), deed).has_value() ==
              (deed == policy::Deed::importSignedList));
    const auto byHand = SigningOffice::brought(plain(csvOf("y")));
    CHECK(lists().import(byHand, {}, workflow::Actor::kiosk(), {}).error().kind == FailureKind::conflict);
}
