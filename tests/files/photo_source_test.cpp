#include "exchange/intake/photo_source.hpp"

#include "tests/support/child_process.hpp"
#include "tests/support/expect.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
using exchange::FolderPhotoSource;
namespace fs = std::filesystem;

namespace {

struct SourceFixture {
    TemporaryFolder folder;
    FolderPhotoSource source;

    void file(const std::string& name, const std::string& contents = "x") const {
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name, std::ios::binary) << contents;
    }
    [[nodiscard]] FolderPhotoSource::Listing list() { return need(source.list({folder.path().string()})); }
    /// Entries without the folder's own path.
    [[nodiscard]] std::vector<std::string> names() {
        std::vector<std::string> all;
        for (const auto& entry : list().entries)
            all.push_back(entry.path.substr(folder.path().string().size() + 1));
        return all;
    }
    [[nodiscard]] std::string problemOf(const std::string& name) {
        for (const auto& entry : list().entries) {
            if (entry.path == (folder / name).string()) return entry.problem;
        }
        return "not listed";
    }
    [[nodiscard]] auto load(const std::string& name) { return source.load((folder / name).string()); }
};

std::string text(const ports::Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

std::vector<std::string> sidecarNames(const ports::PhotoFile& photo) {
    std::vector<std::string> names;
    for (const auto& sidecar : photo.sidecars)
        names.push_back(sidecar.name);
    return names;
}

} // namespace

TEST_CASE("every file of a folder and the folders below is listed in name order") {
    SourceFixture fixture;
    for (const char* name : {"b.jpg", "a.HEIC", "sub/c.png", "sub/deeper/d.tif", "notes.txt", "Thumbs.db"}) {
        fixture.file(name);
    }
    CHECK(fixture.names() ==
          std::vector<std::string>{"Thumbs.db", "a.HEIC", "b.jpg", "notes.txt", "sub/c.png", "sub/deeper/d.tif"});
    const auto listing = fixture.list();
    CHECK(std::all_of(listing.entries.begin(), listing.entries.end(), [](auto& e) { return e.problem.empty(); }));
    CHECK(listing.folders ==
          std::vector<std::string>{fixture.folder.path(), fixture.folder / "sub", fixture.folder / "sub/deeper"});
}

TEST_CASE("hidden files, sidecars and what Windows leaves on a stick are not listed") {
    SourceFixture fixture;
    for (const char* name : {".hidden.jpg", ".folder/a.jpg", "a.jpg", "a.xmp", "a.jpg.XMP", ".picasa.ini", "Picasa.ini",
                             "$RECYCLE.BIN/deleted.jpg", "System Volume Information/x", "._a.jpg", ".Trashes/501/a.jpg",
                             "DCIM/.thumbnails/1.jpg", "LOST.DIR/17", "lost+found/x"}) {
        fixture.file(name);
    }
    CHECK(fixture.names() == std::vector<std::string>{"a.jpg"});
}

TEST_CASE("an empty folder is a listing without entries") {
    SourceFixture fixture;
    CHECK(fixture.list().entries.empty());
}

TEST_CASE("a path that does not exist is a failure with a sentence") {
    SourceFixture fixture;
    fixture.file("a.jpg");
    const std::string missing = GENERATE("none.jpg", "a.jpg/below", "none/");
    const auto failure = failureOf(fixture.source.list({(fixture.folder / missing).string()}));
    CHECK(failure.kind == policy::FailureKind::notFound);
    requireSentence(failure);
}

TEST_CASE("files asked for by name are entries, sidecars too, and none twice") {
    SourceFixture fixture;
    fixture.file("a.jpg");
    fixture.file("a.xmp");
    const auto path = [&](const char* name) { return (fixture.folder / name).string(); };
    const auto listing =
        need(fixture.source.list({path("a.xmp"), path("a.jpg"), path("./a.jpg"), fixture.folder.path().string()}));
    REQUIRE(listing.entries.size() == 2);
    CHECK(listing.entries[1].path == path("a.xmp"));
    CHECK(need(fixture.source.load(path("a.xmp"))).sidecars.empty());
}

TEST_CASE("links are never followed, and say so") {
    SourceFixture fixture;
    const TemporaryFolder elsewhere;
    std::ofstream(elsewhere / "secret.jpg") << "secret";
    fixture.file("a.jpg");
    fs::create_symlink(elsewhere / "secret.jpg", fixture.folder / "link.jpg");
    fs::create_directory_symlink(elsewhere.path(), fixture.folder / "linked");
    fs::create_directory_symlink(fixture.folder.path(), fixture.folder / "loop");
    fs::create_symlink(fixture.folder / "nowhere", fixture.folder / "broken");

    CHECK(fixture.names() == std::vector<std::string>{"a.jpg", "broken", "link.jpg", "linked", "loop"});
    for (const char* name : {"broken", "link.jpg", "linked", "loop"}) {
        CHECK(fixture.problemOf(name).find("link") != std::string::npos);
        requireSentence(failureOf(fixture.load(name)));
    }
    CHECK(fixture.list().folders == std::vector<std::string>{fixture.folder.path()});
    const auto asked = need(fixture.source.list({(fixture.folder / "linked").string()}));
    REQUIRE(asked.entries.size() == 1);
    CHECK_FALSE(asked.entries[0].problem.empty());
}

