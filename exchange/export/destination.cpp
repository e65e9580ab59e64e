#include "exchange/export/destination.hpp"

#include "exchange/export/export_failures.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace clearframe::exchange {

namespace fs = std::filesystem;
using policy::FailureKind;

namespace {

struct Place {
    dev_t device = 0;
    ino_t inode = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

posix::Expected<Place> placeOf(int fd) {
    const auto found = posix::status(fd);
    if (!found) return posix::failed(found.error());
    return Place{found->st_dev, found->st_ino};
}

/// The folder itself and every folder it stands in, up to the root.
posix::Expected<std::vector<Place>> placesAbove(int folder) {
    std::vector<Place> places;
    auto current = posix::openAt(folder, ".", O_PATH | O_DIRECTORY);
    while (current) {
        const auto place = placeOf(current->get());
        if (!place) return posix::failed(place.error());
        if (!places.empty() && places.back() == *place) return places;
        places.push_back(*place);
        current = posix::openAt(current->get(), "..", O_PATH | O_DIRECTORY);
    }
    return posix::failed(current.error());
}

bool pathInside(const fs::path& inner, const fs::path& outer) {
    const auto [outerRest, innerRest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    (void)innerRest;
    return outerRest == outer.end() || (outerRest->empty() && std::next(outerRest) == outer.end());
}

policy::Done checkForbidden(const Destination& destination, const std::vector<std::string>& forbidden) {
    const auto above = placesAbove(destination.folder.get());
    if (!above) return tl::unexpected(diskFailure(above.error(), destination.path));
    for (const std::string& source : forbidden) {
        if (source.empty()) continue;
        bool inside = pathInside(destination.path, fs::path(source).lexically_normal());
        if (const auto folder = posix::openFolder(source, true)) {
            const auto place = placeOf(folder->get());
            inside = inside || !place || std::find(above->begin(), above->end(), *place) != above->end();
        }
        if (inside) {
            return policy::fail(
                FailureKind::refused,
                fmt::format("{} is, or lies in, a folder that photos were staged from ({}). Nothing was "
                            "written. Choose another folder for the cleared pictures.",
                            shown(destination.path), shown(source)));
        }
    }
    return {};
}

} // namespace

policy::Result<Destination> openDestination(const std::string& asked, const std::vector<std::string>& forbidden) {
    auto folder = posix::openFolder(asked, true);
    if (!folder && folder.error() == std::errc::no_such_file_or_directory) {
        return policy::fail(FailureKind::notFound,
                            fmt::format("The folder {} does not exist. Nothing was written. Check that the stick is "
                                        "plugged in, or make the folder first.",
                                        shown(asked)));
    }
    if (!folder && folder.error() == std::errc::not_a_directory) {
        return policy::fail(
            FailureKind::refused,
            fmt::format("{} is not a folder. Nothing was written. Choose a folder for the cleared pictures.",
                        shown(asked)));
    }
    if (!folder) return tl::unexpected(diskFailure(folder.error(), asked));
    std::error_code error;
    Destination destination{std::move(*folder), fs::canonical(asked, error).string()};
    if (error) return tl::unexpected(diskFailure(error, asked));
    if (::faccessat(destination.folder.get(), ".", W_OK | X_OK, AT_EACCESS) != 0) {
        return tl::unexpected(diskFailure(posix::lastError(), destination.path));
    }
    if (auto allowed = checkForbidden(destination, forbidden); !allowed) return tl::unexpected(allowed.error());
    return destination;
}

} // namespace clearframe::exchange
