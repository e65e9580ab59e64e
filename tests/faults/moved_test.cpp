// A kiosk that moves to another device, and one that takes the place of a lost one.
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Lost {
    Kiosk kiosk;
    std::string photo;

    Lost() {
        kiosk.ask({"setup", "--school", "Larkmere Primary School", "--urn", "123456"});
        kiosk.ask({"device", "key"}); // made when it is first asked for
        kiosk.importList();
        kiosk.openAccount();
        photo = kiosk.approved("Sports day", clearPhoto, 3);
        kiosk.ask({"no", "add", "--event", "Walk", "--note", "the man with the dog", "--by", "Mr Reed"});
    }
};

} // namespace

TEST_CASE("A data folder that is copied to another device is the whole kiosk") {
    const Lost old;
    const TemporaryFolder device;
    const auto moved = device / "data";
    fs::copy(old.kiosk.data(), moved, fs::copy_options::recursive);
    const Kiosk kiosk(moved);
    kiosk.requireWhole();
    CHECK(kiosk.ask({"device", "key"}) == old.kiosk.ask({"device", "key"}));
    CHECK(kiosk.ask({"list", "status"}) == old.kiosk.ask({"list", "status"}));
    CHECK(kiosk.ask({"no", "list"}) == old.kiosk.ask({"no", "list"}));
    const TemporaryFolder out;
    const json release = kiosk.ask(
        {"release", "--event", "Sports day", "--account", "insta", "--to", out.path().string(), "--by", "Mr Reed"});
    REQUIRE(release.at("released").size() == 1);
    CHECK(release.at("released").at(0).at("photo") == old.photo);
}

TEST_CASE("A copy that lost the kiosk's own key, or lets others read it, stops with a sentence") {
    const Lost old;
    const TemporaryFolder device;
    const auto moved = device / "data";
    fs::copy(old.kiosk.data(), moved, fs::copy_options::recursive);
    SECTION("lost") {
        fs::remove(moved / "device.key");
    }
    SECTION("others can read it") {
        fs::permissions(moved / "device.key", fs::perms::group_read, fs::perm_options::add);
    }
    const Answer answer = Kiosk(moved).run({"photos"});
    CHECK(answer.code == 3);
    CHECK(answer.err.find("device.key") != std::string::npos);
}

TEST_CASE("A replacement kiosk knows nobody and clears nothing until IT has set it up and brought the list") {
    const Lost old;
    const Kiosk fresh;
    CHECK(fresh.ask({"device", "key"}) != old.kiosk.ask({"device", "key"}));
    const json view = fresh.stage("Sports day", {schoolPhoto(clearPhoto)}).at(0);
    CHECK(view.at("verdict") == "blocked");
    CHECK(fresh.ask({"no", "list"}).empty()); // IT writes them down again
    fresh.ask({"setup", "--school", "Larkmere Primary School", "--urn", "123456"});
    fresh.importList();
    CHECK(fresh.ask({"photos"}).at(0).at("verdict") != "blocked");
    fresh.requireWhole();
}