TEST_CASE("pipes, sockets and devices are named and never opened") {
    SourceFixture fixture;
    REQUIRE(::mkfifo((fixture.folder / "pipe.jpg").c_str(), 0600) == 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, (fixture.folder / "socket").c_str(), sizeof address.sun_path - 1);
    REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);

    // Opening the pipe would wait for a writer for ever.
    CHECK(fixture.problemOf("pipe.jpg").find("pipe") != std::string::npos);
    CHECK(fixture.problemOf("socket").find("socket") != std::string::npos);
    requireSentence(failureOf(fixture.load("pipe.jpg")));
    requireSentence(failureOf(fixture.load("socket")));
    CHECK(need(fixture.source.list({"/dev/null"})).entries[0].problem.find("device") != std::string::npos);
    requireSentence(failureOf(fixture.source.load("/dev/zero")));
    ::close(socket);
}

TEST_CASE("a name with a line break or bytes that are no UTF-8 is shown on one line and can be loaded") {
    SourceFixture fixture;
    fixture.file("two\nlines.jpg", "one");
    fixture.file("bad\xFF.jpg", "two");
    fixture.file("two\nlines.jpg.xmp", "who");
    const auto listing = fixture.list();
    REQUIRE(listing.entries.size() == 2);
    CHECK(listing.entries[0].path.ends_with("bad\\xff.jpg"));
    CHECK(listing.entries[1].path.ends_with("two\\nlines.jpg"));
    const auto photo = need(fixture.source.load(listing.entries[1].path));
    CHECK(text(photo.bytes) == "one");
    CHECK(photo.name == "two\\nlines.jpg");
    CHECK(photo.sidecars.size() == 1);
    CHECK(text(need(fixture.source.load(listing.entries[0].path)).bytes) == "two");
}

TEST_CASE("a photo comes with the sidecars that belong to it, whatever their case") {
    SourceFixture fixture;
    for (const char* name :
         {"IMG.jpg", "IMG.jpg.xmp", "img.XMP", "IMG.png", "other.xmp", ".picasa.ini", "IMG.jpg.txt"}) {
        fixture.file(name, name);
    }
    fixture.file("sub/IMG.xmp");
    const auto photo = need(fixture.load("IMG.jpg"));
    CHECK(photo.name == "IMG.jpg");
    CHECK(text(photo.bytes) == "IMG.jpg");
    CHECK(sidecarNames(photo) == std::vector<std::string>{".picasa.ini", "IMG.jpg.xmp", "img.XMP"});
    CHECK(text(photo.sidecars[1].bytes) == "IMG.jpg.xmp");
    CHECK(sidecarNames(need(fixture.load("IMG.png"))) == std::vector<std::string>{".picasa.ini", "img.XMP"});
}

