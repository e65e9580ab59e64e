// A newer list that the school signed and nobody can read: nothing is cleared until somebody has looked.
#include "tests/signed/signed_kiosk.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;
using policy::ListState;
using namespace std::chrono_literals;

namespace {

struct Unread : SignedKiosk {
    Unread() { begin("yyyyyyyyyy", 7); }
    ports::BroughtList malformed(int version) {
        return signedList("upn,forename,surname,social\nA1,Ann,Lee,yes\nA1,Bob,Lee,no\n", version); // a UPN twice
    }
    void bringUnread(int version = 8) {
        const auto report = import(malformed(version));
        REQUIRE_FALSE(report.accepted);
        REQUIRE(report.unread);
    }
};

} // namespace

TEST_CASE_METHOD(Unread, "A signed list with a UPN twice is refused whole, and stops the kiosk") {
    requireRefused(malformed(8), "list-malformed");
    CHECK(state() == ListState::newerUnread);
    const auto standing = need(lists().status()).standing;
    CHECK_THAT(standing.text, Catch::Contains("version 8"));
    CHECK(policy::toString(standing.state) == "newer-list-unread");
    CHECK(lastRow().act == "list.unread");
}

TEST_CASE_METHOD(Unread, "A preview alone stops nothing") {
    const auto report = need(lists().preview(malformed(8), {}));
    CHECK(report.unread);
    CHECK(state() == ListState::valid);
    CHECK(need(lists().look(malformed(8), {}, "Mr Reed")).unread); // bringing it does
    CHECK(state() == ListState::newerUnread);
}

TEST_CASE_METHOD(Unread, "A list that is encrypted to another kiosk stops this one") {
    const auto file = office.encrypt(plain(csvOf("nyyyyyyyyy")), office.otherRecipient());
    (void)need(age.recipient());
    office.sign(file, key, terms(8).comment());
    requireRefused(SigningOffice::brought(file), "list-unreadable");
    CHECK(state() == ListState::newerUnread);
}

TEST_CASE_METHOD(Unread, "Only an authentic and newer list can stop the kiosk") {
    auto list = malformed(8);
    list.bytes.push_back('\n');
    requireRefused(list, "signature-wrong");
    requireRefused(malformed(6), "version-older");
    requireRefused(malformed(7), "version-taken");
    const auto stranger = office.makeKey("stranger");
    requireRefused(signedList("nonsense", terms(8).comment(), stranger), "key-unknown");
    auto late = terms(8);
    late.expires = clock.time - 1s;
    requireRefused(signedList("nonsense", late.comment(), key), "list-expired");
    const auto byHand = import(SigningOffice::brought(plain("nonsense")), "IT Ian");
    CHECK_FALSE(byHand.accepted);
    CHECK_FALSE(byHand.unread);
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(Unread, "A newer list that can be read ends it") {
    bringUnread(8);
    CHECK(import(signedList(csvOf("yyyyyyyyyn"), 9)).accepted);
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(Unread, "A newer list that waits does not end it, and IT's approval does") {
    bringUnread(8);
    const auto waits = signedList(csvOf("yyy-------"), 9);
    CHECK_FALSE(import(waits).accepted);
    CHECK(state() == ListState::newerUnread);
    CHECK(approve(waits).accepted);
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(Unread, "A list by hand ends it: IT is there in person") {
    bringUnread(8);
    CHECK(import(SigningOffice::brought(plain(csvOf("yyyyyyyyyy"))), "IT Ian").version == 9);
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(Unread, "The same list ends it once it can be read") {
    const auto file = plain(csvOf("nyyyyyyyyy"));
    const auto encrypted = office.encrypt(file, need(age.recipient()));
    office.sign(encrypted, key, terms(8).comment());
    exchange::Age absent(folder.path(), {.age = "/nowhere/age", .keygen = "/nowhere/age-keygen", .limits = {}});
    workflow::ImportList without(*store, {reader, minisign, absent}, clock);
    CHECK(need(without.import(SigningOffice::brought(encrypted), {}, "Mr Reed", {})).unread);
    CHECK(state() == ListState::newerUnread);
    CHECK(import(SigningOffice::brought(encrypted)).accepted);
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(Unread, "IT resolves it with a note, and the list stays seen") {
    bringUnread(8);
    CHECK(failureOf(lists().resolveUnread("IT Ian", "")).kind == FailureKind::conflict);
    CHECK(state() == ListState::newerUnread);
    need(lists().resolveUnread("IT Ian", "The office exported the wrong class. A new list comes on Monday."));
    CHECK(state() == ListState::valid);
    CHECK(lastRow().act == "list.resolve");
    CHECK(lastRow().by == "IT Ian");
    const auto transaction = need(store->read());
    const auto settled = need(transaction->signedLists().in(ports::SeenState::settled));
    REQUIRE(settled.size() == 1);
    CHECK_THAT(settled.front().note, Catch::StartsWith("The office exported"));
    CHECK(failureOf(lists().resolveUnread("IT Ian", "Again.")).kind == FailureKind::conflict);
}

TEST_CASE_METHOD(Unread, "After it was resolved, older lists are refused still") {
    const auto older = signedList(csvOf("yyyyyyyyyy"), 8);
    bringUnread(9);
    need(lists().resolveUnread("IT Ian", "A wrong file."));
    requireRefused(older, "version-older");
    CHECK(import(signedList(csvOf("yyyyyyyyyy"), 10)).accepted);
}

TEST_CASE_METHOD(Unread, "Only IT resolves it") {
    bringUnread(8);
    const auto it = setUpIt();
    const auto leader = join("Ms Lane", policy::Role::seniorLeader, leaderPin, it);
    CHECK(failureOf(lists().resolveUnread(leader, "I know better.")).kind == FailureKind::conflict);
    CHECK(failureOf(lists().resolveUnread("Ivy Tate", "Only typed.")).kind == FailureKind::conflict);
    CHECK(state() == ListState::newerUnread);
    need(lists().resolveUnread(it, "A wrong file."));
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(Unread, "A mapping that means nothing is the mapping's fault, and stops nothing") {
    const auto report = need(lists().import(signedList(csvOf("yyyyyyyyyy"), 8), {{"social", "sideways"}}, "IT", {}));
    CHECK(report.reasons.front().code == "mapping-invalid");
    CHECK_FALSE(report.unread);
    CHECK(state() == ListState::valid);
}
