#include "posix/files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>

namespace clearframe::posix {

namespace {

/// Opens; where it is only for reading, without leaving the time of it behind, if the system lets this user.
int openQuietly(int folder, const char* name, int flags, mode_t mode) {
    const bool reads = (flags & O_ACCMODE) == O_RDONLY && (flags & O_CREAT) == 0;
    int fd = -1;
    do {
        fd = ::openat(folder, name, flags | O_CLOEXEC | (reads ? O_NOATIME : 0), mode);
        if (fd < 0 && reads && errno == EPERM) fd = ::openat(folder, name, flags | O_CLOEXEC, mode);
    } while (fd < 0 && errno == EINTR);
    return fd;
}

} // namespace

std::error_code lastError() {
    return {errno, std::generic_category()};
}

tl::unexpected<std::error_code> failed(std::error_code code) {
    return tl::unexpected<std::error_code>(code);
}

bool isNoSpace(std::error_code code) {
    return code == std::errc::no_space_on_device || code.value() == EDQUOT || code == std::errc::file_too_large;
}

Expected<UniqueFd> openAt(int folder, const std::string& name, int flags, mode_t mode) {
    const int fd = openQuietly(folder, name.c_str(), flags | O_NOFOLLOW, mode);
    if (fd < 0) return failed(lastError());
    return UniqueFd(fd);
}

Expected<UniqueFd> openFolder(const std::string& path, bool followLink) {
    const int fd = openQuietly(AT_FDCWD, path.c_str(), O_RDONLY | O_DIRECTORY | (followLink ? 0 : O_NOFOLLOW), 0);
    if (fd < 0) return failed(lastError());
    return UniqueFd(fd);
}

Expected<struct stat> statusAt(int folder, const std::string& name) {
    struct stat found {};
    if (::fstatat(folder, name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0) return failed(lastError());
    return found;
}

Expected<struct stat> status(int fd) {
    struct stat found {};
    if (::fstat(fd, &found) != 0) return failed(lastError());
    return found;
}

Expected<std::vector<std::string>> namesIn(int folder) {
    // A descriptor of its own, as reading moves its position.
    UniqueFd own(openQuietly(folder, ".", O_RDONLY | O_DIRECTORY, 0));
    if (!own.valid()) return failed(lastError());
    const auto close = [](DIR* open) { ::closedir(open); };
    const std::unique_ptr<DIR, decltype(close)> entries(::fdopendir(own.get()), close);
    if (!entries) return failed(lastError());
    (void)own.release();

    std::vector<std::string> names;
    for (;;) {
        errno = 0;
        const dirent* entry = ::readdir(entries.get());
        if (entry == nullptr) {
            if (errno != 0) return failed(lastError());
            return names;
        }
        const std::string name = entry->d_name;
        if (name != "." && name != "..") names.push_back(name);
    }
}

std::error_code writeAll(int fd, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return lastError();
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Expected<std::vector<std::uint8_t>> readAll(int fd, std::size_t limit) {
    std::vector<std::uint8_t> bytes;
    const auto found = status(fd);
    if (!found) return failed(found.error());
    if (found->st_size > 0 && static_cast<std::size_t>(found->st_size) <= limit) {
        bytes.reserve(static_cast<std::size_t>(found->st_size) + 1);
    }
    constexpr std::size_t step = 1U << 18U;
    for (;;) {
        const std::size_t had = bytes.size();
        const std::size_t room = std::max(bytes.capacity() - had, step);
        bytes.resize(had + std::min(room, limit + 1 - had));
        const ssize_t got = ::read(fd, bytes.data() + had, bytes.size() - had);
        if (got < 0 && errno != EINTR) return failed(lastError());
        bytes.resize(had + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got == 0) return bytes;
        if (bytes.size() > limit) return failed(std::make_error_code(std::errc::file_too_large));
    }
}

std::error_code syncFile(int fd) {
    while (::fsync(fd) != 0) {
        if (errno != EINTR) return lastError();
    }
    return {};
}

std::error_code syncFolder(int fd) {
    const std::error_code code = syncFile(fd);
    const bool cannot = code == std::errc::invalid_argument || code == std::errc::not_supported;
    return cannot ? std::error_code{} : code;
}

std::error_code writeNewFile(int folder, const std::string& name, std::span<const std::uint8_t> bytes, mode_t mode) {
    auto file = openAt(folder, name, O_WRONLY | O_CREAT | O_EXCL, mode);
    if (!file) return file.error();
    std::error_code code = writeAll(file->get(), bytes);
    // The umask may have taken bits away; file systems without modes refuse, which changes nothing.
    if (!code && ::fchmod(file->get(), mode) != 0 && errno != EPERM && errno != ENOTSUP) code = lastError();
    if (!code) code = syncFile(file->get());
    if (code) ::unlinkat(folder, name.c_str(), 0);
    return code;
}

std::error_code renameNoReplace(int folder, const std::string& from, const std::string& to) {
    if (::renameat2(folder, from.c_str(), folder, to.c_str(), RENAME_NOREPLACE) != 0) return lastError();
    return {};
}

std::error_code moveFileNoReplace(int folder, const std::string& from, const std::string& to) {
    const std::error_code code = renameNoReplace(folder, from, to);
    if (code != std::errc::invalid_argument && code != std::errc::function_not_supported) return code;
    if (::linkat(folder, from.c_str(), folder, to.c_str(), 0) != 0) return lastError();
    ::unlinkat(folder, from.c_str(), 0);
    return {};
}

std::error_code lockExclusively(int fd, std::chrono::milliseconds wait) {
    const auto until = std::chrono::steady_clock::now() + wait;
    for (;;) {
        if (::flock(fd, LOCK_EX | LOCK_NB) == 0) return {};
        if (errno != EWOULDBLOCK && errno != EINTR) return lastError();
        if (std::chrono::steady_clock::now() >= until) return std::make_error_code(std::errc::operation_would_block);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

} // namespace clearframe::posix
