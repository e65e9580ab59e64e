#include "exchange/export/export_failures.hpp"

#include "exchange/intake/display_name.hpp"
#include "posix/files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace clearframe::exchange {

using policy::Failure;
using policy::FailureKind;

std::string shown(const std::string& path) {
    return displayName(path);
}

Failure noSpace(std::uint64_t missingBytes, const std::string& path) {
    const double megabytes = std::max(0.1, static_cast<double>(missingBytes) / 1e6);
    return {FailureKind::unavailable,
            fmt::format("There is not enough space in {}: at least {:.1f} MB more are needed. "
                        "Nothing was released. Free some space, or choose another folder.",
                        shown(path), megabytes)};
}

Failure diskFailure(std::error_code error, const std::string& path) {
    if (posix::isNoSpace(error)) return noSpace(0, path);
    if (error == std::errc::read_only_file_system) {
        return {FailureKind::unavailable,
                fmt::format("{} is on a disk that is read-only. Nothing was released. Remove the "
                            "write protection, or choose another folder.",
                            shown(path))};
    }
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
        return {FailureKind::unavailable,
                fmt::format("Clearframe may not write to {}. Nothing was released. Choose another "
                            "folder, or ask IT for access.",
                            shown(path))};
    }
    return {FailureKind::unavailable,
            fmt::format("The disk that holds {} reported an error. Nothing was released. Check "
                        "that the stick is plugged in, then release again.",
                        shown(path))};
}

} // namespace clearframe::exchange
