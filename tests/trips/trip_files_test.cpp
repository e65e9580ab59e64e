// Packs and results on a stick.
#include "exchange/trips/folder_trips.hpp"
#include "tests/support/expect.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;
using ports::TripFileKind;
namespace fs = std::filesystem;

namespace {

const ports::Bytes some{1, 2, 3};

}

TEST_CASE("A file of a trip is written anew each time, and found again by its kind") {
    TemporaryFolder stick;
    exchange::FolderTrips files;
    const auto first = need(files.save(stick.path(), "trip-1", TripFileKind::pack, some));
    const auto second = need(files.save(stick.path(), "trip-1", TripFileKind::pack, {4}));
    CHECK(first != second);
    need(files.save(stick.path(), "trip-1", TripFileKind::results, some));
    std::ofstream(stick / "list.csv.age") << "x";
    std::ofstream(stick / ".hidden.trip-pack.age") << "x";
    fs::create_directory(stick / "folder.trip-pack.age");
    fs::create_symlink(first, stick / "link.trip-pack.age");
    const auto found = need(files.list(stick.path()));
    CHECK(found.size() == 3);
    CHECK(std::ranges::count(found, TripFileKind::pack, &ports::TripFile::kind) == 2);
    CHECK(need(files.load(first)) == some);
    CHECK(need(files.load(second)) == ports::Bytes{4});
}

TEST_CASE("What is no file, a link, too large or not there is refused with a sentence") {
    TemporaryFolder stick;
    exchange::FolderTrips files;
    const auto file = need(files.save(stick.path(), "trip-1", TripFileKind::pack, some));
    fs::create_symlink(file, stick / "link.trip-pack.age");
    fs::create_directory(stick / "folder.trip-pack.age");
    std::ofstream(stick / "large.trip-pack.age") << "x";
    fs::resize_file(stick / "large.trip-pack.age", std::uintmax_t{65} << 20U);
    for (const auto* name : {"link.trip-pack.age", "folder.trip-pack.age", "large.trip-pack.age"}) {
        const auto loaded = files.load((stick / name).string());
        INFO(name);
        REQUIRE_FALSE(loaded.has_value());
        CHECK(loaded.error().kind == FailureKind::refused);
    }
    const auto gone = files.load((stick / "gone.trip-pack.age").string());
    REQUIRE_FALSE(gone.has_value());
    CHECK(gone.error().kind == FailureKind::notFound);
    CHECK_FALSE(files.list((stick / "nowhere").string()).has_value());
    const auto saved = files.save((stick / "nowhere").string(), "trip", TripFileKind::pack, some);
    REQUIRE_FALSE(saved.has_value());
    CHECK(saved.error().kind == FailureKind::unavailable);
}
