#include "exchange/trips/folder_trips.hpp"

#include "exchange/intake/display_name.hpp"
#include "exchange/intake/folder_walk.hpp"
#include "exchange/intake/regular_file.hpp"
#include "posix/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace clearframe::exchange {

namespace fs = std::filesystem;
using policy::FailureKind;
using policy::Result;
using ports::TripFile;
using ports::TripFileKind;

namespace {

constexpr std::size_t largest = std::size_t{64} << 20U;
constexpr std::size_t mostFiles = 100;
constexpr int mostNames = 99;

const char* endingOf(TripFileKind kind) {
    switch (kind) {
    case TripFileKind::pack:
        return ".trip-pack.age";
    case TripFileKind::results:
        return ".trip-results.age";
    case TripFileKind::pairing:
        break;
    }
    return ".clearframe-kiosk.txt";
}

std::optional<TripFileKind> kindOf(const std::string& name) {
    for (const auto kind : {TripFileKind::pack, TripFileKind::results, TripFileKind::pairing}) {
        if (name.ends_with(endingOf(kind))) return kind;
    }
    return std::nullopt;
}

tl::unexpected<policy::Failure> unwritable(std::error_code error, const std::string& folder) {
    return policy::fail(FailureKind::unavailable,
                        posix::isNoSpace(error)
                            ? fmt::format("{} is full. Make room, or take another stick.", displayName(folder))
                            : fmt::format("Nothing can be written to {}. Take another stick.", displayName(folder)));
}

} // namespace

Result<std::vector<TripFile>> FolderTrips::list(const std::string& folder) {
    const auto open = posix::openFolder(folder, true);
    auto names = open ? posix::namesIn(open->get()) : posix::Expected<std::vector<std::string>>{};
    if (!open || !names)
        return policy::fail(FailureKind::unavailable,
                            fmt::format("{} cannot be read. Put the stick in again.", displayName(folder)));
    std::vector<TripFile> files;
    for (const auto& name : *names) {
        const auto kind = kindOf(name);
        if (!kind || isPassedOver(name)) continue;
        const auto found = posix::statusAt(open->get(), name);
        if (!found || !S_ISREG(found->st_mode)) continue;
        files.push_back({.path = (fs::path(folder) / name).string(),
                         .name = displayName(name),
                         .kind = *kind,
                         .changed = policy::Time(std::chrono::seconds(found->st_mtim.tv_sec))});
    }
    std::ranges::sort(files, [](const TripFile& a, const TripFile& b) {
        return a.changed != b.changed ? a.changed > b.changed : a.path < b.path;
    });
    if (files.size() > mostFiles) files.resize(mostFiles);
    return files;
}

Result<ports::Bytes> FolderTrips::load(const std::string& path) {
    const fs::path file(path);
    const auto folder = posix::openFolder(file.has_parent_path() ? file.parent_path().string() : ".", true);
    if (folder) {
        auto bytes = readRegular(folder->get(), file.filename().string(), largest);
        if (bytes) return *std::move(bytes);
        if (bytes.error().code != std::errc::no_such_file_or_directory)
            return policy::fail(FailureKind::refused,
                                fmt::format("{} cannot be read: it is no file, is too large, or changes while it is "
                                            "read. Copy it again.",
                                            displayName(path)));
    }
    return policy::fail(FailureKind::notFound, fmt::format("There is no file {}.", displayName(path)));
}

Result<std::string> FolderTrips::save(const std::string& folder, const std::string& stem, TripFileKind kind,
                                      const ports::Bytes& bytes) {
    constexpr mode_t forEverybody = 0644; // it is encrypted, or a code that IT compares
    const auto open = posix::openFolder(folder, true);
    if (!open) return unwritable(open.error(), folder);
    for (int number = 1; number <= mostNames; ++number) {
        const auto name = number == 1 ? stem + endingOf(kind) : fmt::format("{}-{}{}", stem, number, endingOf(kind));
        const auto error = posix::writeNewFile(open->get(), name, bytes, forEverybody);
        if (error == std::errc::file_exists) continue;
        if (error) return unwritable(error, folder);
        if (const auto unsynced = posix::syncFolder(open->get())) return unwritable(unsynced, folder);
        return (fs::path(folder) / name).string();
    }
    return policy::fail(FailureKind::unavailable,
                        fmt::format("{} holds too many files of this trip. Delete some.", displayName(folder)));
}

} // namespace clearframe::exchange
