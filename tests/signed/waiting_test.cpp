// Signed lists whose differences wait for IT.
#include "tests/signed/signed_kiosk.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::ListState;
using namespace std::chrono_literals;

TEST_CASE_METHOD(SignedKiosk,
                 "What loosens too much waits, what is stricter applies, and IT's approval takes it over") {
    begin("nnnnnnyyyy", 7);
    const auto expires = inForce().expires;
    const auto list = signedList(csvOf("yyyyyyyyyn"), 8); // six looser, one stricter
    const auto report = import(list);
    CHECK_FALSE(report.accepted);
    CHECK(report.tightenedAtOnce);
    CHECK(report.reasons.front().code == "too-many-changes");
    CHECK(inForce().version == 7); // its number is not used up
    CHECK(inForce().expires == expires);
    CHECK_FALSE(mayShow(0));
    CHECK_FALSE(mayShow(9));
    CHECK(lastRow().act == "list.tighten");
    CHECK(need(lists().status()).waiting == 8);
    CHECK(state() == ListState::valid);

    const auto agreed = approve(list);
    CHECK(agreed.accepted);
    CHECK(agreed.version == 8);
    CHECK(inForce().version == 8);
    CHECK(mayShow(0));
    CHECK_FALSE(mayShow(9));
    CHECK(need(lists().status()).waiting == 0);
    CHECK(lastRow().act == "list.accept");
    CHECK(import(list).alreadyInForce);
}

TEST_CASE_METHOD(SignedKiosk, "A list that waits can be brought again, and stays the only one with its number") {
    begin("nnnnnnyyyy", 7);
    const auto list = signedList(csvOf("yyyyyyyyyn"), 8);
    CHECK(import(list).tightenedAtOnce);
    CHECK_FALSE(import(list).tightenedAtOnce); // nothing is left to be made stricter
    CHECK(lastRow().act == "list.waiting");
    requireRefused(signedList(csvOf("yyyyyyyyyy"), 8), "version-taken");
    CHECK(approve(list).accepted);
}

TEST_CASE_METHOD(SignedKiosk, "What a newer list made stricter is not taken back by an older one that was never seen") {
    begin("nnnnnnyyyy", 7);
    const auto older = signedList(csvOf("nnnnnnyyyy"), 8);
    CHECK(import(signedList(csvOf("yyyyyyyyyn"), 9)).tightenedAtOnce);
    requireRefused(older, "version-older");
    CHECK_FALSE(mayShow(9));
}

TEST_CASE_METHOD(SignedKiosk, "A newer list takes the place of one that waits") {
    begin("nnnnnnyyyy", 7);
    const auto waits = signedList(csvOf("yyyyyyyyyy"), 8);
    CHECK_FALSE(import(waits).accepted);
    CHECK(import(signedList(csvOf("nnnnnnyyyy"), 9)).accepted);
    CHECK(need(lists().status()).waiting == 0);
    const auto report = approve(waits);
    CHECK_FALSE(report.accepted);
    CHECK(report.reasons.front().code == "version-older");
}

TEST_CASE_METHOD(SignedKiosk, "A list by hand ends what waits") {
    begin("nnnnnnyyyy", 7);
    const auto waits = signedList(csvOf("yyyyyyyyyy"), 8);
    CHECK_FALSE(import(waits).accepted);
    CHECK(import(SigningOffice::brought(plain(csvOf("nnnnnnyyyy"))), "IT Ian").version == 9);
    CHECK(need(lists().status()).waiting == 0);
    CHECK(approve(waits).reasons.front().code == "version-older");
}

TEST_CASE_METHOD(SignedKiosk, "Only IT agrees to what waits") {
    begin("nnnnnnyyyy", 7);
    const auto list = signedList(csvOf("yyyyyyyyyy"), 8);
    const auto it = setUpIt();
    const auto leader = join("Ms Lane", policy::Role::seniorLeader, leaderPin, it);
    CHECK_FALSE(lists().import(list, {}, leader, workflow::Approval{leader}));
    CHECK_FALSE(import(list, leader).accepted);
    CHECK(need(lists().import(list, {}, leader, workflow::Approval{it})).accepted);
    CHECK(lastRow().by == "Ivy Tate");
}

TEST_CASE_METHOD(SignedKiosk, "A column that the office lost is no change of anybody's mind") {
    begin("yyyynnnnnn", 7);
    const auto list = signedList("upn,forename,surname,class,website\nA100000000000,A0,Lane,7A,no\n", 8);
    const auto report = import(list);
    CHECK_FALSE(report.accepted);
    CHECK(std::ranges::any_of(report.reasons, [](const auto& reason) { return reason.code == "column-lost"; }));
    CHECK(mayShow(0));
    CHECK(inForce().pupils.size() == 10);
}

TEST_CASE_METHOD(SignedKiosk, "Looking at a list that was brought applies what is stricter, and shows what is left") {
    begin("nnnnnnyyyy", 7);
    const auto waits = signedList(csvOf("yyyyyyyyyn"), 8);
    const auto seen = need(lists().look(waits, {}, "Mr Reed"));
    CHECK_FALSE(seen.accepted);
    CHECK(seen.tightenedAtOnce);
    CHECK(seen.change.loosened.pupils == 6);
    CHECK(seen.change.tightened.pupils == 0);
    CHECK_FALSE(mayShow(9));
    CHECK(need(lists().import(waits, {}, "IT Ian", workflow::Approval{"IT Ian"}, seen.basis)).accepted);
    // One that may be taken over is only looked at.
    const auto fine = signedList(csvOf("yyyyyyyyyy"), 9);
    CHECK(need(lists().look(fine, {}, "Mr Reed")).accepted);
    CHECK(inForce().version == 8);
}

TEST_CASE_METHOD(SignedKiosk, "Differences that were looked at hold only for the list they were compared with") {
    begin("nnnnnnyyyy", 7);
    const auto looked = need(lists().preview(signedList(csvOf("nnnnnnyyyy"), 9), {}));
    CHECK(import(signedList(csvOf("yyyyyyyyyn"), 8)).tightenedAtOnce); // the number stays, the list does not
    const auto late = need(lists().import(signedList(csvOf("nnnnnnyyyy"), 9), {}, "Mr Reed", {}, looked.basis));
    CHECK_FALSE(late.accepted);
    CHECK(late.reasons.front().code == "list-changed");
}
