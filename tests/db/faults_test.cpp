// What happens to the store when the world does not hold: killed programs, full disks, two at once, damaged files.
#include "tests/db/store_fixture.hpp"
#include "tests/support/child_process.hpp"
#include "tests/support/small_disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

using namespace clearframe;
using namespace clearframe::tests;
namespace fs = std::filesystem;

namespace {

/// Stages photos without end and says after each commit, on `told`, how many there are.
int stageForever(const std::string& path, int told) {
    const auto folder = db::DataFolder::open(path);
    if (!folder) return 2;
    const auto store = db::SqliteStore::open(*folder);
    if (!store) return 3;
    for (int n = 0;; ++n) {
        const std::string id = std::to_string(::getpid()) + "-" + std::to_string(n);
        const auto transaction = (*store)->write();
        if (!transaction) return 4;
        if (!(*transaction)->photos().add(examplePhoto(id))) return 5;
        if (!(*transaction)->photos().decide({id}, {{policy::act::Block{}, "T", at(n)}})) return 6;
        if (!(*transaction)->audit().append({"photo.stage", "T", {}, {{"photo", id}}}, at(n))) return 7;
        if (!(*transaction)->commit()) return 8;
        const std::string line = id + "\n";
        if (::write(told, line.data(), line.size()) < 0) return 9;
    }
}

std::vector<std::string> linesOf(const fs::path& path) {
    std::vector<std::string> lines;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("a program killed at any moment loses no acknowledged row, and the log stays whole") {
    StoreFixture fixture;
    fixture.store.reset();
    const auto told = fixture.temporary / "told";
    std::mt19937 random(7);
    std::size_t acknowledged = 0;
    for (int round = 0; round < 12; ++round) {
        {
            const int pipe = ::open(told.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
            REQUIRE(pipe >= 0);
            ChildProcess child([&] { return stageForever(fixture.path, pipe); });
            ::close(pipe);
            ::usleep(std::uniform_int_distribution<useconds_t>(1'000, 150'000)(random));
            child.kill();
            REQUIRE(child.wait() == -1);
        }
        fixture.store = need(db::SqliteStore::open(fixture.folder));
        const auto reading = need(fixture.store->read());
        const auto check = need(reading->audit().verify());
        CHECK(check.ok);
        const auto photos = need(reading->photos().ofEvent(""));
        CHECK(static_cast<std::int64_t>(photos.size()) == check.entries);
        for (const std::string& id : linesOf(told)) {
            REQUIRE(need(reading->photos().find({id})).has_value());
            REQUIRE(need(reading->photos().decisions({id})).size() == 1);
        }
        acknowledged = linesOf(told).size();
        fixture.store.reset();
    }
    INFO(acknowledged << " rows were acknowledged");
    CHECK(acknowledged > 0);
}

TEST_CASE("a first start killed at any moment can be repeated") {
    const TemporaryFolder temporary;
    const std::string path = (temporary / "data").string();
    for (useconds_t wait = 0; wait < 40'000; wait += 2'000) {
        fs::remove_all(path);
        {
            ChildProcess child([&] {
                const auto folder = db::DataFolder::open(path);
                return folder && db::SqliteStore::open(*folder) ? 0 : 1;
            });
            ::usleep(wait);
            child.kill();
        }
        const auto folder = need(db::DataFolder::open(path));
        const auto store = need(db::SqliteStore::open(folder));
        CHECK(need(need(store->read())->audit().verify()).ok);
    }
}

TEST_CASE("two programs that start for the first time at once share one database and one key") {
    for (int round = 0; round < 5; ++round) {
        const TemporaryFolder temporary;
        const std::string path = (temporary / "data").string();
        const auto start = [&] {
            const auto folder = db::DataFolder::open(path);
            if (!folder) return 1;
            const auto store = db::SqliteStore::open(*folder);
            if (!store) return 2;
            const auto transaction = (*store)->write();
            if (!transaction) return 3;
            if (!(*transaction)->audit().append({"start", "", {}, {}}, at(1))) return 4;
            return (*transaction)->commit() ? 0 : 5;
        };
        ChildProcess one(start);
        ChildProcess two(start);
        CHECK(one.wait() == 0);
        CHECK(two.wait() == 0);
        const auto store = need(db::SqliteStore::open(need(db::DataFolder::open(path))));
        const auto check = need(need(store->read())->audit().verify());
        CHECK(check.ok);
        CHECK(check.entries == 2);
    }
}

TEST_CASE("a second writer waits a moment, then is told, and a reader sees what was committed") {
    StoreFixture fixture;
    fixture.store = need(db::SqliteStore::open(fixture.folder, {.busyWait = std::chrono::milliseconds(100)}));
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(1, 3))); });

    const auto writing = need(fixture.store->write());
    need(writing->lists().replace(exampleList(2, 4)));
    const auto failure = failureOf(fixture.store->write());
    CHECK(failure.kind == policy::FailureKind::unavailable);
    CHECK(failure.text.find("Another Clearframe program") != std::string::npos);
    requireSentence(failure);
    CHECK(need(need(fixture.store->read())->lists().current())->version == 1);

    const auto reading = need(fixture.store->read());
    CHECK(need(reading->lists().current())->version == 1);
    need(writing->commit());
    CHECK(need(reading->lists().current())->version == 1); // still the state it began with
    CHECK(need(need(fixture.store->read())->lists().current())->version == 2);
}

