// Who vouches for the clock, from a real folder that looks like the system's.
#include "db/system.hpp"

#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
namespace fs = std::filesystem;

namespace {

struct System {
    TemporaryFolder root;

    void hardwareSays(std::chrono::sys_seconds time) {
        fs::create_directories(root / "sys/class/rtc/rtc0");
        std::ofstream(root / "sys/class/rtc/rtc0/since_epoch") << time.time_since_epoch().count() << "\n";
    }
    [[nodiscard]] bool vouched() const { return db::SystemClockTrust(root.path()).vouched(); }
};

} // namespace

TEST_CASE("Nobody vouches for a clock without network time and hardware", "[clock]") {
    CHECK_FALSE(System().vouched());
}

TEST_CASE("Network time since the start vouches, also when the network has gone", "[clock]") {
    System system;
    fs::create_directories(system.root / "run/systemd/timesync");
    db::SystemClockTrust trust(system.root.path());
    CHECK_FALSE(trust.vouched());
    std::ofstream(system.root / "run/systemd/timesync/synchronized") << "";
    CHECK(trust.vouched());
    fs::remove_all(system.root / "run");
    CHECK(trust.vouched());
}

TEST_CASE("A hardware clock vouches where it runs with the system's", "[clock]") {
    const auto now = db::SystemClock().now();
    System system;
    system.hardwareSays(now);
    CHECK(system.vouched());
    system.hardwareSays(now - std::chrono::hours(1));
    CHECK_FALSE(system.vouched());
    system.hardwareSays(std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}); // its battery is empty
    CHECK_FALSE(system.vouched());
    std::ofstream(system.root / "sys/class/rtc/rtc0/since_epoch") << "soon\n";
    CHECK_FALSE(system.vouched());
}
