#include "tests/support/kiosk.hpp"
#include "tests/support/small_disk.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

std::vector<Arguments> storeCommands(const std::string& to) {
    return {{"photos"},
            {"list", "status"},
            {"list", "import", schoolList().string()},
            {"account", "list"},
            {"audit", "show"},
            {"audit", "verify"},
            {"stage", "--event", "Sports day", schoolPhoto(clearPhoto).string()},
            {"decide", "0123456789abcdef", "--block", "--by", "T"},
            {"release", "--event", "Sports day", "--account", "insta", "--to", to, "--by", "T"}};
}

/// Every command ends with 3 and a sentence, and nothing goes out.
void requireUnusable(const Kiosk& kiosk) {
    const TemporaryFolder to;
    for (const auto& words : storeCommands(to.path().string())) {
        const Answer answer = kiosk.run(words);
        INFO(json(words).dump());
        INFO(answer.whole());
        CHECK(answer.code == 3);
        CHECK(answer.out.empty());
        CHECK(answer.err.size() > 20);
        CHECK_THAT(answer.err, Catch::EndsWith(".\n"));
    }
    CHECK(std::filesystem::is_empty(to.path()));
}

std::filesystem::path databaseOf(const Kiosk& kiosk) {
    for (const auto& entry : std::filesystem::directory_iterator(kiosk.data())) {
        if (bytesOf(entry.path()).starts_with("SQLite format 3")) return entry.path();
    }
    FAIL("no database in the data folder");
    return {};
}

} // namespace

TEST_CASE("A data folder that is a file, lies in one, or cannot be made, is a sentence") {
    const TemporaryFolder folder;
    write(folder / "file", "x");
    requireUnusable(Kiosk(folder / "file"));
    requireUnusable(Kiosk(folder / "file/below"));
    requireUnusable(Kiosk("/proc/nothing/can/be/made/here"));
    CHECK(bytesOf(folder / "file") == "x");
}

TEST_CASE("On a read-only disk nothing is done, with a sentence") {
    const SmallDisk disk("16m");
    if (!disk.mounted()) return;
    const Kiosk kiosk(disk.path() / "data");
    kiosk.importList();
    kiosk.openAccount();
    (void)kiosk.approved("Sports day", clearPhoto, 3);
    disk.makeReadOnly();
    requireUnusable(kiosk);
}

TEST_CASE("A damaged database is never taken for an empty one, and never ends in anything but a sentence") {
    const Kiosk good;
    good.importList();
    good.openAccount();
    (void)good.approved("Sports day", clearPhoto, 3);
    const std::string whole = bytesOf(databaseOf(good));
    REQUIRE(whole.size() > 20'000);
    std::mt19937 random(20260901); // the same damage in every run
    for (int round = 0; round < 8; ++round) {
        const Kiosk kiosk;
        std::filesystem::create_directories(kiosk.data().parent_path());
        std::filesystem::copy(good.data(), kiosk.data(), std::filesystem::copy_options::recursive);
        std::string bytes = whole;
        const std::size_t at = 4096 + random() % (bytes.size() - 3 * 4096);
        for (std::size_t i = 0; i < 6000 && at + i < bytes.size(); ++i)
            bytes[at + i] = static_cast<char>(random());
        write(databaseOf(kiosk), bytes);
        INFO("damage at " << at);
        const TemporaryFolder to;
        for (const auto& words : storeCommands(to.path().string())) {
            const Answer answer = kiosk.run(words);
            INFO(json(words).dump());
            INFO(answer.whole());
            CHECK((answer.code >= 0 && answer.code <= 3));
            CHECK(answer.code != 2);
            CHECK((answer.out.empty() || json::accept(answer.out)));
            CHECK((answer.code == 0 || !answer.out.empty() || answer.err.size() > 20));
        }
        // Where the damage went unseen, the log at least is either whole or said to be broken.
        const Answer verified = kiosk.run({"audit", "verify"});
        CHECK((verified.code == 1 || verified.code == 3 ||
               (verified.code == 0 && verified.json().at("entries") >= good.ask({"audit", "verify"}).at("entries"))));
    }
}

TEST_CASE("A database that is no database, cut short, or of nothing but zeros is refused and kept") {
    const Kiosk good;
    good.importList();
    const std::string whole = bytesOf(databaseOf(good));
    for (const std::string& bytes : {std::string("not a database at all, but long enough to look at it twice"),
                                     whole.substr(0, whole.size() / 2), std::string(whole.size(), '\0')}) {
        const Kiosk kiosk;
        std::filesystem::copy(good.data(), kiosk.data(), std::filesystem::copy_options::recursive);
        write(databaseOf(kiosk), bytes);
        for (const auto& entry : std::filesystem::directory_iterator(kiosk.data())) {
            const std::string name = entry.path().filename().string();
            if (name.ends_with("-wal") || name.ends_with("-shm")) std::filesystem::remove(entry.path());
        }
        INFO(bytes.substr(0, 20));
        requireUnusable(kiosk);
    }
}

TEST_CASE("An original that was changed on the disk does not go out") {
    const Kiosk kiosk;
    kiosk.importList();
    kiosk.openAccount();
    (void)kiosk.approved("Sports day", clearPhoto, 3);
    bool changed = false;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kiosk.data())) {
        if (!entry.is_regular_file() || entry.file_size() < 20'000 || entry.path() == databaseOf(kiosk)) continue;
        if (entry.path().filename().string().find("-wal") != std::string::npos) continue;
        write(entry.path(), bytesOf(entry.path()).replace(entry.file_size() / 2, 16, std::string(16, 'x')));
        changed = true;
    }
    REQUIRE(changed);
    const TemporaryFolder to;
    const json answer = kiosk.ask(
        {"release", "--event", "Sports day", "--account", "insta", "--to", to.path().string(), "--by", "T"}, 1);
    CHECK(answer.at("released").empty());
    CHECK(answer.at("held").size() == 1);
    CHECK(std::filesystem::is_empty(to.path()));
}
