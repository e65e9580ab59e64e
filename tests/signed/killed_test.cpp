// SIGKILL at any moment of an import: the old list or the new one, never a mixture.
#include "tests/signed/office.hpp"
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>
#include <string>

using namespace clearframe;
using namespace clearframe::tests;
using nlohmann::json;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// $CLEARFRAME_KILLS for another number: docs/measurements.md has a run of 200.
int killsWanted() {
    constexpr int usual = 60;
    const char* given = std::getenv("CLEARFRAME_KILLS");
    return given == nullptr ? usual : std::stoi(given);
}

constexpr std::size_t pupils = 4000;

policy::Time now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Every list says the same of everybody, so that a mixture would be seen.
std::string answersOf(int version) {
    return std::string(pupils, version % 2 == 0 ? 'y' : 'n');
}

} // namespace

TEST_CASE("Killed while it imports signed and encrypted lists, the kiosk has the old list or the new one") {
    const Kiosk kiosk;
    const SigningOffice office;
    const auto key = office.makeKey("office");
    kiosk.ask({"setup", "--school", "Hill School", "--urn", ourUrn});
    kiosk.ask({"trust", "add", key.pub.string()});
    const std::string recipient = kiosk.ask({"device", "key"}).at("age");
    const auto import = [&](int version, bool encrypted) {
        auto file = office.file("list" + std::to_string(version) + ".csv", csvOf(answersOf(version)));
        if (encrypted) file = office.encrypt(file, recipient);
        office.sign(file, key,
                    Terms{.version = version, .urn = ourUrn, .issued = now() - 1h, .expires = now() + 24h}.comment());
        return Arguments{"list", "import", file.string(), "--approve", "--by", "IT"};
    };
    (void)kiosk.ask(import(1, false));
    const Answer whole = kiosk.run(import(2, true));
    REQUIRE(whole.code == 0);

    const int kills = killsWanted();
    std::mt19937 random(40);
    std::uniform_int_distribution<int> moment(0, static_cast<int>(whole.seconds * 1600));
    int version = 2;
    int before = 0;
    int taken = 0;
    for (int i = 0; i < kills; ++i) {
        const auto line = import(version + 1, i % 2 == 0);
        const milliseconds after(moment(random));
        INFO("killed after " << after.count() << " ms");
        {
            Program program(kiosk.line(line));
            before += program.endsWithin(after) ? 0 : 1;
            program.kill();
            REQUIRE(program.endsWithin(5s));
            REQUIRE(program.vanishesWithin(5s)); // neither its worker nor age lives on
        }
        const json status = kiosk.ask({"list", "status"});
        const int now = status.at("version");
        REQUIRE((now == version || now == version + 1));
        CHECK(status.at("state") == "valid");
        CHECK(status.at("pupils") == pupils);
        CHECK(status.at("restricted") == (now % 2 == 0 ? 0U : pupils));
        kiosk.requireWhole();
        taken += now == version ? 0 : 1;
        // The same command goes on from there.
        const json again = kiosk.ask(line);
        CHECK(again.at("accepted") == true);
        CHECK(again.at("already_in_force") == (now != version));
        ++version;
    }
    WARN(before << " of " << kills << " kills came before the end, " << taken << " after the list was taken over");
    CHECK(before > kills / 4);
    CHECK(taken > 0); // else only one side was looked at
}
