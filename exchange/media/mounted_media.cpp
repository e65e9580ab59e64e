#include "exchange/media/mounted_media.hpp"

#include "exchange/intake/display_name.hpp"
#include "exchange/media/medium_contents.hpp"
#include "exchange/media/mount_table.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <tuple>

namespace clearframe::exchange {

namespace fs = std::filesystem;
using policy::FailureKind;
using ports::Medium;
using ports::MediumKind;

namespace {

constexpr std::size_t largestTable = std::size_t{4} << 20U;
/// Mounted there by desktops and not by anybody's hand.
constexpr std::array notMedia{"autofs", "proc", "sysfs", "cgroup2", "overlay", "fuse.gvfsd-fuse", "fuse.portal"};

bool below(const std::string& path, const std::string& root) {
    return path.size() > root.size() + 1 && path.starts_with(root) && path[root.size()] == '/';
}

bool pluggedIn(const Mount& mount, const std::string& devices) {
    if (!mount.source.starts_with("/dev/")) return true; // of no block device
    std::error_code error;
    return fs::exists(fs::path(devices) / mount.device, error);
}

MediumKind kindOf(const Mount& mount) {
    std::error_code error;
    const bool reader = fs::path(mount.source).filename().string().starts_with("mmcblk");
    return reader || fs::is_directory(fs::path(mount.path) / "DCIM", error) ? MediumKind::card : MediumKind::stick;
}

/// Nothing where it is not there, or no folder.
std::optional<Medium> mediumAt(const std::string& path, MediumKind kind, bool writable, bool opens = false) {
    const auto folder = posix::openFolder(path, true);
    if (!folder) return std::nullopt;
    struct statvfs space {};
    if (::fstatvfs(folder->get(), &space) != 0) return std::nullopt;
    const fs::path where(path);
    const auto name = where.has_filename() ? where.filename() : where.parent_path().filename();
    return Medium{.id = path,
                  .kind = kind,
                  .label = displayName(name.string()),
                  .path = path,
                  .freeBytes = static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize,
                  .writable = opens || (writable && (space.f_flag & ST_RDONLY) == 0 &&
                                        ::faccessat(folder->get(), ".", W_OK | X_OK, AT_EACCESS) == 0)};
}

} // namespace

policy::Result<std::vector<Medium>> MountedMedia::list() {
    const auto table = posix::openAt(AT_FDCWD, places_.mounts, O_RDONLY);
    const auto bytes = table ? posix::readAll(table->get(), largestTable) : posix::failed(table.error());
    if (!bytes)
        return policy::fail(FailureKind::unavailable, "The kiosk cannot see which sticks are plugged in. Call IT.");
    std::vector<Medium> media;
    for (const Mount& mount : parseMounts({reinterpret_cast<const char*>(bytes->data()), bytes->size()})) {
        const bool removable =
            std::ranges::any_of(places_.roots, [&](const std::string& root) { return below(mount.path, root); });
        if (!removable || std::ranges::find(notMedia, mount.type) != notMedia.end()) continue;
        if (!pluggedIn(mount, places_.devices)) continue;
        if (auto medium = mediumAt(mount.path, kindOf(mount), mount.writable, places_.door.opens(mount.type)))
            media.push_back(std::move(*medium));
    }
    for (const std::string& folder : places_.folders) {
        std::error_code error;
        const auto real = fs::canonical(folder, error);
        const bool known = std::ranges::any_of(media, [&](const Medium& one) { return one.path == real.string(); });
        if (error || known) continue;
        if (auto medium = mediumAt(real.string(), MediumKind::folder, true)) media.push_back(std::move(*medium));
    }
    const auto order = [](const Medium& one) {
        return std::tuple(one.kind == MediumKind::folder, one.label, one.path);
    };
    std::ranges::sort(media, {}, order);
    return media;
}

policy::Result<ports::MediumContents> MountedMedia::contents(const std::string& path,
                                                             const std::function<bool()>& goOn) {
    return contentsOf(path, goOn);
}

policy::Done MountedMedia::settle(const std::string& path) {
    const auto folder = posix::openFolder(path, true);
    if (!folder || ::syncfs(folder->get()) != 0) {
        return policy::fail(FailureKind::unavailable,
                            fmt::format("The kiosk cannot see whether everything has arrived on {}. Look at the photos "
                                        "on a computer before you rely on them.",
                                        displayName(path)));
    }
    return places_.door.close(path);
}

} // namespace clearframe::exchange