TEST_CASE("two programs writing at once both get all their rows in, in one chain") {
    StoreFixture fixture;
    fixture.store.reset();
    const auto write = [&](const std::string& name) {
        return [&fixture, name] {
            const auto folder = db::DataFolder::open(fixture.path);
            const auto store = db::SqliteStore::open(*folder);
            if (!store) return 1;
            for (int i = 0; i < 40; ++i) {
                const auto transaction = (*store)->write();
                if (!transaction) return 2;
                if (!(*transaction)->audit().append({name, "", {}, {}}, at(i))) return 3;
                if (!(*transaction)->commit()) return 4;
            }
            return 0;
        };
    };
    ChildProcess one(write("one"));
    ChildProcess two(write("two"));
    CHECK(one.wait() == 0);
    CHECK(two.wait() == 0);
    fixture.store = need(db::SqliteStore::open(fixture.folder));
    const auto check = need(need(fixture.store->read())->audit().verify());
    CHECK(check.ok);
    CHECK(check.entries == 80);
}

TEST_CASE("threads may read and write one store at once") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(1, 20))); });
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int worker = 0; worker < 3; ++worker) {
        threads.emplace_back([&, worker] {
            for (int i = 0; i < 15; ++i) {
                const auto transaction = worker == 0 ? fixture.store->write() : fixture.store->read();
                if (!transaction) {
                    ++wrong;
                    continue;
                }
                const auto list = (*transaction)->lists().current();
                if (!list || !*list || (*list)->pupils.size() != 20) ++wrong;
                if (worker != 0) continue;
                if (!(*transaction)->lists().replace(exampleList(i + 2, 20)) || !(*transaction)->commit()) ++wrong;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    CHECK(wrong == 0);
}

TEST_CASE("a reading transaction changes nothing") {
    StoreFixture fixture;
    {
        const auto reading = need(fixture.store->read());
        requireSentence(failureOf(reading->lists().replace(exampleList(1, 3))));
        CHECK_FALSE(reading->commit().has_value());
    }
    CHECK(fixture.count("list") == 0);
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(1, 3))); });
}

TEST_CASE("an ended transaction does nothing more") {
    StoreFixture fixture;
    const auto transaction = need(fixture.store->write());
    need(transaction->commit());
    requireSentence(failureOf(transaction->lists().replace(exampleList(1, 3))));
    requireSentence(failureOf(transaction->commit()));
    CHECK(fixture.count("list") == 0);
}

TEST_CASE("a full disk keeps the store as it was, and usable once there is space") {
    const SmallDisk disk("6m");
    if (!disk.mounted()) return;
    const auto folder = need(db::DataFolder::open((disk.path() / "data").string()));
    const auto store = need(db::SqliteStore::open(folder));
    const auto import = [&](int version, int pupils) -> policy::Done {
        auto transaction = store->write();
        if (!transaction) return tl::unexpected(transaction.error());
        if (auto done = (*transaction)->lists().replace(exampleList(version, pupils)); !done) return done;
        if (auto done = (*transaction)->audit().append({"list.import", "T", {}, {}}, at(version)); !done) return done;
        return (*transaction)->commit();
    };
    need(import(1, 100));
    disk.fillUpTo(200'000);
    const auto failure = failureOf(import(2, 20'000));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    CHECK(failure.text.find("no space") != std::string::npos);
    requireSentence(failure);
    {
        const auto reading = need(store->read());
        CHECK(need(reading->lists().current())->version == 1);
        CHECK(need(reading->lists().current())->pupils.size() == 100);
        CHECK(need(reading->audit().verify()).entries == 1);
        CHECK(need(reading->audit().verify()).ok);
    }
    disk.empty();
    need(import(3, 200));
    CHECK(need(need(store->read())->audit().verify()).ok);
}

TEST_CASE("a first start on a full disk says so and leaves no half database") {
    const SmallDisk disk("1m");
    if (!disk.mounted()) return;
    const auto folder = need(db::DataFolder::open((disk.path() / "data").string()));
    disk.fillUpTo(20'000);
    const auto failure = failureOf(db::SqliteStore::open(folder));
    CHECK(failure.text.find("no space") != std::string::npos);
    requireSentence(failure);
    CHECK_FALSE(fs::exists(folder.file("clearframe.db")));
    disk.empty();
    need(db::SqliteStore::open(folder));
}

TEST_CASE("a damaged page is a failure with a sentence, never a crash or another list") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.lists().replace(exampleList(1, 3000))); });
    fixture.store.reset();
    const std::string file = fixture.folder.file("clearframe.db");
    const auto pages = fs::file_size(file) / 4096;
    REQUIRE(pages > 100);
    std::mt19937 random(11);
    int refused = 0;
    for (int round = 0; round < 40; ++round) {
        const auto copy = fixture.temporary / "copy";
        fs::create_directory(copy);
        for (const char* name : {"clearframe.db", "device.key"})
            fs::copy_file(fixture.folder.file(name), copy / name);
        {
            std::fstream bytes(copy / "clearframe.db", std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekp(static_cast<long>(std::uniform_int_distribution<std::size_t>(0, pages - 1)(random) * 4096));
            bytes << std::string(512, static_cast<char>(round * 7 + 1));
        }
        const auto folder = need(db::DataFolder::open(copy.string()));
        const auto store = db::SqliteStore::open(folder);
        if (!store) {
            requireSentence(store.error());
            ++refused;
        } else if (const auto reading = (*store)->read(); !reading) {
            requireSentence(reading.error());
            ++refused;
        } else if (const auto list = (*reading)->lists().current(); !list) {
            requireSentence(list.error());
            ++refused;
        } else {
            CHECK((*list)->pupils == exampleList(1, 3000).pupils);
        }
        fs::remove_all(copy);
    }
    CHECK(refused > 10);
}
