#include "exchange/export/export_folder.hpp"

#include "exchange/export/hidden_folder.hpp"
#include "tests/files/cleared_image.hpp"
#include "tests/support/child_process.hpp"
#include "tests/support/expect.hpp"
#include "tests/support/small_disk.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fcntl.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

using namespace clearframe;
using namespace clearframe::tests;
using exchange::FolderExportSink;
namespace fs = std::filesystem;

namespace {

const std::string name = "School page-2026-03-01";

struct TestSigner final : ports::Signer {
    [[nodiscard]] std::string sign(std::string_view) const override { return "the device's signature"; }
    [[nodiscard]] std::string publicKey() const override { return "key"; }
};

ports::ClearedImage image(const std::string& file, const std::string& contents = "jpeg") {
    return workflow::ReleaseEvent::standIn(file, contents);
}

std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

struct SinkFixture {
    TemporaryFolder destination;
    FolderExportSink sink;

    [[nodiscard]] std::unique_ptr<ports::ExportFolder> open(const std::vector<std::string>& forbidden = {}) {
        return need(sink.open(destination.path().string(), name, forbidden));
    }
    void release(const std::string& file) {
        const auto folder = open();
        need(folder->add(image(file)));
        need(folder->addReceipts({}, TestSigner{}));
        need(folder->publish());
    }
    /// A folder as a killed program leaves it.
    std::string abandon(bool whole) {
        const std::string temporary = (destination / exchange::newHiddenName()).string();
        fs::create_directory(temporary);
        std::ofstream(temporary + "/Fair-001.jpg") << "jpeg";
        if (whole) std::ofstream(temporary + "/receipts.json") << "{}";
        return temporary;
    }
};

} // namespace

TEST_CASE("nobody sees an export under its name before it is whole") {
    SinkFixture fixture;
    const auto folder = fixture.open();
    need(folder->add(image("Fair-001.jpg", "one")));
    CHECK(namesIn(fixture.destination.path()) == std::set{fs::path(folder->temporaryPath()).filename().string()});
    CHECK(fs::path(folder->temporaryPath()).filename().string().starts_with(".clearframe-"));
    need(folder->add(image("Fair-002.jpg", "two")));
    need(folder->addReceipts({}, TestSigner{}));
    CHECK(folder->finalPath() == (fixture.destination / name).string());
    CHECK_FALSE(fs::exists(folder->finalPath()));
    need(folder->publish());

    CHECK(namesIn(fixture.destination.path()) == std::set{name});
    CHECK(namesIn(folder->finalPath()) == std::set<std::string>{"Fair-001.jpg", "Fair-002.jpg", "receipts.json"});
    CHECK(contents(folder->finalPath() + "/Fair-002.jpg") == "two");
    const std::string receipts = contents(folder->finalPath() + "/receipts.json");
    CHECK(receipts.find("clearframe-receipts v1") != std::string::npos);
    CHECK(receipts.find("the device's signature") != std::string::npos);
    CHECK(fs::status(folder->finalPath() + "/Fair-001.jpg").permissions() == fs::perms(0644));
    CHECK(fs::status(folder->finalPath()).permissions() == fs::perms(0755));
}

TEST_CASE("modes do not depend on the user's mask") {
    SinkFixture fixture;
    const mode_t before = ::umask(0077);
    fixture.release("Fair-001.jpg");
    ::umask(before);
    CHECK(fs::status(fixture.destination / name / "Fair-001.jpg").permissions() == fs::perms(0644));
}

TEST_CASE("an export that is not published leaves nothing") {
    SinkFixture fixture;
    {
        const auto folder = fixture.open();
        need(folder->add(image("Fair-001.jpg")));
        need(folder->addReceipts({}, TestSigner{}));
    }
    CHECK(namesIn(fixture.destination.path()).empty());
}

TEST_CASE("an export without receipts cannot be published, nor one twice") {
    SinkFixture fixture;
    const auto folder = fixture.open();
    requireSentence(failureOf(folder->publish()));
    need(folder->addReceipts({}, TestSigner{}));
    need(folder->publish());
    requireSentence(failureOf(folder->publish()));
}

TEST_CASE("a later export of the same day gets a number") {
    SinkFixture fixture;
    fixture.release("Fair-001.jpg");
    fixture.release("Fair-002.jpg");
    std::ofstream(fixture.destination / (name + "-3")) << "somebody's file";
    fixture.release("Fair-003.jpg");
    CHECK(namesIn(fixture.destination.path()) == std::set<std::string>{name, name + "-2", name + "-3", name + "-4"});
    CHECK(contents(fixture.destination / (name + "-3")) == "somebody's file");
}