TEST_CASE("a sidecar that appears later is seen") {
    SourceFixture fixture;
    fixture.file("a.jpg");
    CHECK(need(fixture.load("a.jpg")).sidecars.empty());
    ::usleep(20'000); // past the clock tick of the folder's own time
    fixture.file("a.xmp");
    CHECK(need(fixture.load("a.jpg")).sidecars.size() == 1);
}

TEST_CASE("a photo whose sidecar cannot be read is not taken without it") {
    SourceFixture fixture;
    fixture.file("a.jpg");
    SECTION("too large") {
        fixture.file("a.xmp", std::string(FolderPhotoSource::largestSidecar + 1, 'x'));
    }
    SECTION("a link") {
        fs::create_symlink(fixture.folder / "a.jpg", fixture.folder / "a.xmp");
    }
    SECTION("a folder") {
        fs::create_directory(fixture.folder / "a.xmp");
    }
    SECTION("a pipe") {
        REQUIRE(::mkfifo((fixture.folder / ".picasa.ini").c_str(), 0600) == 0);
    }
    const auto failure = failureOf(fixture.load("a.jpg"));
    CHECK(failure.kind == policy::FailureKind::refused);
    requireSentence(failure);
}

TEST_CASE("a file of any allowed size is read whole, and a larger one is refused") {
    SourceFixture fixture;
    fixture.file("empty.jpg", "");
    CHECK(need(fixture.load("empty.jpg")).bytes.empty());
    const std::string big(3'000'001, 'b');
    fixture.file("big.jpg", big);
    CHECK(text(need(fixture.load("big.jpg")).bytes) == big);

    fixture.file("huge.jpg");
    fs::resize_file(fixture.folder / "huge.jpg", FolderPhotoSource::largestPhoto + 1);
    const auto failure = failureOf(fixture.load("huge.jpg"));
    CHECK(failure.text.find("128 MB") != std::string::npos);
    requireSentence(failure);
}

TEST_CASE("a file that is written to while it is read is refused or whole, never half") {
    SourceFixture fixture;
    const std::string name = (fixture.folder / "growing.jpg").string();
    const std::string whole(4'000'000, 'a');
    std::ofstream(name) << whole;
    const bool grows = GENERATE(true, false);
    ChildProcess child([&] {
        for (;;) {
            if (grows) {
                std::ofstream(name, std::ios::app) << std::string(100'000, 'b');
                fs::resize_file(name, whole.size());
            } else {
                std::fstream(name, std::ios::in | std::ios::out) << std::string(whole.size(), 'b');
            }
        }
        return 0;
    });
    int refused = 0;
    for (int i = 0; i < 200 && refused < 5; ++i) {
        const auto photo = fixture.source.load(name);
        if (photo) continue;
        CHECK(photo.error().kind == policy::FailureKind::refused);
        CHECK(photo.error().text.find("changed while") != std::string::npos);
        ++refused;
    }
    CHECK(refused > 0);
}

TEST_CASE("a file that vanishes after it was listed is refused with a sentence") {
    SourceFixture fixture;
    fixture.file("sub/a.jpg");
    const auto listing = fixture.list();
    SECTION("the file") {
        fs::remove(fixture.folder / "sub/a.jpg");
    }
    SECTION("its folder") {
        fs::remove_all(fixture.folder / "sub");
    }
    const auto failure = failureOf(fixture.source.load(listing.entries[0].path));
    CHECK(failure.kind == policy::FailureKind::refused);
    CHECK(failure.text.find("vanished") != std::string::npos);
    requireSentence(failure);
}

TEST_CASE("when the whole stick is gone, no photo of it is called bad") {
    SourceFixture fixture;
    fixture.file("sub/a.jpg");
    fixture.file("b.jpg");
    const auto listing = fixture.list();
    fs::remove_all(fixture.folder.path());
    for (const auto& entry : listing.entries) {
        const auto failure = failureOf(fixture.source.load(entry.path));
        CHECK(failure.kind == policy::FailureKind::unavailable);
        requireSentence(failure);
    }
}

TEST_CASE("a folder that may not be read is an entry with its problem, and the others are listed") {
    SourceFixture fixture;
    fixture.file("closed/a.jpg");
    fixture.file("open/b.jpg");
    fs::permissions(fixture.folder.path(), fs::perms::others_read | fs::perms::others_exec, fs::perm_options::add);
    fs::permissions(fixture.folder / "closed", fs::perms::none);
    fs::permissions(fixture.folder / "open/b.jpg", fs::perms::none);
    ChildProcess child([&] {
        if (!dropRights()) return 3;
        FolderPhotoSource source;
        const auto listing = source.list({fixture.folder.path().string()});
        if (!listing || listing->entries.size() != 2) return 1;
        if (listing->entries[0].problem.find("may not be read") == std::string::npos) return 2;
        const auto photo = source.load(listing->entries[1].path);
        return !photo && photo.error().text.find("may not be read") != std::string::npos ? 0 : 4;
    });
    CHECK(child.wait() == 0);
    fs::permissions(fixture.folder / "closed", fs::perms::owner_all);
}

TEST_CASE("folders are searched only so deep, and only so many files are taken") {
    SourceFixture fixture;
    fixture.source = FolderPhotoSource({.depth = 2, .files = 6});
    SECTION("depth") {
        fixture.file("1/2/ok.jpg");
        fixture.file("1/2/3/deep.jpg");
        CHECK(fixture.names() == std::vector<std::string>{"1/2/3", "1/2/ok.jpg"});
        CHECK(fixture.problemOf("1/2/3").find("2 folders deep") != std::string::npos);
    }
    SECTION("files") {
        for (int i = 0; i < 5; ++i)
            fixture.file(std::to_string(i) + ".jpg");
        CHECK(fixture.list().entries.size() == 5);
        fixture.file("5.jpg");
        const auto failure = failureOf(fixture.source.list({fixture.folder.path().string()}));
        CHECK(failure.kind == policy::FailureKind::refused);
        requireSentence(failure);
    }
}

TEST_CASE("what apps keep on a phone is not listed, and an event of that name is") {
    SourceFixture fixture;
    for (const char* name : {"Android/media/com.whatsapp/private.jpg", "Android/data/x/cache.jpg", "Android/a.jpg",
                             "DCIM/Camera/b.jpg", "Clubs/Android/data/c.jpg"})
        fixture.file(name);
    CHECK(fixture.names() == std::vector<std::string>{"Clubs/Android/data/c.jpg", "DCIM/Camera/b.jpg"});
    fs::remove_all(fixture.folder / "Android/media");
    fs::remove_all(fixture.folder / "Android/data");
    CHECK(fixture.names().front() == "Android/a.jpg");
}

TEST_CASE("a full stick is listed quickly") {
    SourceFixture fixture;
    for (int i = 0; i < 10'000; ++i)
        fixture.file("DCIM/" + std::to_string(i) + ".jpg", "");
    const auto start = std::chrono::steady_clock::now();
    CHECK(fixture.list().entries.size() == 10'000);
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    WARN("10,000 files listed in " << seconds << " s");
    CHECK(seconds < 5.0);
}
