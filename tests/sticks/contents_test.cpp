// What a stick, a camera's card and a phone's card hold, on the file systems that they come with.
#include "exchange/intake/photo_source.hpp"
#include "exchange/lists/folder_lists.hpp"
#include "exchange/media/mounted_media.hpp"
#include "tests/sticks/stick_image.hpp"
#include "tests/support/expect.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <utility>

using namespace clearframe;
using namespace clearframe::tests;
namespace fs = std::filesystem;

namespace {

constexpr auto onwards = [] { return true; };

std::string photo(const std::string& of) {
    return "\xFF\xD8\xFF\xE0 not decoded here: " + of;
}

const std::string list = "upn,forename,surname,social\nA123456789012,Ada,Okafor,yes\n";
const std::string longName(180, 'x');

/// What is to be taken in. Names with accents, spaces and quotes; no name that a file system refuses.
Tree wanted() {
    Tree tree; // fusefat shows a short name such as `a.jpg` as `A.JPG`
    for (const std::string name :
         {"DCIM/100CANON/IMG_0001.JPG", "DCIM/100CANON/IMG_0002-edited.jpg", "DCIM/101_FUJI/IMG_0001.JPG",
          "DCIM/Camera/20260619_101500.jpg", "Pictures/WhatsApp Images/IMG-20260619-WA0001.jpg",
          "Sports day/Élodie Müller’s relay – 1.jpg", "Sports day/Ελένη/ж.jpeg", "no ending"})
        tree[name] = photo(name);
    tree["Sports day/" + longName + ".jpg"] = photo("long");
    return tree;
}

/// What systems, phones and cameras leave there, and nobody is to see.
Tree leftBehind() {
    Tree tree;
    for (const std::string name :
         {"DCIM/100CANON/._IMG_0001.JPG", "DCIM/.thumbnails/1.jpg", "Pictures/.thumbnails/2.jpg",
          ".Trashes/501/gone.jpg", ".Trash-1000/files/gone.jpg", ".Spotlight-V100/x.jpg", "$RECYCLE.BIN/S-1/gone.jpg",
          "System Volume Information/x.jpg", "LOST.DIR/17.jpg",
          "Android/media/com.whatsapp/WhatsApp Images/private.jpg", "Android/data/x.jpg"})
        tree[name] = photo(name);
    return tree;
}

Tree withLists() {
    return {{"consent list.csv", list},
            {"Office/LIST.CSV", list},
            {"Office/LIST.CSV.MINISIG", "untrusted comment: nobody looks at it yet\n"},
            {"read me.txt", "how to use this stick\n"},
            {"photo.csv", photo("no list, whatever it is called")}};
}

Tree all(std::initializer_list<Tree> trees) {
    Tree tree;
    for (const auto& one : trees)
        tree.insert(one.begin(), one.end());
    return tree;
}

std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What reading must leave as it is. Of folders without the time they were read, as looking at them here reads them.
std::vector<std::string> stateOf(const fs::path& top) {
    std::vector<std::string> state;
    const auto note = [&](const fs::path& path) {
        struct stat s {};
        REQUIRE(::lstat(path.c_str(), &s) == 0);
        state.push_back(fmt::format("{} {} {} m{}.{} c{}.{}", path.string(), s.st_mode, s.st_size, s.st_mtim.tv_sec,
                                    s.st_mtim.tv_nsec, s.st_ctim.tv_sec, s.st_ctim.tv_nsec));
        if (!S_ISDIR(s.st_mode)) state.back() += fmt::format(" a{}.{}", s.st_atim.tv_sec, s.st_atim.tv_nsec);
    };
    note(top);
    std::vector<fs::path> paths;
    for (auto it = fs::recursive_directory_iterator(top); it != fs::recursive_directory_iterator(); ++it)
        paths.push_back(it->path());
    std::ranges::sort(paths);
    std::ranges::for_each(paths, note);
    return state;
}

struct Stick {
    TemporaryFolder folder;
    fs::path media = folder / "media";
    Volume volume;