TEST_CASE("a name that somebody takes meanwhile is never overwritten: the release is to be withdrawn") {
    SinkFixture fixture;
    const auto kind = GENERATE("empty folder", "full folder", "file", "link");
    {
        const auto folder = fixture.open();
        need(folder->addReceipts({}, TestSigner{}));
        const fs::path path = folder->finalPath();
        if (kind == std::string("empty folder")) fs::create_directory(path);
        if (kind == std::string("full folder")) fs::create_directories(path / "theirs");
        if (kind == std::string("file")) std::ofstream(path) << "theirs";
        if (kind == std::string("link")) fs::create_symlink("/nowhere", path);
        const auto failure = failureOf(folder->publish());
        CHECK(failure.kind == policy::FailureKind::conflict);
        requireSentence(failure);
    }
    CHECK(namesIn(fixture.destination.path()) == std::set{name});
    CHECK_FALSE(fs::exists(fixture.destination / name / "receipts.json"));
}

TEST_CASE("file systems without an exclusive rename are as safe") {
    const TemporaryFolder folder;
    const int fd = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
    fs::create_directory(folder / "from");
    std::ofstream(folder / "from/a") << "x";
    SECTION("a free name") {
        CHECK_FALSE(exchange::nameFolderByReserving(fd, "from", "to"));
        CHECK(namesIn(folder.path()) == std::set<std::string>{"to"});
        CHECK(fs::exists(folder / "to/a"));
    }
    SECTION("a taken name") {
        fs::create_directory(folder / "to");
        CHECK(exchange::nameFolderByReserving(fd, "from", "to") == std::errc::file_exists);
        CHECK(fs::exists(folder / "from/a"));
        CHECK(fs::is_empty(folder / "to"));
    }
    SECTION("a missing folder leaves no reservation") {
        CHECK(exchange::nameFolderByReserving(fd, "none", "to"));
        CHECK_FALSE(fs::exists(folder / "to"));
    }
    ::close(fd);
}

TEST_CASE("names that would leave the folder or cannot be written everywhere are refused") {
    SinkFixture fixture;
    const auto folder = fixture.open();
    for (const char* file : {"", "../a.jpg", "a/b.jpg", ".hidden.jpg", "receipts.json", "a\n.jpg", "a:b.jpg", "a."}) {
        INFO(file);
        const auto failure = failureOf(folder->add(image(file)));
        CHECK(failure.kind == policy::FailureKind::refused);
        requireSentence(failure);
        if (std::string(file) != "receipts.json") {
            CHECK_FALSE(fixture.sink.open(fixture.destination.path().string(), file, {}).has_value());
        }
    }
    need(folder->add(image("a.jpg")));
    CHECK_FALSE(folder->add(image("a.jpg", "another")).has_value());
    CHECK(contents(folder->temporaryPath() + "/a.jpg") == "jpeg");
}

TEST_CASE("a destination that is missing, no folder or closed is refused with a sentence") {
    const TemporaryFolder temporary;
    std::ofstream(temporary / "file") << "x";
    FolderExportSink sink;
    const auto missing = failureOf(sink.open((temporary / "none").string(), name, {}));
    CHECK(missing.kind == policy::FailureKind::notFound);
    requireSentence(missing);
    requireSentence(failureOf(sink.open((temporary / "file").string(), name, {})));
    requireSentence(failureOf(sink.open("", name, {})));

    fs::create_directory(temporary / "closed");
    fs::permissions(temporary / "closed", fs::perms(0555));
    fs::permissions(temporary.path(), fs::perms(0755));
    ChildProcess child([&] {
        if (!dropRights()) return 3;
        const auto folder = FolderExportSink().open((temporary / "closed").string(), name, {});
        return !folder && folder.error().text.find("may not write") != std::string::npos ? 0 : 1;
    });
    CHECK(child.wait() == 0);
}

