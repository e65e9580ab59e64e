// A trip through the real program, with real photos: prepared at home, carried out by another kiosk, brought home.
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::string dayFromNow(int days) {
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()) + std::chrono::days(days);
    const std::chrono::year_month_day date{day};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

struct Journey {
    Kiosk home;
    Kiosk guest;
    TemporaryFolder stick;

    Journey() {
        for (const auto* kiosk : {&home, &guest})
            kiosk->ask({"setup", "--school", "Larkmere Primary School", "--urn", "123456"});
        home.importList();
        home.openAccount();
        home.openAccount("website", "website");
        pair(home, guest, "Trip kiosk");
        pair(guest, home, "Staff room");
    }
    static void pair(const Kiosk& one, const Kiosk& other, const std::string& name) {
        const json self = other.ask({"device", "pairing"});
        const json added = one.ask({"trip", "kiosk", "add", name, "--code", self.at("pairing"), "--by", "Ivy Tate"});
        CHECK(added.at("fingerprint") == self.at("fingerprint"));
    }
    [[nodiscard]] std::string prepare(const std::string& until) const {
        const std::string key = guest.ask({"device", "pairing"}).at("pairing").get<std::string>().substr(24, 64);
        const json trip = home.ask({"trip", "prepare", "Castle trip", "--from", dayFromNow(0), "--until", until,
                                    "--pupil", maxUpn, "--pupil", seunUpn, "--pupil", meiLinUpn, "--account", "insta",
                                    "--kiosk", key, "--by", "Ms Lane"});
        CHECK(trip.at("pupils") == 3);
        return trip.at("id");
    }
    [[nodiscard]] std::string take(const std::string& id) const {
        const json pack = home.ask({"trip", "pack", id, "--to", stick.path().string(), "--by", "Ms Lane"});
        const json taken = guest.ask({"trip", "take", pack.at("file"), "--by", "Mr Reed"});
        CHECK(taken.at("side") == "guest");
        return taken.at("id");
    }
};

} // namespace

TEST_CASE("A trip is prepared, carried out on another kiosk, brought home and recalled") {
    const Journey journey;
    const auto& [home, guest, stick] = journey;
    CHECK(guest.ask({"list", "status"}).at("state") == "none");
    const auto id = journey.take(journey.prepare(dayFromNow(3)));
    const json status = guest.ask({"list", "status"});
    CHECK(status.at("state") == "valid");
    CHECK(status.at("trip") == "Castle trip");

    guest.approved("Castle trip", clearPhoto, 3);
    const json mixed = guest.stage("Castle trip", {schoolPhoto(coverPhoto)}).at(0);
    for (const auto& person : mixed.at("people"))
        CHECK(person.at("action") != "show"); // nobody of them is on the trip
    const json blocked = guest.stage("Castle trip", {schoolPhoto(blockedPhoto)}).at(0);
    CHECK(blocked.at("verdict") == "blocked");

    TemporaryFolder out;
    const json release = guest.ask(
        {"release", "--event", "Castle trip", "--account", "insta", "--to", out.path().string(), "--by", "Mr Reed"},
        1); // the other two are held
    CHECK(release.at("released").size() == 1);
    CHECK(release.at("held").size() == 2);

    const json results = guest.ask({"trip", "results", id, "--to", stick.path().string(), "--by", "Mr Reed"});
    CHECK(guest.ask({"list", "status"}).at("state") == "none");
    const json brought = home.ask({"trip", "home", results.at("file"), "--by", "Mr Reed"});
    CHECK(brought.at("photos") == 1);
    CHECK(brought.at("recalled") == 0);
    CHECK(home.ask({"recall"}).empty());

    home.ask({"no", "add", "--event", "Castle trip", "--pupil", maxUpn, "--by", "Mr Reed"});
    const json recalled = home.ask({"recall"}, 1);
    REQUIRE(recalled.size() == 1);
    CHECK(recalled.at(0).at("output") == release.at("released").at(0).at("output"));
    home.requireWhole();
    guest.requireWhole();
}

TEST_CASE("On a trip nothing goes to an account that is not one of the trip's") {
    const Journey journey;
    const auto& home = journey.home;
    home.ask({"trip", "prepare", "Castle trip", "--from", dayFromNow(0), "--until", dayFromNow(1), "--pupil", maxUpn,
              "--pupil", seunUpn, "--pupil", meiLinUpn, "--account", "website", "--by", "Ms Lane"});
    home.approved("Castle trip", clearPhoto, 3);
    TemporaryFolder out;
    const Answer answer = home.run(
        {"release", "--event", "Castle trip", "--account", "insta", "--to", out.path().string(), "--by", "Mr Reed"});
    CHECK(answer.code == 1);
    CHECK(answer.err.find("Castle trip") != std::string::npos);
    CHECK(fs::is_empty(out.path()));
}

TEST_CASE("The command line says what is wrong with a trip") {
    const Journey journey;
    const auto& home = journey.home;
    CHECK(home.run({"trip", "prepare", "Walk", "--from", "yesterday", "--until", dayFromNow(1), "--class", "3A",
                    "--account", "insta", "--by", "Ms Lane"})
              .code == 2);
    CHECK(home.run({"trip", "prepare", "Walk", "--from", dayFromNow(0), "--until", dayFromNow(1), "--pupil", "nobody",
                    "--account", "insta", "--by", "Ms Lane"})
              .code == 1);
    CHECK(home.run({"trip", "end", "nothing", "--by", "Ms Lane"}).code == 1);
    CHECK(home.run({"trip", "take", "/nowhere", "--by", "Ms Lane"}).code == 1);
    const auto list = schoolList();
    CHECK(home.run({"trip", "take", list.string(), "--by", "Ms Lane"}).code == 1);
    CHECK(home.run({"trip", "home", list.string(), "--by", "Ms Lane"}).code == 1);
    CHECK(home.ask({"trip", "list"}).at("trips").empty());
    CHECK(home.ask({"trip", "kiosk", "list"}).at("kiosks").size() == 1);
}
