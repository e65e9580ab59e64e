// Consent lists on sticks: what is found, what is passed over, and what is never read.
#include "exchange/lists/folder_lists.hpp"
#include "tests/support/expect.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace clearframe;
using namespace clearframe::tests;
using exchange::FolderLists;
using policy::FailureKind;
namespace fs = std::filesystem;

namespace {

struct Stick {
    TemporaryFolder folder;

    std::string write(const std::string& name, const std::string& text = "forename,surname\n") const {
        const auto path = folder / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path) << text;
        return path.string();
    }
    void age(const std::string& name, int minutes) const {
        fs::last_write_time(folder / name, fs::file_time_type::clock::now() - std::chrono::minutes(minutes));
    }
    [[nodiscard]] ports::ListFiles::Listing list(exchange::ListLimits limits = {}) const {
        return need(FolderLists(limits).list(folder.path().string()));
    }
};

std::vector<std::string> namesOf(const ports::ListFiles::Listing& listing) {
    std::vector<std::string> names;
    for (const auto& file : listing.files)
        names.push_back(file.folder.empty() ? file.name : file.folder + "/" + file.name);
    std::ranges::sort(names);
    return names;
}

} // namespace

TEST_CASE("Lists are found by their names, newest first, with size and folder") {
    const Stick stick;
    (void)stick.write("old.csv", "12345");
    (void)stick.write("Term 2/NEW.CSV");
    (void)stick.write("tabs.tsv");
    (void)stick.write("text.txt");
    (void)stick.write("photo.jpg");
    (void)stick.write("list.csv.bak");
    stick.age("old.csv", 90);
    stick.age("tabs.tsv", 60);
    stick.age("text.txt", 30);
    const auto listing = stick.list();
    CHECK(listing.complete);
    REQUIRE(listing.files.size() == 4);
    CHECK(listing.files[0].name == "NEW.CSV");
    CHECK(listing.files[0].folder == "Term 2");
    CHECK(listing.files[3].name == "old.csv");
    CHECK(listing.files[3].bytes == 5);
    CHECK(listing.files[3].problem.empty());
    CHECK(listing.files[3].changed < listing.files[0].changed);
}

TEST_CASE("Links, hidden files and what Windows keeps are passed over") {
    const Stick stick;
    (void)stick.write("real.csv");
    (void)stick.write(".hidden.csv");
    (void)stick.write("$RECYCLE.BIN/deleted.csv");
    (void)stick.write("System Volume Information/index.txt");
    (void)stick.write("folder/inside.csv");
    fs::create_symlink("real.csv", stick.folder / "link.csv");
    fs::create_directory_symlink("folder", stick.folder / "linked");
    fs::create_directory_symlink("..", stick.folder / "folder/round");
    REQUIRE(::mkfifo((stick.folder / "pipe.csv").c_str(), 0600) == 0);
    CHECK(namesOf(stick.list()) == std::vector<std::string>{"folder/inside.csv", "real.csv"});
}

TEST_CASE("What people take for a list is shown with what to do") {
    const Stick stick;
    (void)stick.write("list.xlsx");
    (void)stick.write("empty.csv", "");
    (void)stick.write("large.csv", std::string(3000, 'x'));
    const auto listing = stick.list({.bytes = 2000});
    REQUIRE(listing.files.size() == 3);
    for (const auto& file : listing.files) {
        INFO(file.name);
        CHECK_FALSE(file.problem.empty());
        CHECK(file.problem.back() == '.');
    }
}

TEST_CASE("A list tells by its name whether it claims a signature and is encrypted") {
    const Stick stick;
    (void)stick.write("plain.csv");
    (void)stick.write("signed.csv");
    fs::create_symlink("nowhere", stick.folder / "signed.csv.minisig"); // nobody looks at it yet
    (void)stick.write("both.CSV.age");
    (void)stick.write("both.CSV.age.minisig");
    (void)stick.write("photo.jpg.age");
    const auto listing = stick.list();
    REQUIRE(listing.files.size() == 3);
    for (const auto& file : listing.files) {
        INFO(file.name);
        CHECK(file.problem.empty());
        CHECK(file.hasSignature == (file.name != "plain.csv"));
        CHECK(file.encrypted == (file.name == "both.CSV.age"));
    }
}

