// A real file system of a few megabytes, to fill it. Needs root; a test without it says so and passes.
#pragma once

#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <sys/mount.h>
#include <sys/statvfs.h>

#include <cstdint>
#include <fstream>
#include <string>

namespace clearframe::tests {

class SmallDisk {
public:
    explicit SmallDisk(const std::string& size) {
        mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
        if (!mounted_) WARN("skipped: a small disk can only be mounted by root");
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool mounted() const { return mounted_; }
    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    void makeReadOnly() const { REQUIRE(::mount("", path().c_str(), "", MS_REMOUNT | MS_RDONLY, "") == 0); }
    [[nodiscard]] std::uint64_t freeBytes() const {
        struct statvfs disk {};
        REQUIRE(::statvfs(path().c_str(), &disk) == 0);
        return static_cast<std::uint64_t>(disk.f_bavail) * disk.f_bsize;
    }
    /// Leaves about this much.
    void fillUpTo(std::uint64_t left) const {
        std::ofstream file(path() / "ballast", std::ios::binary);
        const std::string block(4096, 'x');
        while (freeBytes() > left && file.write(block.data(), 4096).flush()) {
        }
    }
    void empty() const { std::filesystem::remove(path() / "ballast"); }

private:
    TemporaryFolder folder_;
    bool mounted_ = false;
};

} // namespace clearframe::tests