    Stick(FileSystem type, const Tree& tree, int mebibytes = 64)
        : volume(makeWhole(folder / "stick.img", type, mebibytes)) {
        make(volume, "LARK", tree);
    }
    [[nodiscard]] exchange::MountedMedia places() const {
        return exchange::MountedMedia({.folders = {}, .roots = {media.string()}});
    }
};

void requireAllTaken(const fs::path& top, const Tree& tree) {
    exchange::FolderPhotoSource source;
    const auto listing = need(source.list({top.string()}));
    std::vector<std::string> shown;
    for (const auto& entry : listing.entries) {
        CHECK(entry.problem.empty());
        shown.push_back(entry.path);
    }
    CHECK(std::ranges::is_sorted(shown));
    for (const auto& [name, bytes] : tree) {
        INFO(name);
        const auto path = (top / name).string();
        CHECK(std::ranges::count(shown, path) == 1);
        const auto taken = need(source.load(path));
        CHECK(std::string(taken.bytes.begin(), taken.bytes.end()) == bytes);
    }
    for (const auto& [name, bytes] : leftBehind())
        CHECK(std::ranges::count(shown, (top / name).string()) == 0);
}

void requireListsFound(const fs::path& top) {
    exchange::FolderLists lists;
    const auto found = need(lists.list(top.string()));
    CHECK(found.complete);
    const auto at = std::ranges::find(found.files, "LIST.CSV", &ports::ListFile::name);
    REQUIRE(at != found.files.end());
    CHECK(at->folder == "Office");
    CHECK(at->hasSignature);
    const auto brought = need(lists.load(at->path));
    REQUIRE(brought.signature);
    CHECK(std::string(brought.bytes.begin(), brought.bytes.end()) == list);
    const auto plain = std::ranges::find(found.files, "consent list.csv", &ports::ListFile::name);
    REQUIRE(plain != found.files.end());
    CHECK_FALSE(plain->hasSignature);
}

} // namespace

TEST_CASE(
    "A stick with photos and lists is known by what it holds, on every file system, and not one bit of it changes") {
    const auto type = GENERATE(FileSystem::fat32, FileSystem::exfat, FileSystem::ntfs, FileSystem::ext4);
    INFO(nameOf(type));
    const Stick stick(type, all({wanted(), leftBehind(), withLists()}));
    const auto before = bytesOf(stick.volume.image);
    {
        const Mounted mounted(stick.volume, stick.media / "LARK");
        auto places = stick.places();
        const auto media = need(places.list());
        REQUIRE(media.size() == 1);
        CHECK(media[0].label == "LARK");
        CHECK(media[0].kind == ports::MediumKind::card); // with a camera's folder
        CHECK_FALSE(media[0].writable);
        const auto contents = need(places.contents(media[0].path, onwards));
        CHECK(contents == ports::MediumContents{.photos = wanted().size() + 1, .lists = 2}); // and the one named .csv
        requireAllTaken(mounted.path(), wanted());
        requireListsFound(mounted.path());
    }
    CHECK(bytesOf(stick.volume.image) == before);
}

TEST_CASE("A stick with a list alone, with photos alone and with nothing are told apart") {
    const auto type = GENERATE(FileSystem::fat32, FileSystem::exfat);
    INFO(nameOf(type));
    const auto holds = [&](const Tree& tree) {
        const Stick stick(type, tree);
        const Mounted mounted(stick.volume, stick.media / "PHOTOS"); // a label proves nothing
        auto places = stick.places();
        return need(places.contents(need(places.list()).at(0).path, onwards));
    };
    CHECK(holds({{"list.csv", list}}) == ports::MediumContents{.photos = 0, .lists = 1});
    CHECK(holds({{"a.jpg", photo("a")}}) == ports::MediumContents{.photos = 1, .lists = 0});
    CHECK(holds({{"essay.doc", "Dear all"}, {"._a.jpg", photo("a")}}) == ports::MediumContents{});
}

