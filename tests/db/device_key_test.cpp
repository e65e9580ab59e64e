#include "db/device_key.hpp"

#include "tests/db/store_fixture.hpp"

#include <filesystem>
#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
namespace fs = std::filesystem;

TEST_CASE("the device key signs, and only what it signed holds") {
    const StoreFixture fixture;
    const auto& signer = fixture.store->signer();
    const std::string signature = signer.sign("receipts");
    CHECK(signature.size() == 128);
    CHECK(signer.publicKey().size() == 64);
    CHECK(db::signatureHolds(signature, "receipts", signer.publicKey()));
    CHECK_FALSE(db::signatureHolds(signature, "receipt", signer.publicKey()));
    CHECK_FALSE(db::signatureHolds(signature, "receipts", StoreFixture().store->signer().publicKey()));
    CHECK_FALSE(db::signatureHolds("zz", "receipts", signer.publicKey()));
    CHECK_FALSE(db::signatureHolds(signature, "receipts", ""));
}

TEST_CASE("the device key is made once, for its owner alone, and stays the same") {
    StoreFixture fixture;
    const std::string publicKey = fixture.store->signer().publicKey();
    CHECK(fs::status(fixture.folder.file("device.key")).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
    fixture.reopen();
    CHECK(fixture.store->signer().publicKey() == publicKey);
    CHECK(failureOf(db::DeviceKey::create(fixture.folder)).kind == policy::FailureKind::conflict);
    CHECK(need(db::DeviceKey::load(fixture.folder))->publicKey() == publicKey);
}

TEST_CASE("a device key that is damaged, missing or readable by others stops everything") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.audit().append({"a", "", {}, {}}, at(1))); });
    fixture.store.reset();
    const std::string file = fixture.folder.file("device.key");
    SECTION("empty") {
        std::ofstream(file, std::ios::trunc);
    }
    SECTION("one digit changed") {
        std::fstream key(file);
        key.seekp(30);
        const char digit = static_cast<char>(key.peek());
        key.seekp(30);
        key.put(digit == '0' ? '1' : '0');
    }
    SECTION("too long") {
        std::ofstream(file, std::ios::app) << "\n";
    }
    SECTION("missing") {
        fs::remove(file);
    }
    SECTION("a folder") {
        fs::remove(file);
        fs::create_directory(file);
    }
    SECTION("a link") {
        fs::rename(file, file + ".moved");
        fs::create_symlink(file + ".moved", file);
    }
    SECTION("readable by others") {
        fs::permissions(file, fs::perms::others_read, fs::perm_options::add);
    }
    const auto failure = failureOf(db::SqliteStore::open(fixture.folder));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    requireSentence(failure);
}

TEST_CASE("a start that a crash interrupted before the log was signed is made good") {
    StoreFixture fixture;
    fixture.store.reset();
    fixture.tamper("DELETE FROM audit_head");
    const bool keyWasMade = GENERATE(true, false);
    if (!keyWasMade) fs::remove(fixture.folder.file("device.key"));
    fixture.store = need(db::SqliteStore::open(fixture.folder));
    CHECK(need(need(fixture.store->read())->audit().verify()).ok);
}

TEST_CASE("a database that is missing beside its data is never replaced by an empty one") {
    StoreFixture fixture;
    fixture.store.reset();
    fs::remove(fixture.folder.file("clearframe.db"));
    SECTION("the device key is there") {}
    SECTION("only originals are there") {
        fs::remove(fixture.folder.file("device.key"));
        fs::create_directory(fixture.folder.file("originals"));
        std::ofstream(fixture.folder.file("originals") + "/00ff.enc") << "x";
    }
    const auto failure = failureOf(db::SqliteStore::open(fixture.folder));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    requireSentence(failure);
    CHECK_FALSE(fs::exists(fixture.folder.file("clearframe.db")));
}
