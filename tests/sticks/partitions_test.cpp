// A stick with several partitions: each is a medium of its own.
#include "exchange/media/mounted_media.hpp"
#include "tests/sticks/stick_image.hpp"
#include "tests/support/expect.hpp"

using namespace clearframe;
using namespace clearframe::tests;

TEST_CASE("Each partition of a stick is offered by its own label, with what it holds") {
    const TemporaryFolder folder;
    const auto media = folder / "media";
    const auto volumes = makePartitions(
        folder / "stick.img",
        {{FileSystem::fat32, 48}, {FileSystem::ntfs, 16}, {FileSystem::exfat, 16}, {FileSystem::ext4, 16}});
    REQUIRE(volumes.size() == 4);
    const std::string photo = "\xFF\xD8\xFF\xE0";
    make(volumes[0], "LARK", {{"a.jpg", photo}, {"b.jpg", photo}});
    make(volumes[1], "OFFICE", {{"list.csv", "forename,surname,social\nAda,Okafor,yes\n"}});
    make(volumes[2], "EOS", {{"DCIM/100CANON/IMG_0001.JPG", photo}});
    make(volumes[3], "OLD", {{"letter.pdf", "%PDF"}});
    const Mounted first(volumes[0], media / "LARK");
    const Mounted second(volumes[1], media / "OFFICE");
    const Mounted third(volumes[2], media / "EOS");
    const Mounted fourth(volumes[3], media / "OLD");

    exchange::MountedMedia places({.folders = {}, .roots = {media.string()}});
    const auto there = need(places.list());
    std::vector<std::string> labels;
    std::vector<ports::MediumContents> holds;
    for (const auto& medium : there) {
        labels.push_back(medium.label);
        holds.push_back(need(places.contents(medium.path, [] { return true; })));
        CHECK((medium.kind == ports::MediumKind::card) == (medium.label == "EOS"));
    }
    CHECK(labels == std::vector<std::string>{"EOS", "LARK", "OFFICE", "OLD"});
    CHECK(holds == std::vector<ports::MediumContents>{{.photos = 1}, {.photos = 2}, {.photos = 0, .lists = 1}, {}});
}

TEST_CASE("Counting stops when nobody asks any more, and says when a stick cannot be read") {
    const TemporaryFolder folder;
    exchange::MountedMedia places({.folders = {}, .roots = {folder.path().string()}});
    const auto stopped = places.contents("/", [] { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == policy::FailureKind::cancelled);
    const auto gone = failureOf(places.contents((folder / "pulled").string(), [] { return true; }));
    CHECK(gone.kind == policy::FailureKind::unavailable);
    requireSentence(gone);
}
