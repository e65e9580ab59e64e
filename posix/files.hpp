// The few file-system calls that the device's file borders share: they follow no link, never overwrite, and are
// durable when they say so. Errors are the system's codes; the adapters turn them into sentences.
#pragma once

#include "posix/unique_fd.hpp"

#include <sys/stat.h>
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <system_error>
#include <tl/expected.hpp>
#include <vector>

namespace clearframe::posix {

template <class T> using Expected = tl::expected<T, std::error_code>;

[[nodiscard]] std::error_code lastError();
[[nodiscard]] tl::unexpected<std::error_code> failed(std::error_code code);
/// No space, over quota, or over the largest file the system allows.
[[nodiscard]] bool isNoSpace(std::error_code code);

/// openat with O_CLOEXEC; a link as the last component is an error (ELOOP). What is only read keeps the time of its
/// last access, here and in the two below, as far as the system allows: reading a stick must not write to it.
[[nodiscard]] Expected<UniqueFd> openAt(int folder, const std::string& name, int flags, mode_t mode = 0);
[[nodiscard]] Expected<UniqueFd> openFolder(const std::string& path, bool followLink);
/// Status of a name itself, never of what a link points to.
[[nodiscard]] Expected<struct stat> statusAt(int folder, const std::string& name);
[[nodiscard]] Expected<struct stat> status(int fd);
/// Names in a folder without "." and "..", in no order.
[[nodiscard]] Expected<std::vector<std::string>> namesIn(int folder);

[[nodiscard]] std::error_code writeAll(int fd, std::span<const std::uint8_t> bytes);
/// Everything up to the end, or EFBIG where there is more than `limit`.
[[nodiscard]] Expected<std::vector<std::uint8_t>> readAll(int fd, std::size_t limit);

[[nodiscard]] std::error_code syncFile(int fd);
/// File systems that cannot sync a folder count as done: there is nothing more to ask of them.
[[nodiscard]] std::error_code syncFolder(int fd);

/// A new file with exactly these bytes and this mode, durable but for its folder entry. Nothing is left on an error;
/// EEXIST where the name is taken.
[[nodiscard]] std::error_code writeNewFile(int folder, const std::string& name, std::span<const std::uint8_t> bytes,
                                           mode_t mode);
/// renameat2(RENAME_NOREPLACE); EINVAL where the file system cannot do that.
[[nodiscard]] std::error_code renameNoReplace(int folder, const std::string& from, const std::string& to);
/// As renameNoReplace for a file, also where the file system has no such rename but has hard links.
[[nodiscard]] std::error_code moveFileNoReplace(int folder, const std::string& from, const std::string& to);

/// Waits up to `wait` for the exclusive flock of an open file. EWOULDBLOCK where another holds it.
[[nodiscard]] std::error_code lockExclusively(int fd, std::chrono::milliseconds wait);

} // namespace clearframe::posix