TEST_CASE("an export never goes into a folder that photos were staged from") {
    const TemporaryFolder temporary;
    const fs::path source = temporary / "photos";
    fs::create_directories(source / "sub/deep");
    fs::create_directories(temporary / "photos2");
    fs::create_directory_symlink(source / "sub", temporary / "shortcut");
    FolderExportSink sink;
    const auto open = [&](const fs::path& destination) {
        return sink.open(destination.string(), name, {"/nowhere/at/all", source.string()});
    };
    for (const auto& destination : {source, source / "sub/deep", temporary / "shortcut", temporary / "shortcut/deep",
                                    temporary / "photos2/../photos", fs::path(source.string() + "/")}) {
        INFO(destination);
        const auto failure = failureOf(open(destination));
        CHECK(failure.kind == policy::FailureKind::refused);
        requireSentence(failure);
    }
    CHECK(open(temporary / "photos2").has_value()); // begins alike, lies beside
    CHECK(open(temporary.path()).has_value());      // the source may lie in the destination
    CHECK(namesIn(source / "sub").size() == 1);
}

TEST_CASE("a staged folder is known by any path that leads to it") {
    const TemporaryFolder temporary;
    fs::create_directories(temporary / "stick/photos/out");
    fs::create_directory_symlink(temporary / "stick", temporary / "mounted");
    FolderExportSink sink;
    // Staged by way of a link: another path to the same folder.
    const auto failure = failureOf(
        sink.open((temporary / "stick/photos/out").string(), name, {(temporary / "mounted/photos").string()}));
    CHECK(failure.kind == policy::FailureKind::refused);
}

