#include "tests/sticks/stick_image.hpp"

#include <fmt/format.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace clearframe::tests {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t mebibyte = 1U << 20U;

std::string shellQuoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// False where the program fails; `said` is what it wrote.
bool tries(const std::string& command, std::string& said) {
    const auto line = "PATH=\"$PATH:/usr/sbin:/sbin\"; LC_ALL=C.UTF-8; export PATH LC_ALL; { " + command + "; } 2>&1";
    const auto close = [](FILE* pipe) { return ::pclose(pipe); };
    FILE* pipe = ::popen(line.c_str(), "re");
    if (pipe == nullptr) throw std::runtime_error("no shell");
    said.clear();
    std::array<char, 4096> buffer{};
    for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        said.append(buffer.data(), got);
    return close(pipe) == 0;
}

void run(const std::string& command) {
    std::string said;
    if (!tries(command, said)) throw std::runtime_error(command + "\n" + said);
}

void write(const fs::path& top, const Tree& tree) {
    for (const auto& [name, bytes] : tree) {
        const auto path = top / name;
        fs::create_directories(path.parent_path());
        std::ofstream file(path, std::ios::binary);
        if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush())
            throw std::runtime_error("cannot write " + path.string());
    }
}

/// Type and options for mount(8).
bool tryMount(const Volume& volume, const fs::path& folder, const std::string& type, const std::string& options) {
    std::string said;
    return tries(fmt::format("mount -t {} -o {},loop,offset={},sizelimit={} {} {}", type, options, volume.offset,
                             volume.bytes, shellQuoted(volume.image.string()), shellQuoted(folder.string())),
                 said);
}

/// A loop device over the volume, which lets go once nobody uses it.
class Loop {
public:
    explicit Loop(const Volume& volume) {
        if (!tries(fmt::format("losetup --find --show --offset {} --sizelimit {} {}", volume.offset, volume.bytes,
                               shellQuoted(volume.image.string())),
                   device_))
            throw std::runtime_error("losetup: " + device_);
        device_.erase(device_.find_last_not_of('\n') + 1);
    }
    ~Loop() {
        std::string said;
        (void)tries("losetup --detach " + device_, said);
    }
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;
    [[nodiscard]] const std::string& device() const { return device_; }

private:
    std::string device_;
};

} // namespace

std::string nameOf(FileSystem type) {
    switch (type) {
    case FileSystem::fat32:
        return "FAT32";
    case FileSystem::exfat:
        return "exFAT";
    case FileSystem::ntfs:
        return "NTFS";
    case FileSystem::ext4:
        break;
    }
    return "ext4";
}

void make(const Volume& volume, const std::string& label, const Tree& tree) {
    const Loop loop(volume);
    const TemporaryFolder work;
    switch (volume.type) {
    case FileSystem::fat32:
        write(work.path(), tree);
        run(fmt::format("mkfs.vfat -F 32 -n {} {}", shellQuoted(label), loop.device()));
        run(fmt::format("cd {} && MTOOLS_SKIP_CHECK=1 mcopy -i {} -s -Q ./* ::", shellQuoted(work.path().string()),
                        loop.device()));
        return;
    case FileSystem::ext4:
        write(work.path(), tree);
        run(fmt::format("mke2fs -q -t ext4 -L {} -d {} {}", shellQuoted(label), shellQuoted(work.path().string()),
                        loop.device()));
        return;
    case FileSystem::exfat:
        run(fmt::format("mkfs.exfat -L {} {}", shellQuoted(label), loop.device()));
        break;
    case FileSystem::ntfs:
        run(fmt::format("mkntfs -Q -F -L {} {}", shellQuoted(label), loop.device()));
        break;
    }
    const Mounted mounted(volume, work / "made", "rw");
    write(mounted.path(), tree);
}

Mounted::Mounted(const Volume& volume, fs::path folder, const std::string& options) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    switch (volume.type) {
    case FileSystem::fat32: {
        if (tryMount(volume, folder_, "vfat", options + ",iocharset=utf8")) return;
        const Loop loop(volume);
        run(fmt::format("fusefat {} {} -o {}", loop.device(), shellQuoted(folder_.string()), options));
        return;
    }
    case FileSystem::exfat:
        if (tryMount(volume, folder_, "exfat", options) || tryMount(volume, folder_, "exfat-fuse", options)) return;
        break;
    case FileSystem::ntfs:
        if (tryMount(volume, folder_, "ntfs-3g", options)) return;
        break;
    case FileSystem::ext4:
        if (tryMount(volume, folder_, "ext4", options)) return;
        break;
    }
    throw std::runtime_error(nameOf(volume.type) + " cannot be mounted");
}

Mounted::~Mounted() {
    // A program of FUSE writes to its image until it ends: with MNT_DETACH alone the next reader might come before.
    std::string said;
    if (!tries("umount " + shellQuoted(folder_.string()), said)) ::umount2(folder_.c_str(), MNT_DETACH);
}

std::vector<Volume> makePartitions(const fs::path& image, const std::vector<std::pair<FileSystem, int>>& sizes) {
    std::uint64_t all = 2;
    for (const auto& [type, size] : sizes)
        all += static_cast<std::uint64_t>(size);
    std::ofstream(image, std::ios::binary).close();
    fs::resize_file(image, all * mebibyte);
    std::string script = "label: dos\n";
    std::vector<Volume> volumes;
    std::uint64_t at = mebibyte;
    constexpr std::uint64_t sector = 512;
    for (const auto& [type, size] : sizes) {
        const auto bytes = static_cast<std::uint64_t>(size) * mebibyte;
        const char* code = type == FileSystem::fat32 ? "c" : type == FileSystem::ext4 ? "83" : "7";
        script += fmt::format("start={}, size={}, type={}\n", at / sector, bytes / sector, code);
        volumes.push_back({.image = image, .type = type, .offset = at, .bytes = bytes});
        at += bytes;
    }
    run(fmt::format("printf %s {} | sfdisk --quiet {}", shellQuoted(script), shellQuoted(image.string())));
    return volumes;
}

Volume makeWhole(const fs::path& image, FileSystem type, int mebibytes) {
    const auto bytes = static_cast<std::uint64_t>(mebibytes) * mebibyte;
    std::ofstream(image, std::ios::binary).close();
    fs::resize_file(image, bytes);
    return {.image = image, .type = type, .offset = 0, .bytes = bytes};
}

} // namespace clearframe::tests
