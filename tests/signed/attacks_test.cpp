// What somebody may try with a signed list, one by one. The old list stays, the reason is told and logged.
#include "tests/signed/signed_kiosk.hpp"

#include <atomic>
#include <fstream>
#include <thread>

using namespace clearframe;
using namespace clearframe::tests;
using policy::ListState;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::string text(const ports::Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

ports::Bytes bytes(const std::string& text) {
    return {text.begin(), text.end()};
}

ports::BroughtList withComment(ports::BroughtList list, const std::string& from, const std::string& to) {
    auto signature = text(*list.signature);
    const auto at = signature.find(from);
    REQUIRE(at != std::string::npos);
    list.signature = bytes(signature.replace(at, from.size(), to));
    return list;
}

} // namespace

TEST_CASE_METHOD(SignedKiosk, "A signed list is taken over by anybody, for as long as it says itself") {
    for (const bool legacy : {false, true}) {
        const int version = legacy ? 8 : 7;
        const auto wanted = terms(version);
        const auto report = import(signedList(csvOf("ynynynynyn"), wanted.comment(), key, legacy));
        CHECK(report.accepted);
        CHECK(report.version == version);
        CHECK(report.signedBy == key.id);
        CHECK(report.school == "Hill School");
        CHECK(inForce().isSigned);
        CHECK(inForce().issued == wanted.issued);
        CHECK(inForce().expires == wanted.expires);
        CHECK(lastRow().act == "list.accept");
        CHECK(lastRow().by == "Mr Reed");
    }
    const auto status = need(lists().status());
    CHECK(status.isSigned);
    CHECK(status.signedBy == key.id);
    CHECK(status.urn == ourUrn);
    CHECK(state() == ListState::valid);
    clock.time += 31 * 24h;
    CHECK(state() == ListState::expired);
}

TEST_CASE_METHOD(SignedKiosk, "The very list that is in force changes nothing and is no fault") {
    begin();
    const auto list = signedList(csvOf("yyyyyyyyyn"), 8);
    CHECK(import(list).accepted);
    const auto rows = log().size();
    clock.time += 24h;
    const auto again = import(list);
    CHECK(again.accepted);
    CHECK(again.alreadyInForce);
    CHECK(again.reasons.empty());
    CHECK(log().size() == rows);
    CHECK(inForce().version == 8);
}

