#include "db/data_folder.hpp"

#include "db/system.hpp"
#include "tests/db/store_fixture.hpp"
#include "tests/support/child_process.hpp"
#include "tests/support/small_disk.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

using namespace clearframe;
using namespace clearframe::tests;
namespace fs = std::filesystem;

TEST_CASE("a data folder is made with those above it, for its owner alone") {
    const TemporaryFolder temporary;
    const auto path = temporary / "a/b/data/";
    const auto folder = need(db::DataFolder::open(path.string()));
    CHECK(folder.path() == (temporary / "a/b/data").string());
    CHECK(fs::status(folder.path()).permissions() == fs::perms::owner_all);
    CHECK(need(db::DataFolder::open(path.string())).path() == folder.path());
}

TEST_CASE("what cannot be a data folder is refused with a sentence") {
    const TemporaryFolder temporary;
    std::ofstream(temporary / "file") << "x";
    const std::string path = GENERATE("", "file", "file/below");
    const auto failure = failureOf(db::DataFolder::open(path.empty() ? "" : (temporary / path).string()));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    requireSentence(failure);
}

TEST_CASE("the data folder is the one asked for, else the environment's, else the user's") {
    const auto set = [](const char* name, const char* value) { ::setenv(name, value, 1); };
    const char* home = std::getenv("HOME");
    const std::string oldHome = home == nullptr ? "" : home;
    set("HOME", "/home/x");
    ::unsetenv("XDG_DATA_HOME");
    ::unsetenv("CLEARFRAME_DATA");
    CHECK(db::DataFolder::pathFor(std::nullopt) == "/home/x/.local/share/clearframe");
    set("XDG_DATA_HOME", "/xdg");
    CHECK(db::DataFolder::pathFor(std::nullopt) == "/xdg/clearframe");
    set("CLEARFRAME_DATA", "/named");
    CHECK(db::DataFolder::pathFor(std::nullopt) == "/named");
    CHECK(db::DataFolder::pathFor("/asked") == "/asked");
    ::unsetenv("XDG_DATA_HOME");
    ::unsetenv("CLEARFRAME_DATA");
    set("HOME", oldHome.c_str());
}

TEST_CASE("only one program at a time may write, and the next one is told") {
    const TemporaryFolder temporary;
    const auto folder = need(db::DataFolder::open(temporary.path().string()));
    {
        const auto lock = need(folder.lockForWriting());
        const auto failure = failureOf(folder.lockForWriting(std::chrono::milliseconds(50)));
        CHECK(failure.kind == policy::FailureKind::unavailable);
        CHECK(failure.text.find("Another Clearframe program") != std::string::npos);
        requireSentence(failure);
    }
    CHECK(folder.lockForWriting(std::chrono::milliseconds(0)).has_value());
}

TEST_CASE("a program that was killed does not keep the lock") {
    const TemporaryFolder temporary;
    const auto folder = need(db::DataFolder::open(temporary.path().string()));
    const auto ready = (temporary / "ready").string();
    ChildProcess child([&] {
        const auto lock = folder.lockForWriting();
        std::ofstream(ready) << "x";
        for (;;)
            ::pause();
        return 0;
    });
    while (!fs::exists(ready))
        ::usleep(1000);
    CHECK_FALSE(folder.lockForWriting(std::chrono::milliseconds(50)).has_value());
    child.kill();
    CHECK(folder.lockForWriting().has_value());
}

TEST_CASE("a data folder this user may not write to is refused with a sentence") {
    const TemporaryFolder temporary;
    fs::create_directory(temporary / "data");
    fs::permissions(temporary / "data",
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    fs::permissions(temporary.path(), fs::perms::others_read | fs::perms::others_exec, fs::perm_options::add);
    ChildProcess child([&] {
        if (!dropRights()) return 3;
        const auto folder = db::DataFolder::open((temporary / "data").string());
        if (folder) return 1;
        return folder.error().text.find("may not write") == std::string::npos ? 2 : 0;
    });
    CHECK(child.wait() == 0);
}

TEST_CASE("a data folder on a read-only disk is refused with a sentence, and a store there cannot be opened") {
    const SmallDisk disk("4m");
    if (!disk.mounted()) return;
    const auto folder = need(db::DataFolder::open((disk.path() / "data").string()));
    need(db::SqliteStore::open(folder)).reset();
    disk.makeReadOnly();
    const auto failure = failureOf(db::DataFolder::open((disk.path() / "data").string()));
    CHECK(failure.text.find("read-only") != std::string::npos);
    requireSentence(failure);
    requireSentence(failureOf(db::SqliteStore::open(folder)));
}

TEST_CASE("random ids are 16 hex digits and do not come twice") {
    db::RandomIds ids;
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = ids.next();
        CHECK(id.size() == 16);
        CHECK(id.find_first_not_of("0123456789abcdef") == std::string::npos);
        seen.insert(id);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("the clock tells the time of day") {
    db::SystemClock clock;
    const auto difference = std::chrono::system_clock::now() - clock.now();
    CHECK(difference >= std::chrono::seconds(0));
    CHECK(difference < std::chrono::seconds(2));
}
