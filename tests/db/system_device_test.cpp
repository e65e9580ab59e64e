// What the system says of the machine, from a real folder that looks like the kernel's.
#include "db/system_device.hpp"

#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>

using namespace clearframe;
using namespace clearframe::tests;
namespace fs = std::filesystem;

namespace {

struct Kernel {
    TemporaryFolder folder;

    void tells(const std::string& what, const std::map<std::string, std::string>& files) {
        fs::create_directories(folder / what);
        for (const auto& [name, text] : files)
            std::ofstream(folder / what / name) << text << "\n";
    }
    void adapter(const std::string& name, const std::map<std::string, std::string>& files) {
        tells("net/" + name, files);
        fs::create_directories(folder / ("net/" + name + "/device"));
    }
    [[nodiscard]] ports::DeviceReading read() const {
        return db::SystemDevice(folder.path().string(), folder.path().string()).read();
    }
};

} // namespace

TEST_CASE("Free space is what this program may still fill, and absent where the system does not tell") {
    const TemporaryFolder folder;
    const auto bytes = db::SystemDevice(folder.path().string()).read().freeBytes;
    REQUIRE(bytes);
    CHECK(*bytes > 0);
    CHECK_FALSE(db::SystemDevice((folder / "nowhere").string()).read().freeBytes);
}

TEST_CASE("A network is one of a real adapter that is up, and where the kernel tells of none, nothing is said") {
    Kernel kernel;
    CHECK_FALSE(kernel.read().network);
    kernel.tells("net/lo", {{"operstate", "unknown"}, {"carrier", "1"}});
    kernel.tells("net/bridge0", {{"operstate", "up"}});
    kernel.adapter("eth0", {{"operstate", "down"}, {"carrier", "0"}});
    CHECK(kernel.read().network == false);
    SECTION("a cable") {
        kernel.adapter("eth0", {{"operstate", "up"}});
        CHECK(kernel.read().network == true);
    }
    SECTION("a phone on USB") {
        kernel.adapter("usb0", {{"operstate", "unknown"}, {"carrier", "1"}});
        CHECK(kernel.read().network == true);
    }
}

TEST_CASE("The battery is the machine's own, in percent") {
    Kernel kernel;
    CHECK_FALSE(kernel.read().battery);
    kernel.tells("power_supply/mains", {{"type", "Mains"}, {"online", "1"}});
    kernel.tells("power_supply/mouse", {{"type", "Battery"}, {"scope", "Device"}, {"capacity", "12"}});
    CHECK_FALSE(kernel.read().battery);
    kernel.tells("power_supply/bat0", {{"type", "Battery"}, {"capacity", "83"}});
    CHECK(kernel.read().battery == 83);
    kernel.tells("power_supply/bat0", {{"type", "Battery"}, {"capacity", "lots"}});
    CHECK_FALSE(kernel.read().battery);
}