TEST_CASE("A stick with more than is looked at still shows what lies at its top") {
    const Stick stick;
    for (int i = 0; i < 30; ++i)
        (void)stick.write("DCIM/" + std::to_string(i) + ".txt");
    (void)stick.write("list.csv");
    const auto few = stick.list({.looked = 10});
    CHECK_FALSE(few.complete);
    CHECK(std::ranges::any_of(few.files, [](const auto& file) { return file.name == "list.csv"; }));
    const auto newest = stick.list({.files = 5});
    CHECK_FALSE(newest.complete);
    CHECK(newest.files.size() == 5);
}

TEST_CASE("Folders below the depth are not searched, and that is said") {
    const Stick stick;
    (void)stick.write("1/2/three.csv");
    (void)stick.write("1/2/3/four.csv");
    const auto listing = stick.list({.depth = 2});
    CHECK(namesOf(listing) == std::vector<std::string>{"1/2/three.csv"});
    CHECK_FALSE(listing.complete);
}

TEST_CASE("Names are shown on one line") {
    const Stick stick;
    (void)stick.write("evil\n\u202ename.csv");
    CHECK(stick.list().files.front().name == "evil\\n\\u202ename.csv");
    CHECK(need(FolderLists().load(stick.list().files.front().path)).bytes.size() == 17);
}

TEST_CASE("A place that is not there is unavailable, and so is a file in it") {
    const Stick stick;
    const auto gone = (stick.folder / "gone").string();
    const auto failure = failureOf(FolderLists().list(gone));
    CHECK(failure.kind == FailureKind::unavailable);
    requireSentence(failure);
    CHECK(failureOf(FolderLists().load(gone + "/list.csv")).kind == FailureKind::notFound);
    CHECK(failureOf(FolderLists().load((stick.folder / "no.csv").string())).kind == FailureKind::notFound);
}

TEST_CASE("A list's bytes are read whole") {
    const Stick stick;
    const auto list = need(FolderLists().load(stick.write("list.csv", "a,b\r\n")));
    CHECK(std::string(list.bytes.begin(), list.bytes.end()) == "a,b\r\n");
    CHECK_FALSE(list.signature.has_value());
    CHECK_FALSE(list.encrypted);
}

TEST_CASE("A list comes with its signature, whatever that holds, and tells whether it is encrypted") {
    const Stick stick;
    const auto path = stick.write("list.csv.AGE");
    (void)stick.write("list.csv.AGE.minisig", "");
    const auto list = need(FolderLists().load(path));
    REQUIRE(list.signature.has_value());
    CHECK(list.signature->empty());
    CHECK(list.encrypted);
}

TEST_CASE("A signature is found whatever the case of its name, as sticks of Windows write it") {
    const Stick stick;
    const auto path = stick.write("LIST.CSV");
    CHECK_FALSE(need(FolderLists().load(path)).signature);
    (void)stick.write("list.csv.MINISIG", "in another case");
    CHECK(stick.list().files.at(0).hasSignature);
    CHECK(need(FolderLists().load(path)).signature->size() == 15);
    (void)stick.write("LIST.CSV.minisig", "its own");
    CHECK(need(FolderLists().load(path)).signature->size() == 7);
}

TEST_CASE("A list whose signature cannot be read is refused, never taken as one without") {
    const Stick stick;
    const auto path = stick.write("list.csv");
    const auto signature = path + ".minisig";
    const auto refused = [&] {
        const auto failure = failureOf(FolderLists().load(path));
        CHECK(failure.kind != FailureKind::unavailable);
        requireSentence(failure);
        fs::remove_all(signature);
    };
    fs::create_symlink("nowhere", signature);
    refused();
    fs::create_symlink("list.csv", signature);
    refused();
    fs::create_directory(signature);
    refused();
    REQUIRE(::mkfifo(signature.c_str(), 0600) == 0);
    refused();
    (void)stick.write("list.csv.minisig", std::string(20'000, 'x'));
    refused();
    CHECK(FolderLists().load(path));
}

TEST_CASE("Links, pipes, folders and what is too large are refused") {
    const Stick stick;
    (void)stick.write("real.csv", std::string(3000, 'x'));
    fs::create_symlink("real.csv", stick.folder / "link.csv");
    fs::create_directory(stick.folder / "folder.csv");
    REQUIRE(::mkfifo((stick.folder / "pipe.csv").c_str(), 0600) == 0);
    for (const char* name : {"real.csv", "link.csv", "folder.csv", "pipe.csv"}) {
        INFO(name);
        const auto failure = failureOf(FolderLists({.bytes = 2000}).load((stick.folder / name).string()));
        CHECK(failure.kind == FailureKind::refused);
        requireSentence(failure);
    }
}
