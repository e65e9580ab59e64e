#include "exchange/intake/regular_file.hpp"

#include "posix/files.hpp"

#include <fcntl.h>

namespace clearframe::exchange {
namespace {

using Why = Unread::Why;

tl::unexpected<Unread> unread(Why why, std::error_code code = {}) {
    return tl::unexpected(Unread{why, code});
}

bool unchanged(const struct stat& before, const struct stat& after) {
    return before.st_ino == after.st_ino && before.st_dev == after.st_dev && before.st_size == after.st_size &&
           before.st_mtim.tv_sec == after.st_mtim.tv_sec && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec &&
           before.st_ctim.tv_sec == after.st_ctim.tv_sec && before.st_ctim.tv_nsec == after.st_ctim.tv_nsec;
}

} // namespace

tl::expected<ports::Bytes, Unread> readRegular(int folder, const std::string& name, std::size_t largest) {
    // Asked before opening: opening a device or a pipe can already do something.
    const auto kind = posix::statusAt(folder, name);
    if (!kind) return unread(Why::system, kind.error());
    if (S_ISLNK(kind->st_mode))
        return unread(Why::system, std::make_error_code(std::errc::too_many_symbolic_link_levels));
    if (!S_ISREG(kind->st_mode)) return unread(Why::notAFile);
    const auto file = posix::openAt(folder, name, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file) return unread(Why::system, file.error());
    const auto before = posix::status(file->get());
    if (!before) return unread(Why::system, before.error());
    if (!S_ISREG(before->st_mode)) return unread(Why::notAFile);
    auto bytes = posix::readAll(file->get(), largest);
    if (!bytes && bytes.error() == std::errc::file_too_large) return unread(Why::tooLarge);
    if (!bytes) return unread(Why::system, bytes.error());
    const auto after = posix::status(file->get());
    if (!after || !unchanged(*before, *after) || static_cast<off_t>(bytes->size()) != after->st_size)
        return unread(Why::changed);
    return *std::move(bytes);
}

} // namespace clearframe::exchange
