// The school, and the keys that may sign for it.
#include "tests/signed/signed_kiosk.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;

TEST_CASE_METHOD(SignedKiosk, "A key is added with the id that minisign shows and a fingerprint to compare") {
    const auto second = office.makeKey("second");
    const auto view = need(trust().add(SigningOffice::brought(second.pub), "IT Ian"));
    CHECK(view.id == second.id);
    CHECK(view.fingerprint.size() == 39); // eight groups of four
    CHECK(view.vouchedBy.empty());
    const auto all = need(trust().list());
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == key.id);
    CHECK(all[1].fingerprint == view.fingerprint);
    CHECK(all[0].fingerprint != all[1].fingerprint);
    CHECK(lastRow().act == "trust.add");
    const auto rows = log().size();
    CHECK(need(trust().add(SigningOffice::brought(second.pub), "IT Ian")).id == second.id); // again: nothing changes
    CHECK(log().size() == rows);
    CHECK(need(trust().list()).size() == 2);
}

TEST_CASE_METHOD(SignedKiosk, "Every trusted key signs lists, and one is replaced by another") {
    begin();
    const auto second = office.makeKey("second");
    need(trust().add(SigningOffice::brought(second.pub), {}));
    need(trust().remove(key.id, {}));
    requireRefused(signedList(csvOf("yyyyyyyyyy"), 8), "key-revoked");
    CHECK(import(signedList(csvOf("yyyyyyyyyy"), terms(8).comment(), second)).accepted);
}

TEST_CASE_METHOD(SignedKiosk, "A key that was taken away never comes back") {
    std::string lower = key.shownId;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    CHECK(need(trust().remove(lower, "IT Ian")).revoked);
    CHECK(lastRow().act == "trust.remove");
    CHECK(failureOf(trust().add(SigningOffice::brought(key.pub), "IT Ian")).kind == FailureKind::conflict);
    CHECK(failureOf(trust().remove(key.id, "IT Ian")).kind == FailureKind::conflict);
    CHECK(failureOf(trust().remove("0000000000000000", "IT Ian")).kind == FailureKind::notFound);
    CHECK(need(trust().list()).front().revoked);
    CHECK_THROWS(tamper("DELETE FROM trusted_key"));
    CHECK_THROWS(tamper("UPDATE trusted_key SET revoked_at = NULL, revoked_by = NULL"));
}

TEST_CASE_METHOD(SignedKiosk, "A key that comes with a signature needs that of a trusted key") {
    const auto second = office.makeKey("second");
    const auto stranger = office.makeKey("stranger");
    office.sign(second.pub, stranger, "a new key");
    CHECK(failureOf(trust().add(SigningOffice::brought(second.pub), {})).kind == FailureKind::refused);
    office.sign(second.pub, key, {});
    CHECK(need(trust().add(SigningOffice::brought(second.pub), {})).vouchedBy == key.id);
    need(trust().remove(key.id, {}));
    const auto third = office.makeKey("third");
    office.sign(third.pub, key, "a new key");
    CHECK(failureOf(trust().add(SigningOffice::brought(third.pub), {})).kind == FailureKind::refused);
    CHECK(need(trust().list()).size() == 2);
}

TEST_CASE_METHOD(SignedKiosk,
                 "A key whose lists made numbers jump is taken away, and the others count on from theirs") {
    begin("yyyyyyyyyy", 7);
    const auto stolen = office.makeKey("stolen");
    need(trust().add(SigningOffice::brought(stolen.pub), {}));
    CHECK(import(signedList(csvOf("nnnnnnnnnn"), terms(999'999'999).comment(), stolen)).accepted);
    requireRefused(signedList(csvOf("nnnnnnnnnn"), 8), "version-older");
    need(trust().remove(stolen.id, {}));
    requireRefused(signedList(csvOf("nnnnnnnnnn"), 6), "version-older");
    CHECK(import(signedList(csvOf("nnnnnnnnnn"), 8)).accepted);
    CHECK(inForce().version == 8);
}

TEST_CASE_METHOD(SignedKiosk, "The secret key, or any other file, is no public key") {
    for (const auto& file : {key.secret, office.file("list.csv", csvOf("yy")), office.file("empty.pub", "")})
        CHECK(failureOf(trust().add(SigningOffice::brought(file), {})).kind == FailureKind::refused);
    CHECK(need(trust().list()).size() == 1);
}

TEST_CASE_METHOD(SignedKiosk, "Keys are IT's, once people are set up") {
    const auto it = setUpIt();
    const auto leader = join("Ms Lane", policy::Role::seniorLeader, leaderPin, it);
    const auto second = office.makeKey("second");
    for (const workflow::Actor& by : {workflow::Actor(), workflow::Actor("Ivy Tate"), leader}) {
        CHECK_FALSE(trust().add(SigningOffice::brought(second.pub), by));
        CHECK_FALSE(trust().remove(key.id, by));
        CHECK_FALSE(trust().setUp({"Vale School", "654321"}, by));
    }
    CHECK(trust().add(SigningOffice::brought(second.pub), it));
    CHECK(trust().remove(second.id, it));
}

TEST_CASE_METHOD(SignedKiosk, "The school is named once, and again by IT alone") {
    CHECK(failureOf(trust().setUp({"Vale School", ourUrn}, "Anybody")).kind == FailureKind::conflict);
    const auto rows = log().size();
    CHECK(trust().setUp({"Hill School", ourUrn}, "Anybody")); // the same: nothing changes
    CHECK(log().size() == rows);
    const auto it = setUpIt();
    CHECK(trust().setUp({"Hill Academy", ourUrn}, it));
    CHECK(lastRow().act == "school.set");
    CHECK(trust().setUp({"Hill Academy", "654321"}, it));
    CHECK(trust().setUp({"Hill Academy", ourUrn}, it));
    CHECK(need(lists().import(signedList(csvOf("yyyyyyyyyy"), 1), {}, it, {})).accepted);
    CHECK(failureOf(trust().setUp({"Hill Academy", "654321"}, it)).kind == FailureKind::conflict);
    CHECK(trust().setUp({"Hill Primary", ourUrn}, it));
    for (const std::string urn : {"", "12", "12345678901", "12345a", " 123456"})
        CHECK_FALSE(trust().setUp({"Hill Academy", urn}, it));
}
