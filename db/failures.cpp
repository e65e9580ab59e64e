#include "db/failures.hpp"

#include "posix/files.hpp"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace clearframe::db {

using policy::Failure;
using policy::FailureKind;

namespace {

Failure unavailable(std::string text) {
    return {FailureKind::unavailable, std::move(text)};
}

Failure noSpace(const std::string& folder) {
    return unavailable(fmt::format("There is no space left on the disk that holds {}. Nothing was changed. Free some "
                                   "space, then try again.",
                                   folder));
}

Failure notWritable(const std::string& folder) {
    return unavailable(
        fmt::format("Clearframe may not write to its data in {}. Nothing was changed. Ask IT to check who "
                    "owns the folder and whether the disk is read-only.",
                    folder));
}

} // namespace

Failure damaged(const std::string& folder) {
    return unavailable(fmt::format("The database in {} is damaged and cannot be read. Nothing was changed. Ask IT to "
                                   "restore it from a backup.",
                                   folder));
}

Failure describe(const SQLite::Exception& error, const std::string& folder) {
    switch (error.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return unavailable(
            fmt::format("Another Clearframe program is changing the data in {}. Nothing was changed. Wait "
                        "until it has finished, then try again.",
                        folder));
    case SQLITE_FULL:
        return noSpace(folder);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damaged(folder);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return notWritable(folder);
    case SQLITE_CONSTRAINT:
        return {
            FailureKind::conflict,
            fmt::format("What was to be stored in {} does not fit what is stored there already. Nothing was changed. "
                        "Start again; if it happens twice, tell IT.",
                        folder)};
    case SQLITE_IOERR:
        if (error.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE) return noSpace(folder);
        return unavailable(fmt::format("The disk that holds {} reported an error. Nothing was changed. Ask IT to check "
                                       "the disk, then try again.",
                                       folder));
    default:
        return unavailable(fmt::format("The database in {} could not be used. Nothing was changed. Start again; if it "
                                       "happens twice, tell IT.",
                                       folder));
    }
}

Failure describe(std::error_code error, const std::string& what, const std::string& folder) {
    if (posix::isNoSpace(error)) return noSpace(folder);
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
        error == std::errc::read_only_file_system) {
        return notWritable(folder);
    }
    return unavailable(fmt::format("The disk that holds {} reported an error with {}. Nothing was changed. Ask IT to "
                                   "check the disk, then try again.",
                                   folder, what));
}

} // namespace clearframe::db