TEST_CASE("a full stick is told with how much is missing, and nothing is left on it") {
    const SmallDisk disk("1m");
    if (!disk.mounted()) return;
    FolderExportSink sink;
    const std::string large = GENERATE(std::string(3'000'000, 'j'), std::string(700'000, 'j'));
    {
        const auto folder = need(sink.open(disk.path().string(), name, {}));
        need(folder->add(image("Fair-001.jpg", std::string(600'000, 'j'))));
        const auto failure = failureOf(folder->add(image("Fair-002.jpg", large)));
        CHECK(failure.kind == policy::FailureKind::unavailable);
        CHECK(failure.text.find("not enough space") != std::string::npos);
        CHECK(failure.text.find(large.size() > 1'000'000 ? "2.6 MB" : "0.3 MB") != std::string::npos);
        requireSentence(failure);
        CHECK_FALSE(fs::exists(folder->temporaryPath() + "/Fair-002.jpg"));
    }
    CHECK(fs::is_empty(disk.path()));
}

TEST_CASE("a read-only stick is told") {
    const SmallDisk disk("1m");
    if (!disk.mounted()) return;
    disk.makeReadOnly();
    const auto failure = failureOf(FolderExportSink().open(disk.path().string(), name, {}));
    CHECK(failure.text.find("read-only") != std::string::npos);
    requireSentence(failure);
}

TEST_CASE("an interrupted release is ended by giving its folder the name it was logged with") {
    SinkFixture fixture;
    const auto temporary = fixture.abandon(true);
    const auto final = (fixture.destination / name).string();
    CHECK(need(fixture.sink.resume(temporary, final)));
    CHECK(namesIn(fixture.destination.path()) == std::set{name});
    CHECK(fs::exists(final + "/Fair-001.jpg"));
    CHECK(need(fixture.sink.resume(temporary, final))); // it was published; only the answer was lost
}

TEST_CASE("an interrupted release that may not go out any more is removed, unless it has its name already") {
    SinkFixture fixture;
    const auto temporary = fixture.abandon(true);
    const auto final = (fixture.destination / name).string();
    CHECK_FALSE(need(fixture.sink.takeBack(temporary, final)));
    CHECK(namesIn(fixture.destination.path()).empty());
    CHECK_FALSE(need(fixture.sink.takeBack(temporary, final))); // done already
    const auto published = fixture.abandon(true);
    REQUIRE(need(fixture.sink.resume(published, final)));
    CHECK(need(fixture.sink.takeBack(published, final)));
    CHECK(fs::exists(final + "/Fair-001.jpg"));
    CHECK(failureOf(fixture.sink.takeBack("/nowhere/.clearframe-0123456789abcdef", "/nowhere/x")).kind ==
          policy::FailureKind::notFound);
    CHECK_FALSE(fixture.sink.takeBack((fixture.destination / name).string(), final).has_value());
    const auto growing = fixture.open();
    need(growing->addReceipts({}, TestSigner{}));
    CHECK_FALSE(fixture.sink.takeBack(growing->temporaryPath(), growing->finalPath()).has_value());
    CHECK(fs::exists(growing->temporaryPath()));
}

TEST_CASE("an interrupted release that is not there or not whole does not appear") {
    SinkFixture fixture;
    const auto final = (fixture.destination / name).string();
    SECTION("gone") {
        CHECK_FALSE(need(fixture.sink.resume((fixture.destination / exchange::newHiddenName()).string(), final)));
    }
    SECTION("not whole") {
        CHECK_FALSE(need(fixture.sink.resume(fixture.abandon(false), final)));
    }
    SECTION("gone, and somebody's folder has the name") {
        fs::create_directory(final);
        CHECK_FALSE(need(fixture.sink.resume((fixture.destination / exchange::newHiddenName()).string(), final)));
        return;
    }
    CHECK_FALSE(fs::exists(final));
}

TEST_CASE("resuming never overwrites, and never touches anything but an interrupted export") {
    SinkFixture fixture;
    const auto temporary = fixture.abandon(true);
    const auto final = fixture.destination / name;
    SECTION("the name is taken") {
        fs::create_directories(final / "theirs");
        const auto failure = failureOf(fixture.sink.resume(temporary, final.string()));
        CHECK(failure.kind == policy::FailureKind::conflict);
        requireSentence(failure);
        CHECK(fs::exists(final / "theirs"));
    }
    SECTION("the stick is not there") {
        CHECK(failureOf(fixture.sink.resume("/nowhere/.clearframe-0123456789abcdef", "/nowhere/x")).kind ==
              policy::FailureKind::notFound);
    }
    SECTION("no hidden folder") {
        fs::create_directory(fixture.destination / "photos");
        CHECK_FALSE(fixture.sink.resume((fixture.destination / "photos").string(), final.string()).has_value());
        CHECK_FALSE(fixture.sink.resume(temporary, "/elsewhere/x").has_value());
        CHECK(fs::exists(fixture.destination / "photos"));
    }
    SECTION("a program is just writing it") {
        const auto folder = fixture.open();
        need(folder->addReceipts({}, TestSigner{}));
        requireSentence(failureOf(fixture.sink.resume(folder->temporaryPath(), folder->finalPath())));
        need(folder->publish());
    }
}

TEST_CASE("what a killed program left in the destination is removed by the next one, unless it is to be resumed") {
    SinkFixture fixture;
    const auto half = fixture.abandon(false);
    const auto waiting = fixture.abandon(true);
    const auto forgotten = fixture.abandon(true);
    fs::create_directory(fixture.destination / ".clearframe-not-ours");
    const auto living = fixture.open();
    CHECK_FALSE(fs::exists(half));
    CHECK(fs::exists(waiting)); // without knowing better, all that is whole is kept
    CHECK(fs::exists(forgotten));

    FolderExportSink knowing([&](const std::string& path) { return path == waiting; });
    const auto next = need(knowing.open(fixture.destination.path().string(), name, {}));
    CHECK(fs::exists(waiting));
    CHECK_FALSE(fs::exists(forgotten));
    CHECK(fs::exists(fixture.destination / ".clearframe-not-ours"));
    CHECK(fs::exists(living->temporaryPath())); // another program is filling it
}

TEST_CASE("an export killed at any moment is whole under its name, or not there") {
    SinkFixture fixture;
    std::mt19937 random(3);
    for (int round = 0; round < 25; ++round) {
        {
            ChildProcess child([&] {
                for (;;) {
                    FolderExportSink sink;
                    const auto folder = sink.open(fixture.destination.path().string(), name, {});
                    if (!folder) return 1;
                    for (const char* file : {"Fair-001.jpg", "Fair-002.jpg"}) {
                        if (!(*folder)->add(image(file, std::string(50'000, 'j')))) return 2;
                    }
                    if (!(*folder)->addReceipts({}, TestSigner{}) || !(*folder)->publish()) return 3;
                }
            });
            ::usleep(std::uniform_int_distribution<useconds_t>(1'000, 40'000)(random));
            child.kill();
            REQUIRE(child.wait() == -1);
        }
        for (const auto& entry : fs::directory_iterator(fixture.destination.path())) {
            if (entry.path().filename().string().starts_with(".clearframe-")) continue;
            INFO(entry.path());
            CHECK(namesIn(entry.path()) == std::set<std::string>{"Fair-001.jpg", "Fair-002.jpg", "receipts.json"});
            CHECK(fs::file_size(entry.path() / "Fair-002.jpg") == 50'000);
        }
    }
    FolderExportSink sink([](const std::string&) { return false; });
    need(sink.open(fixture.destination.path().string(), name, {})).reset();
    for (const auto& left : namesIn(fixture.destination.path()))
        CHECK_FALSE(left.starts_with(".clearframe-"));
}
