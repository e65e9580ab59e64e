#include "db/original_vault.hpp"

#include "db/sealed_stream.hpp"
#include "tests/db/store_fixture.hpp"
#include "tests/support/small_disk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
using ports::Bytes;
namespace fs = std::filesystem;

namespace {

Bytes picture(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<std::uint8_t>((i * 31 + i / 251) & 0xFFU);
    return bytes;
}

struct VaultFixture : StoreFixture {
    db::FileVault vault = need(db::FileVault::open(folder));
    fs::path originals = folder.file("originals");
    [[nodiscard]] fs::path file(const std::string& id) const { return originals / (id + ".enc"); }
};

void edit(const fs::path& path, const std::function<void(std::string&)>& change) {
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    change(bytes);
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

} // namespace

TEST_CASE("an original comes back as it went in, whatever its size") {
    VaultFixture fixture;
    const std::size_t size = GENERATE(std::size_t{0}, std::size_t{1}, db::sealChunk - 1, db::sealChunk,
                                      db::sealChunk + 1, 2 * db::sealChunk, std::size_t{3'000'000});
    INFO(size);
    const Bytes original = picture(size);
    const Bytes key = need(fixture.vault.put({"00ff"}, original));
    CHECK(key.size() == db::sealKeySize);
    CHECK(need(fixture.vault.get({"00ff"}, key)) == original);
    CHECK(fs::status(fixture.file("00ff")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(fixture.originals).permissions() == fs::perms::owner_all);
}

TEST_CASE("the file of an original shows nothing of it, and each has its own key") {
    VaultFixture fixture;
    const std::string text = "a rather recognisable sentence in a picture";
    const Bytes original(text.begin(), text.end());
    const Bytes one = need(fixture.vault.put({"1"}, original));
    const Bytes two = need(fixture.vault.put({"2"}, original));
    CHECK(one != two);
    std::ifstream in(fixture.file("1"), std::ios::binary);
    const std::string sealed{std::istreambuf_iterator<char>(in), {}};
    CHECK(sealed.find("recognisable") == std::string::npos);
    requireSentence(failureOf(fixture.vault.get({"1"}, two)));
}

TEST_CASE("an original that was cut, changed, extended or exchanged gives nothing") {
    VaultFixture fixture;
    const Bytes key = need(fixture.vault.put({"a"}, picture(200'000)));
    const std::size_t sealedChunk = db::sealChunk + 17;
    SECTION("one bit in the title") {
        edit(fixture.file("a"), [](auto& b) { b[3] ^= 1; });
    }
    SECTION("one bit in the header") {
        edit(fixture.file("a"), [](auto& b) { b[20] ^= 1; });
    }
    SECTION("one bit in the middle") {
        edit(fixture.file("a"), [](auto& b) { b[100'000] ^= 1; });
    }
    SECTION("one bit at the end") {
        edit(fixture.file("a"), [](auto& b) { b.back() ^= 1; });
    }
    SECTION("cut in a chunk") {
        edit(fixture.file("a"), [](auto& b) { b.resize(b.size() - 5); });
    }
    SECTION("cut between chunks") {
        edit(fixture.file("a"), [&](auto& b) { b.resize(40 + 2 * sealedChunk); });
    }
    SECTION("cut to the header") {
        edit(fixture.file("a"), [](auto& b) { b.resize(40); });
    }
    SECTION("emptied") {
        edit(fixture.file("a"), [](auto& b) { b.clear(); });
    }
    SECTION("extended") {
        edit(fixture.file("a"), [](auto& b) { b += std::string(17, 'x'); });
    }
    SECTION("chunks exchanged") {
        edit(fixture.file("a"), [&](auto& b) {
            const auto first = b.begin() + 40;
            std::swap_ranges(first, first + static_cast<long>(sealedChunk), first + static_cast<long>(sealedChunk));
        });
    }
    SECTION("deleted") {
        fs::remove(fixture.file("a"));
    }
    const auto failure = failureOf(fixture.vault.get({"a"}, key));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    requireSentence(failure);
}

TEST_CASE("an original under another photo's name does not open") {
    VaultFixture fixture;
    const Bytes key = need(fixture.vault.put({"a"}, picture(100)));
    fs::rename(fixture.file("a"), fixture.file("b"));
    requireSentence(failureOf(fixture.vault.get({"b"}, key)));
}

TEST_CASE("an erased key means the picture is gone") {
    VaultFixture fixture;
    need(fixture.vault.put({"a"}, picture(100)));
    CHECK(failureOf(fixture.vault.get({"a"}, {})).kind == policy::FailureKind::notFound);
}

TEST_CASE("an original is never overwritten, and no id leads out of the folder") {
    VaultFixture fixture;
    const Bytes key = need(fixture.vault.put({"a"}, picture(100)));
    CHECK(failureOf(fixture.vault.put({"a"}, picture(50))).kind == policy::FailureKind::conflict);
    CHECK(need(fixture.vault.get({"a"}, key)) == picture(100));
    for (const char* id : {"", "../device", "a/b", ".", "a.enc"}) {
        CHECK(failureOf(fixture.vault.put({id}, picture(5))).kind == policy::FailureKind::refused);
    }
    fixture.vault.discard({"../device"});
    CHECK(fs::exists(fixture.folder.file("device.key")));
    fixture.vault.discard({"a"});
    CHECK(fs::is_empty(fixture.originals));
}

TEST_CASE("what a crash left in the vault is removed, and nothing else") {
    VaultFixture fixture;
    auto kept = examplePhoto("kept");
    kept.key = need(fixture.vault.put({"kept"}, picture(10)));
    auto erased = examplePhoto("erased");
    need(fixture.vault.put({"erased"}, picture(10)));
    erased.key.clear();
    need(fixture.vault.put({"orphan"}, picture(10)));
    std::ofstream(fixture.originals / "half.new") << "x";
    std::ofstream(fixture.originals / "README") << "x";
    fixture.write([&](ports::Transaction& t) {
        need(t.photos().add(kept));
        need(t.photos().add(erased));
    });

    const auto lock = need(fixture.folder.lockForWriting());
    CHECK(need(fixture.vault.removeOrphans(lock, *fixture.store)) == 3);
    CHECK(fs::exists(fixture.file("kept")));
    CHECK(fs::exists(fixture.originals / "README"));
    CHECK_FALSE(fs::exists(fixture.file("erased")));
    CHECK_FALSE(fs::exists(fixture.file("orphan")));
    CHECK_FALSE(fs::exists(fixture.originals / "half.new"));
}

TEST_CASE("originals stay where the database cannot tell whose they are") {
    VaultFixture fixture;
    auto photo = examplePhoto("a");
    photo.key = need(fixture.vault.put({"a"}, picture(10)));
    fixture.write([&](ports::Transaction& t) { need(t.photos().add(photo)); });
    fixture.tamper("UPDATE photo SET purpose = 'gossip'");
    const auto lock = need(fixture.folder.lockForWriting());
    requireSentence(failureOf(fixture.vault.removeOrphans(lock, *fixture.store)));
    CHECK(fs::exists(fixture.file("a")));
}

TEST_CASE("an original that does not fit on the disk leaves nothing behind") {
    const SmallDisk disk("2m");
    if (!disk.mounted()) return;
    const auto folder = need(db::DataFolder::open((disk.path() / "data").string()));
    auto vault = need(db::FileVault::open(folder));
    const auto before = disk.freeBytes();
    const auto failure = failureOf(vault.put({"a"}, picture(4'000'000)));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    CHECK(failure.text.find("no space") != std::string::npos);
    requireSentence(failure);
    CHECK(fs::is_empty(folder.file("originals")));
    CHECK(disk.freeBytes() == before);
}