TEST_CASE("On a stick that may be written to nothing is changed either, not even the time it was read") {
    const auto type = GENERATE(FileSystem::exfat, FileSystem::ntfs, FileSystem::ext4);
    INFO(nameOf(type));
    const Stick stick(type, all({wanted(), withLists()}));
    // The programs of FUSE keep the time by themselves, whoever opens the file, unless the mount forbids it.
    const Mounted mounted(stick.volume, stick.media / "LARK",
                          type == FileSystem::ext4 ? "rw,strictatime" : "rw,noatime");
    const auto before = stateOf(mounted.path());
    auto places = stick.places();
    CHECK(need(places.list()).at(0).writable);
    CHECK(need(places.contents(mounted.path().string(), onwards)).lists == 2);
    requireAllTaken(mounted.path(), wanted());
    requireListsFound(mounted.path());
    CHECK(stateOf(mounted.path()) == before);
}

TEST_CASE("Names that Windows forbids, and a link that leads away, are what they are on a stick of Linux") {
    const Tree tree{{"What? \"Ada\": 1*2|3.jpg", photo("forbidden")}, {"back\\slash.jpg", photo("backslash")}};
    Stick stick(FileSystem::ext4, tree);
    {
        const Mounted mounted(stick.volume, stick.media / "LARK", "rw");
        fs::create_symlink("/etc/passwd", mounted.path() / "link.jpg");
        fs::create_directory_symlink("/etc", mounted.path() / "folder");
    }
    const Mounted mounted(stick.volume, stick.media / "LARK");
    auto places = stick.places();
    CHECK(need(places.contents(mounted.path().string(), onwards)) == ports::MediumContents{.photos = 2, .lists = 0});
    exchange::FolderPhotoSource source;
    const auto listing = need(source.list({mounted.path().string()}));
    REQUIRE(listing.entries.size() == 4);
    for (const auto& entry : listing.entries) {
        INFO(entry.path);
        const bool isLink = entry.path.ends_with("link.jpg") || entry.path.ends_with("folder");
        CHECK(entry.problem.empty() != isLink);
        CHECK(source.load(entry.path).has_value() != isLink);
    }
}

TEST_CASE("Ten thousand photos are counted within bounds and taken in order") {
    const auto type = GENERATE(FileSystem::exfat, FileSystem::ext4); // fusefat takes 20 s, and counts 160 in one
    constexpr int photos = 10'000;
    Tree tree{{"list.csv", list}};
    for (int i = 0; i < photos; ++i)
        tree[fmt::format("DCIM/{}CANON/IMG_{:04}.JPG", 100 + i / 1000, i)] = photo(std::to_string(i));
    const Stick stick(type, tree, 96);
    const Mounted mounted(stick.volume, stick.media / "LARK");
    auto places = stick.places();
    auto seconds = [start = std::chrono::steady_clock::now()]() mutable {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(start, now)).count();
    };
    const auto contents = need(places.contents(mounted.path().string(), onwards));
    const auto counting = seconds();
    CHECK(counting < 3); // it gives itself one
    CHECK(contents.lists == 1);
    CHECK((contents.photos == photos || !contents.complete));
    exchange::FolderPhotoSource source;
    const auto listing = need(source.list({mounted.path().string()}));
    const auto listed = seconds();
    // The list is an entry, which its reader refuses by content; so is the label as fusefat shows it.
    std::vector<std::string> names;
    for (const auto& entry : listing.entries)
        if (entry.path.ends_with(".JPG")) names.push_back(entry.path);
    CHECK(names.size() == photos);
    CHECK(std::ranges::is_sorted(names));
    WARN(nameOf(type) << ": counted " << contents.photos << (contents.complete ? "" : " and more") << " in " << counting
                      << " s, listed in " << listed << " s");
    CHECK(listed < 10);

    const auto few = exchange::FolderPhotoSource({.depth = 32, .files = 5000}).list({mounted.path().string()});
    REQUIRE_FALSE(few);
    CHECK(few.error().text.find("holds more than 5000 files. Nothing was staged.") != std::string::npos);
}
