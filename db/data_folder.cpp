#include "db/data_folder.hpp"

#include "db/failures.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>

namespace clearframe::db {

using policy::FailureKind;

struct WritingLock::Handle {
    posix::UniqueFd file;
};

WritingLock::WritingLock(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
WritingLock::WritingLock(WritingLock&&) noexcept = default;
WritingLock& WritingLock::operator=(WritingLock&&) noexcept = default;
WritingLock::~WritingLock() = default;

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

tl::unexpected<policy::Failure> cannotUse(const std::string& path, const char* why) {
    return policy::fail(
        FailureKind::unavailable,
        fmt::format("The data folder {} cannot be used: {}. Choose another folder with --data, or ask IT "
                    "to check it.",
                    path, why));
}

const char* reason(const std::error_code& error) {
    if (posix::isNoSpace(error)) return "there is no space left on its disk";
    if (error == std::errc::read_only_file_system) return "its disk is read-only";
    if (error == std::errc::not_a_directory || error == std::errc::file_exists) return "it is not a folder";
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
        return "this user may not write there";
    }
    return "the disk reported an error";
}

} // namespace

std::string DataFolder::pathFor(const std::optional<std::string>& asked) {
    if (asked) return *asked;
    if (const std::string named = environment("CLEARFRAME_DATA"); !named.empty()) return named;
    if (const std::string xdg = environment("XDG_DATA_HOME"); !xdg.empty()) return xdg + "/clearframe";
    if (const std::string home = environment("HOME"); !home.empty()) return home + "/.local/share/clearframe";
    return {};
}

policy::Result<DataFolder> DataFolder::open(const std::string& path) {
    namespace fs = std::filesystem;
    if (path.empty()) {
        return policy::fail(FailureKind::unavailable,
                            "There is no data folder: name one with --data, or set CLEARFRAME_DATA.");
    }
    std::error_code error;
    fs::path folder = fs::absolute(path, error).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    if (!error && !fs::exists(folder, error)) {
        fs::create_directories(folder.parent_path(), error);
        if (!error && ::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) error = posix::lastError();
    }
    if (error) return cannotUse(path, reason(error));
    if (!fs::is_directory(folder, error)) return cannotUse(path, "it is not a folder");
    if (::faccessat(AT_FDCWD, folder.c_str(), R_OK | W_OK | X_OK, AT_EACCESS) != 0) {
        return cannotUse(path, reason(posix::lastError()));
    }
    const fs::path canonical = fs::canonical(folder, error);
    if (error) return cannotUse(path, reason(error));
    return DataFolder(canonical.string());
}

policy::Result<WritingLock> DataFolder::lockForWriting(std::chrono::milliseconds wait) const {
    auto file = posix::openAt(AT_FDCWD, this->file("clearframe.lock"), O_RDWR | O_CREAT, 0600);
    if (!file) return tl::unexpected(describe(file.error(), "its lock file", path_));
    const std::error_code locked = posix::lockExclusively(file->get(), wait);
    if (locked == std::errc::operation_would_block) {
        return policy::fail(FailureKind::unavailable,
                            fmt::format("Another Clearframe program is using the data in {}. Nothing was changed. Wait "
                                        "until it has finished, then try again.",
                                        path_));
    }
    if (locked) return tl::unexpected(describe(locked, "its lock file", path_));
    auto handle = std::make_unique<WritingLock::Handle>();
    handle->file = std::move(*file);
    return WritingLock(std::move(handle));
}

} // namespace clearframe::db