TEST_CASE_METHOD(SignedKiosk, "An older version is refused") {
    const auto old = signedList(csvOf("yyyyyyyyyy"), 6);
    begin("nyyyyyyyyy", 7);
    requireRefused(old, "version-older");
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(SignedKiosk,
                 "The same version with other bytes is refused, and so is the same list with other terms") {
    begin("yyyyyyyyyy", 7);
    requireRefused(signedList(csvOf("nyyyyyyyyy"), 7), "version-taken");
    auto longer = terms(7);
    longer.expires += 365 * 24h;
    requireRefused(signedList(csvOf("yyyyyyyyyy"), longer.comment(), key), "version-taken");
}

TEST_CASE_METHOD(SignedKiosk, "A list by hand takes the next number, and a signed one needs a higher one") {
    begin("yyyyyyyyyy", 7);
    const auto byHand = import(SigningOffice::brought(plain(csvOf("yyyyyyyyyy"))), "IT Ian");
    CHECK(byHand.version == 8);
    CHECK_FALSE(inForce().isSigned);
    CHECK(need(lists().status()).signedBy.empty());
    requireRefused(signedList(csvOf("yyyyyyyyyy"), 8), "version-older");
    CHECK(import(signedList(csvOf("yyyyyyyyyy"), 9)).accepted);
}

TEST_CASE_METHOD(SignedKiosk, "An expired list is refused, to the second") {
    begin();
    auto late = terms(8);
    late.expires = clock.time;
    requireRefused(signedList(csvOf("yyyyyyyyyy"), late.comment(), key), "list-expired");
    late.expires = clock.time + 1s;
    CHECK(import(signedList(csvOf("yyyyyyyyyy"), late.comment(), key)).accepted);
}

TEST_CASE_METHOD(SignedKiosk, "A list that is issued in the future is refused, to the second") {
    begin();
    auto early = terms(8);
    early.issued = clock.time + 1s;
    requireRefused(signedList(csvOf("yyyyyyyyyy"), early.comment(), key), "list-not-yet");
    clock.time += 1s;
    CHECK(import(signedList(csvOf("yyyyyyyyyy"), early.comment(), key)).accepted);
}

TEST_CASE_METHOD(SignedKiosk, "Another school's list is refused") {
    begin();
    auto other = terms(8);
    other.urn = "654321";
    requireRefused(signedList(csvOf("yyyyyyyyyy"), other.comment(), key), "other-school");
}

TEST_CASE_METHOD(SignedKiosk, "A list that is signed with an unknown key is refused, also where it names a known one") {
    begin();
    const auto stranger = office.makeKey("stranger");
    const auto list = signedList(csvOf("yyyyyyyyyy"), terms(8).comment(), stranger);
    requireRefused(list, "key-unknown");

    // The key id in the signature is only a claim.
    auto claims = need(minisign.read(*list.signature));
    claims.keyId = key.id;
    CHECK_FALSE(minisign.holds(claims, list.bytes, need(minisign.key(bytes(bytesOf(key.pub)))).publicKey));
}

TEST_CASE_METHOD(SignedKiosk, "A list that is signed with a key that was taken away is refused and told as that") {
    begin();
    const auto second = office.makeKey("second");
    need(trust().add(SigningOffice::brought(second.pub), {}));
    CHECK(import(signedList(csvOf("yyyyyyyyyy"), terms(8).comment(), second)).accepted);
    need(trust().remove(second.id, {}));
    const auto list = signedList(csvOf("yyyyyyyyyy"), terms(9).comment(), second);
    requireRefused(list, "key-revoked");
    CHECK_THAT(import(list).reasons.front().text, Catch::Contains("taken away"));
    CHECK(inForce().version == 8);
}

TEST_CASE_METHOD(SignedKiosk, "A key that is taken away between the check and the writing is too late") {
    begin();
    const auto list = signedList(csvOf("yyyyyyyyyy"), 8);
    struct Late final : ports::ListReader {
        exchange::TableReader inner;
        std::function<void()> meanwhile;
        policy::Result<policy::Table> read(const ports::Bytes& file) override {
            if (meanwhile) std::exchange(meanwhile, {})();
            return inner.read(file);
        }
    } late;
    late.meanwhile = [&] { need(trust().remove(key.id, {})); };
    const auto report = need(workflow::ImportList(*store, {late, minisign, age}, clock).import(list, {}, {}, {}));
    CHECK_FALSE(report.accepted);
    CHECK(report.reasons.front().code == "key-revoked");
    CHECK(inForce().version == 7);
}

TEST_CASE_METHOD(SignedKiosk, "A signature that is cut off is refused, wherever it ends") {
    begin();
    const auto whole = signedList(csvOf("nnyyyyyyyy"), 8);
    auto list = whole;
    requireRefused({whole.bytes, ports::Bytes{}, false}, "signature-malformed");
    for (std::size_t size = 1; size < whole.signature->size(); ++size) {
        list.signature = ports::Bytes(whole.signature->begin(), whole.signature->begin() + static_cast<long>(size));
        const auto preview = need(lists().preview(list, {}));
        REQUIRE_FALSE(preview.accepted);
        CHECK(preview.reasons.front().code == "signature-malformed");
    }
    CHECK(import(whole).accepted);
}

TEST_CASE_METHOD(SignedKiosk, "Bytes that are appended, to the list or to its signature, are refused") {
    begin();
    const auto whole = signedList(csvOf("yyyyyyyyyy"), 8);
    auto list = whole;
    const std::string more = "A100000000099,Eve,Lane,7A,yes\n";
    list.bytes.insert(list.bytes.end(), more.begin(), more.end());
    requireRefused(list, "signature-wrong");
    list = whole;
    list.bytes.push_back('\n');
    requireRefused(list, "signature-wrong");
    list = whole;
    list.bytes.pop_back();
    requireRefused(list, "signature-wrong");
    list = whole;
    list.signature->push_back('\n');
    requireRefused(list, "signature-malformed");
}

TEST_CASE_METHOD(SignedKiosk, "Another list's signature is refused") {
    begin();
    const auto one = signedList(csvOf("yyyyyyyyyy"), 8);
    const auto two = signedList(csvOf("nnnnnnnnnn"), 9);
    requireRefused({one.bytes, two.signature, false}, "signature-wrong");
    requireRefused({two.bytes, one.signature, false}, "signature-wrong");
}

TEST_CASE_METHOD(SignedKiosk, "A comment of another signature, or a changed one, is refused") {
    begin();
    const auto list = signedList(csvOf("yyyyyyyyyy"), 8);
    requireRefused(withComment(list, "version=8", "version=9"), "signature-wrong");
    requireRefused(withComment(list, "school=" + ourUrn, "school=654321"), "signature-wrong");
    requireRefused(withComment(list, "clearframe-list", "clearframe-lost"), "signature-wrong");
    // Both halves genuine, but of two lists.
    const auto first = text(*list.signature);
    const auto second = text(*signedList(csvOf("yyyyyyyyyn"), 9).signature);
    const std::string half = "\ntrusted comment: ";
    requireRefused({list.bytes, bytes(first.substr(0, first.find(half)) + second.substr(second.find(half))), false},
                   "signature-wrong");
}

TEST_CASE_METHOD(SignedKiosk, "A comment that is signed, but is not exactly what it has to be, is refused") {
    begin();
    const auto right = terms(8).comment();
    for (const auto& comment :
         {right + " extra=1", right + " ", " " + right, std::string("timestamp:1700000000"),
          std::string("clearframe-list v2") + right.substr(18), right.substr(0, right.size() - 1)}) {
        INFO(comment);
        requireRefused(signedList(csvOf("yyyyyyyyyy"), comment, key), "comment-malformed");
    }
    requireRefused(signedList(csvOf("yyyyyyyyyy"), right + "\t", key), "comment-malformed");
}

TEST_CASE_METHOD(SignedKiosk, "A list that is encrypted to this kiosk is opened after its signature was checked") {
    begin();
    const auto recipient = need(age.recipient());
    const auto encrypted = office.encrypt(plain(csvOf("nyyyyyyyyy")), recipient);
    office.sign(encrypted, key, terms(8).comment());
    const auto list = SigningOffice::brought(encrypted);
    CHECK(list.encrypted);
    CHECK(import(list).accepted);
    CHECK_FALSE(mayShow(0));
    CHECK(import(list).alreadyInForce);

    auto changed = list;
    changed.bytes.at(changed.bytes.size() / 2) ^= 1;
    requireRefused(changed, "signature-wrong");
}

TEST_CASE_METHOD(SignedKiosk, "What its signature does not cover is neither decrypted nor parsed") {
    begin();
    struct Untouched final : ports::ListReader, ports::ListOpener {
        int asked = 0;
        policy::Result<policy::Table> read(const ports::Bytes&) override {
            ++asked;
            return policy::fail(policy::FailureKind::refused, "Asked.");
        }
        policy::Result<std::string> recipient() override { return std::string(); }
        policy::Result<ports::Bytes> open(const ports::Bytes&) override {
            ++asked;
            return policy::fail(policy::FailureKind::refused, "Asked.");
        }
    } untouched;
    auto list = signedList(csvOf("yyyyyyyyyy"), 8);
    list.bytes.push_back(' ');
    workflow::ImportList careful(*store, {untouched, minisign, untouched}, clock);
    for (const bool encrypted : {false, true}) {
        list.encrypted = encrypted;
        CHECK_FALSE(need(careful.import(list, {}, {}, {})).accepted);
    }
    CHECK(untouched.asked == 0);
}

TEST_CASE_METHOD(SignedKiosk, "A key's signature over something else is no list") {
    begin();
    const auto file = office.file("letter.txt", "Dear parents, the answer is yes.\n");
    office.sign(file, key, "timestamp:1 file:letter.txt hashed");
    requireRefused(SigningOffice::brought(file), "comment-malformed");
}

TEST_CASE_METHOD(SignedKiosk, "A huge file is refused before anybody reads all of it") {
    begin();
    const auto huge = office.folder() / "huge.csv";
    std::ofstream(huge).close();
    fs::resize_file(huge, std::uintmax_t{2} << 30U); // zeros
    tests::write(huge.string() + ".minisig", "untrusted comment: x\n");
    const auto list = exchange::FolderLists().load(huge.string());
    REQUIRE_FALSE(list);
    CHECK(list.error().kind == policy::FailureKind::refused);
    fs::resize_file(huge, 10);
    fs::resize_file(huge.string() + ".minisig", std::uintmax_t{2} << 30U);
    CHECK_FALSE(exchange::FolderLists().load(huge.string()));

    // Signed zeros, as many as may be: authentic, and no list.
    fs::resize_file(huge, std::uintmax_t{20} << 20U);
    fs::remove(huge.string() + ".minisig");
    office.sign(huge, key, terms(8).comment());
    requireRefused(SigningOffice::brought(huge), "list-unreadable");
}

TEST_CASE_METHOD(SignedKiosk, "A stick that changes while it is read gives the signed list or nothing") {
    begin("nnnnnnnnnn", 7);
    const auto file = plain(csvOf("nnnnnnnnny"));
    office.sign(file, key, terms(8).comment());
    const auto good = bytesOf(file);
    const auto evil = csvOf("yyyyyyyyyy");
    std::atomic<bool> stop = false;
    std::thread stick([&] {
        for (bool turn = false; !stop; turn = !turn) {
            tests::write(file.string() + ".new", turn ? good : evil);
            fs::rename(file.string() + ".new", file);
        }
    });
    int tried = 0;
    for (int i = 0; i < 200; ++i) {
        const auto list = exchange::FolderLists().load(file.string());
        if (!list) continue; // told as a file that changes
        ++tried;
        const auto report = import(*list);
        if (report.accepted)
            CHECK(text(list->bytes) == good);
        else
            CHECK(report.reasons.front().code == "signature-wrong");
    }
    stop = true;
    stick.join();
    CHECK(tried > 0);
    for (std::size_t i = 0; i < 9; ++i)
        CHECK_FALSE(mayShow(i));
}

TEST_CASE_METHOD(SignedKiosk, "With the clock set back an expired list does not come back") {
    auto stale = terms(8);
    stale.expires = clock.time + 24h;
    const auto expired = signedList(csvOf("yyyyyyyyyy"), stale.comment(), key);
    begin("nnnnnnnnnn", 7);
    clock.time += 10 * 24h;
    (void)import({bytes("x"), ports::Bytes{}, false}); // something is logged on that day
    clock.time -= 9 * 24h + 1h;
    requireRefused(expired, "clock-before-list");
    CHECK(state() == ListState::clockBehindLog);
}

TEST_CASE_METHOD(SignedKiosk, "The day a list was issued is a floor for the clock, and it is said in words") {
    begin("nnnnnnnnnn", 7);
    clock.time -= 2h; // before its day of issue
    CHECK(state() == ListState::clockBeforeIssue);
    const auto standing = need(lists().status()).standing;
    CHECK_THAT(standing.text, Catch::Contains("clock"));
    clock.time += 1h; // and before the log's last row
    CHECK(state() == ListState::clockBehindLog);
    clock.time += 1h;
    CHECK(state() == ListState::valid);
}

TEST_CASE_METHOD(SignedKiosk, "A signed list does not end what the log knows of the time, one by hand does") {
    begin("nnnnnnnnnn", 7);
    clock.time += 300 * 24h; // a clock that went wrong
    (void)import({bytes("x"), ports::Bytes{}, false});
    clock.time -= 299 * 24h;
    CHECK(state() == ListState::clockBehindLog);
    requireRefused(signedList(csvOf("nnnnnnnnnn"), 8), "clock-before-list");
    CHECK(import(SigningOffice::brought(plain(csvOf("nnnnnnnnnn"))), "IT Ian").accepted);
    CHECK(state() == ListState::valid);
    CHECK(import(signedList(csvOf("nnnnnnnnnn"), 9)).accepted);
}

TEST_CASE_METHOD(SignedKiosk, "Before the kiosk knows its school, no signed list is its own") {
    StoreFixture other;
    workflow::Trust elsewhere(*other.store, minisign, clock);
    need(elsewhere.add(SigningOffice::brought(key.pub), {}));
    workflow::ImportList fresh(*other.store, tools, clock);
    const auto report = need(fresh.import(signedList(csvOf("yyyy"), 1), {}, {}, {}));
    CHECK_FALSE(report.accepted);
    CHECK(report.reasons.front().code == "school-unknown");
    // A list by hand is one all the same.
    CHECK(need(fresh.import(SigningOffice::brought(plain(csvOf("yyyy"))), {}, "IT", {})).accepted);
}

TEST_CASE_METHOD(SignedKiosk, "Who may bring what") {
    begin();
    const auto it = setUpIt();
    const auto teacher = join("Mr Reed", policy::Role::staff, staffPin, it);
    CHECK(import(signedList(csvOf("yyyyyyyyyn"), 8), teacher).accepted);
    const auto byHand = SigningOffice::brought(plain(csvOf("yyyyyyyyyy")));
    CHECK_FALSE(lists().import(byHand, {}, teacher, {}));
    CHECK_FALSE(lists().import(byHand, {}, workflow::Actor("Ivy Tate"), {}));
    // A column's meaning is IT's to say, whoever signed the list.
    const auto list = signedList(csvOf("yyyyyyyyyy"), 9);
    CHECK_FALSE(lists().import(list, {{"social", "!social"}}, teacher, {}));
    CHECK_FALSE(lists().import(list, {}, teacher, workflow::Approval{teacher}));
    CHECK_FALSE(lists().import(list, {}, workflow::Actor("Mr Reed"), {}));
    CHECK(inForce().version == 8);
    CHECK(import(list, teacher).accepted);
    CHECK(import(byHand, it).accepted);
}
