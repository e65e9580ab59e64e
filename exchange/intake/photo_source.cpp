#include "exchange/intake/photo_source.hpp"

#include "exchange/intake/display_name.hpp"
#include "exchange/intake/intake_failures.hpp"
#include "exchange/intake/regular_file.hpp"
#include "posix/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

namespace clearframe::exchange {

using ports::Bytes;
using ports::PhotoFile;

namespace {

policy::Result<Bytes> readFile(int folder, const std::string& name, const std::string& path, std::size_t largest) {
    auto bytes = readRegular(folder, name, largest);
    if (bytes) return *std::move(bytes);
    switch (bytes.error().why) {
    case Unread::Why::system:
        break;
    case Unread::Why::notAFile:
        return refuse(fmt::format("{} is not a file, and was not opened.", displayName(path)));
    case Unread::Why::tooLarge:
        return refuse(fmt::format("{} is larger than {} MB and was not taken. Check whether it is really a photo.",
                                  displayName(path), largest >> 20U));
    case Unread::Why::changed:
        return refuse(
            fmt::format("{} was changed while it was being read. Wait until copying has finished, then stage it "
                        "again.",
                        displayName(path)));
    }
    return refuse(unreadable(bytes.error().code, path));
}

/// The folder that a path asked for stands for.
std::string folderOf(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return path;
    const std::filesystem::path file(path);
    return file.has_parent_path() ? file.parent_path().string() : ".";
}

/// Nothing where it cannot be opened or read any more.
std::optional<dev_t> deviceOf(const std::string& folder) {
    const auto open = posix::openFolder(folder, true);
    if (!open) return std::nullopt;
    const auto found = posix::status(open->get());
    if (!found || !posix::namesIn(open->get())) return std::nullopt;
    return found->st_dev;
}

} // namespace

policy::Result<FolderPhotoSource::Listing> FolderPhotoSource::list(const std::vector<std::string>& paths) {
    Walked walked;
    roots_.clear();
    for (const std::string& path : paths) {
        const auto folder = folderOf(path);
        if (const auto device = deviceOf(folder)) roots_.emplace_back(folder, *device);
        if (auto done = walk(path, limits_, walked); !done) return tl::unexpected(done.error());
    }
    Listing listing;
    std::set<std::string> seen;
    for (const FoundFile& file : walked.files) {
        const std::filesystem::path path(file.path);
        std::error_code error;
        const auto parent = std::filesystem::canonical(path.has_parent_path() ? path.parent_path() : ".", error);
        // The same file asked for twice is one photo.
        if (!error && !seen.insert((parent / path.filename()).string()).second) continue;
        std::string shown = displayName(file.path);
        onDisk_[shown] = file.path;
        listing.entries.push_back({std::move(shown), file.problem});
    }
    std::sort(listing.entries.begin(), listing.entries.end(),
              [](const Entry& a, const Entry& b) { return a.path < b.path; });
    std::sort(walked.folders.begin(), walked.folders.end());
    walked.folders.erase(std::unique(walked.folders.begin(), walked.folders.end()), walked.folders.end());
    listing.folders = std::move(walked.folders);
    return listing;
}

policy::Result<PhotoFile> FolderPhotoSource::load(const std::string& path) {
    auto photo = loadNow(path);
    // One bad file costs itself. A stick that is out would make all the others look bad.
    if (!photo && std::ranges::any_of(roots_, [](const auto& root) { return deviceOf(root.first) != root.second; })) {
        return policy::fail(policy::FailureKind::unavailable,
                            "The stick or folder with the photos is not there any more. What was taken in is kept. Put "
                            "it back, then stage it again.");
    }
    return photo;
}

policy::Result<PhotoFile> FolderPhotoSource::loadNow(const std::string& path) {
    const auto known = onDisk_.find(path);
    const std::filesystem::path real(known == onDisk_.end() ? path : known->second);
    const std::string folder = real.has_parent_path() ? real.parent_path().string() : ".";
    const std::string name = real.filename().string();
    const auto open = posix::openFolder(folder, true);
    if (!open) return refuse(unreadable(open.error(), real.string()));

    PhotoFile photo;
    photo.name = displayName(name);
    auto bytes = readFile(open->get(), name, real.string(), largestPhoto);
    if (!bytes) return tl::unexpected(bytes.error());
    photo.bytes = *std::move(bytes);
    if (isSidecarName(name)) return photo; // asked for by itself

    const auto sidecars = sidecars_.sidecarsOf(folder, open->get(), name);
    if (!sidecars) return tl::unexpected(sidecars.error());
    for (const std::string& sidecar : *sidecars) {
        const std::string sidecarPath = (real.parent_path() / sidecar).string();
        auto contents = readFile(open->get(), sidecar, sidecarPath, largestSidecar);
        if (!contents) {
            return refuse(
                fmt::format("{} was not taken, as the file beside it that may say who is in it cannot be read: {}",
                            displayName(real.string()), contents.error().text));
        }
        photo.sidecars.push_back({displayName(sidecar), *std::move(contents)});
    }
    return photo;
}

} // namespace clearframe::exchange
