// Which sticks and cards are there, by a table as the kernel writes it.
#include "exchange/media/mount_table.hpp"
#include "exchange/media/mounted_media.hpp"
#include "tests/support/expect.hpp"
#include "tests/support/small_disk.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

using namespace clearframe;
using namespace clearframe::tests;
using exchange::MountedMedia;
namespace fs = std::filesystem;

namespace {

struct MediaFixture {
    MediaFixture() {
        fs::create_directories(media);
        fs::create_directories(devices);
    }
    void mount(const std::string& name, const std::string& device, const std::string& source = "/dev/sdb1",
               const std::string& options = "rw,relatime", const std::string& type = "vfat") {
        fs::create_directories(media / name);
        std::string path;
        for (const char c : (media / name).string())
            path += c == ' ' ? "\\040" : std::string(1, c);
        table += "42 28 " + device + " / " + path + " " + options + " shared:7 master:2 - " + type + " " + source +
                 " " + options.substr(0, 2) + "\n";
        std::ofstream(folder / "mountinfo") << table;
    }
    void plug(const std::string& device) const { std::ofstream(devices / device) << "x"; }
    [[nodiscard]] std::vector<ports::Medium> list() const {
        return need(MountedMedia({.folders = folders,
                                  .roots = {media.string()},
                                  .mounts = (folder / "mountinfo").string(),
                                  .devices = devices.string()})
                        .list());
    }

    TemporaryFolder folder;
    fs::path media = folder / "media";
    fs::path devices = folder / "devices";
    std::string table = "22 28 0:21 / /proc rw,nosuid - proc proc rw\nno line at all\n"
                        "28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n";
    std::vector<std::string> folders;
};

} // namespace

TEST_CASE("A stick, a camera's card and a named folder are told apart") {
    MediaFixture fixture;
    fixture.mount("LARK CAM", "8:17");
    fixture.plug("8:17");
    fixture.mount("EOS_DIGITAL", "8:33", "/dev/sdc1");
    fixture.plug("8:33");
    fs::create_directories(fixture.media / "EOS_DIGITAL/DCIM");
    fixture.mount("reader", "179:1", "/dev/mmcblk1p1", "ro,relatime");
    fixture.plug("179:1");
    fs::create_directories(fixture.folder / "office");
    fixture.folders = {(fixture.folder / "office").string(), (fixture.folder / "not there").string()};
    const auto media = fixture.list();
    REQUIRE(media.size() == 4);
    CHECK(media[0].label == "EOS_DIGITAL");
    CHECK(media[0].kind == ports::MediumKind::card);
    CHECK(media[1].label == "LARK CAM");
    CHECK(media[1].kind == ports::MediumKind::stick);
    CHECK(media[1].writable);
    CHECK(media[1].freeBytes > 0);
    CHECK(media[1].path == (fixture.media / "LARK CAM").string());
    CHECK(media[2].kind == ports::MediumKind::card);
    CHECK(!media[2].writable);
    CHECK(media[3].label == "office");
    CHECK(media[3].kind == ports::MediumKind::folder);
}

TEST_CASE("A stick that was pulled is not there, though its mount still stands") {
    MediaFixture fixture;
    fixture.mount("LARK", "8:17");
    fixture.plug("8:17");
    CHECK(fixture.list().size() == 1);
    fs::remove(fixture.devices / "8:17");
    CHECK(fixture.list().empty());
}

TEST_CASE("A mount over another one on the same path is the one that counts") {
    MediaFixture fixture;
    fixture.mount("LARK", "8:17");
    fixture.mount("LARK", "8:33", "/dev/sdc1");
    fixture.plug("8:17");
    CHECK(fixture.list().empty());
    fixture.plug("8:33");
    CHECK(fixture.list().size() == 1);
}

TEST_CASE("Mounts elsewhere and of the desktop itself are no sticks") {
    MediaFixture fixture;
    fixture.mount("gvfs", "0:51", "gvfsd-fuse", "rw", "fuse.gvfsd-fuse");
    fs::create_directories(fixture.folder / "media-of-somebody");
    fixture.table += "42 28 8:17 / " + (fixture.folder / "media-of-somebody").string() + " rw - vfat /dev/sdb1 rw\n";
    std::ofstream(fixture.folder / "mountinfo") << fixture.table;
    fixture.plug("8:17");
    CHECK(fixture.list().empty());
}

TEST_CASE("A label with control letters is shown on one line") {
    MediaFixture fixture;
    fs::create_directories(fixture.media / "A\nB");
    fixture.table += "42 28 8:17 / " + fixture.media.string() + "/A\\012B rw - vfat /dev/sdb1 rw\n";
    std::ofstream(fixture.folder / "mountinfo") << fixture.table;
    fixture.plug("8:17");
    const auto media = fixture.list();
    REQUIRE(media.size() == 1);
    CHECK(media[0].label == "A\\nB");
}

TEST_CASE("Without the kernel's table there is a sentence, and no stick is invented") {
    TemporaryFolder folder;
    MountedMedia media({.mounts = (folder / "none").string()});
    requireSentence(failureOf(media.list()));
}

TEST_CASE("What was written to a folder that is there settles, to one that is gone it does not") {
    TemporaryFolder folder;
    MountedMedia media({});
    CHECK(media.settle(folder.path().string()));
    const auto failure = failureOf(media.settle((folder / "gone").string()));
    requireSentence(failure);
}

TEST_CASE("This computer's own table can be read") {
    MountedMedia media({.roots = {"/"}});
    const auto found = media.list();
    REQUIRE(found);
    for (const auto& one : *found)
        CHECK(one.path.starts_with("/"));
}

TEST_CASE("A file system that is really mounted is found, and gone when it is unmounted") {
    std::optional<SmallDisk> disk("1m");
    if (!disk->mounted()) return;
    const auto path = disk->path();
    MountedMedia media({.roots = {path.parent_path().string()}});
    const auto isThere = [&] {
        const auto all = need(media.list());
        const auto at = std::ranges::find(all, path.string(), &ports::Medium::path);
        return at == all.end() ? std::optional<ports::Medium>{} : std::optional(*at);
    };
    const auto found = isThere();
    REQUIRE(found);
    CHECK(found->writable);
    CHECK(found->freeBytes <= 1U << 20U);
    disk->makeReadOnly();
    CHECK(!isThere()->writable);
    disk.reset();
    CHECK(!isThere());
}
