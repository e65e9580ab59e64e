#include "db/system_device.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/statvfs.h>

namespace clearframe::db {
namespace {

namespace fs = std::filesystem;

/// One of the kernel's one-line files; empty where it is not there or says nothing.
std::string lineOf(const fs::path& file) {
    std::string line;
    std::ifstream in(file);
    std::getline(in, line);
    return line;
}

/// Adapters that are made of something: bridges and loopback lead nowhere by themselves.
std::optional<bool> networkIn(const fs::path& adapters) {
    std::error_code error;
    fs::directory_iterator entries(adapters, error);
    if (error) return std::nullopt;
    for (const auto& adapter : entries) {
        if (!fs::exists(adapter.path() / "device", error)) continue;
        const auto state = lineOf(adapter.path() / "operstate");
        // A phone on USB does not tell its state; a carrier it has.
        if (state == "up" || (state == "unknown" && lineOf(adapter.path() / "carrier") == "1")) return true;
    }
    return false;
}

std::optional<int> batteryIn(const fs::path& supplies) {
    std::error_code error;
    fs::directory_iterator entries(supplies, error);
    if (error) return std::nullopt;
    for (const auto& supply : entries) {
        // Of scope "Device" are mice and keyboards.
        if (lineOf(supply.path() / "type") != "Battery" || lineOf(supply.path() / "scope") == "Device") continue;
        const auto text = lineOf(supply.path() / "capacity");
        int percent = 0;
        const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), percent);
        if (wrong == std::errc() && end == text.data() + text.size() && percent >= 0 && percent <= 100) return percent;
    }
    return std::nullopt;
}

} // namespace

ports::DeviceReading SystemDevice::read() {
    ports::DeviceReading reading;
    struct statvfs now {};
    // What is kept for root is not this program's to fill.
    if (::statvfs(folder_.c_str(), &now) == 0)
        reading.freeBytes = static_cast<std::uint64_t>(now.f_bavail) * static_cast<std::uint64_t>(now.f_frsize);
    reading.network = networkIn(fs::path(system_) / "net");
    reading.battery = batteryIn(fs::path(system_) / "power_supply");
    return reading;
}

} // namespace clearframe::db
