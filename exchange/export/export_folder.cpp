#include "exchange/export/export_folder.hpp"

#include "exchange/export/destination.hpp"
#include "exchange/export/export_failures.hpp"
#include "exchange/export/hidden_folder.hpp"
#include "exchange/export/receipts.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <span>

namespace clearframe::exchange {

namespace fs = std::filesystem;
using policy::FailureKind;

namespace {

constexpr mode_t folderMode = 0755;
constexpr mode_t fileMode = 0644;
constexpr auto captionName = "caption.txt";

/// A name that stays in its folder, is visible, and can be written on a stick of any make.
bool plainName(const std::string& name) {
    return !name.empty() && name.size() <= 200 && name.front() != '.' && name.back() != '.' && name.back() != ' ' &&
           std::none_of(name.begin(), name.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
                      std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
           });
}

tl::unexpected<policy::Failure> badName(const std::string& name) {
    return policy::fail(FailureKind::refused,
                        fmt::format("“{}” cannot name a file or folder on every disk. Nothing was "
                                    "written. Choose a name without special characters.",
                                    shown(name)));
}

tl::unexpected<policy::Failure> taken(const std::string& path) {
    return policy::fail(FailureKind::conflict,
                        fmt::format("A folder named {} has appeared meanwhile. It was left as it is, and nothing was "
                                    "released. Release again.",
                                    shown(path)));
}

std::uint64_t freeBytes(int folder) {
    struct statvfs disk {};
    if (::fstatvfs(folder, &disk) != 0) return UINT64_MAX; // cannot be told; writing will
    return static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
}

posix::Expected<std::string> freeName(int destination, const std::string& name) {
    std::string candidate = name;
    for (int n = 2; n < 10'000; ++n) {
        const auto there = posix::statusAt(destination, candidate);
        if (!there && there.error() == std::errc::no_such_file_or_directory) return candidate;
        if (!there) return posix::failed(there.error());
        candidate = fmt::format("{}-{}", name, n);
    }
    return posix::failed(std::make_error_code(std::errc::file_exists));
}

/// Final name, and on disk. The hidden name is back where that could not be made durable.
std::error_code publishFolder(int destination, const std::string& from, const std::string& to) {
    if (auto error = nameFolder(destination, from, to)) return error;
    const std::error_code error = posix::syncFolder(destination);
    if (error) (void)nameFolder(destination, to, from);
    return error;
}

class GrowingFolder : public ports::ExportFolder {
public:
    GrowingFolder(Destination destination, HiddenFolder hidden, std::string finalName)
        : destination_(std::move(destination)), hidden_(std::move(hidden)), finalName_(std::move(finalName)),
          temporaryPath_(destination_.path + "/" + hidden_.name), finalPath_(destination_.path + "/" + finalName_) {}
    ~GrowingFolder() override {
        if (!published_) removeFlatFolder(destination_.folder.get(), hidden_.name);
    }
    GrowingFolder(const GrowingFolder&) = delete;
    GrowingFolder& operator=(const GrowingFolder&) = delete;

    policy::Done add(const ports::ClearedImage& image) override {
        if (!plainName(image.fileName()) || image.fileName() == receiptsName || image.fileName() == captionName)
            return badName(image.fileName());
        return write(image.fileName(), image.rendered().jpeg);
    }

    policy::Done addCaption(const ports::ClearedCaption& caption) override {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(caption.text().data());
        return write(captionName, {bytes, caption.text().size()});
    }

    policy::Done addReceipts(const ports::Receipts& receipts, const ports::Signer& device) override {
        const std::string json = receiptsJson(receipts, device);
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(json.data());
        if (auto written = write(receiptsName, {bytes, json.size()}); !written) return written;
        // From here on the folder is whole: its entries, and its own entry, must survive a crash too.
        std::error_code error = posix::syncFolder(hidden_.folder.get());
        if (!error) error = posix::syncFolder(destination_.folder.get());
        if (error) return tl::unexpected(diskFailure(error, destination_.path));
        whole_ = true;
        return {};
    }

    const std::string& temporaryPath() const override { return temporaryPath_; }
    const std::string& finalPath() const override { return finalPath_; }

    policy::Done publish() override {
        if (published_ || !whole_) {
            return policy::fail(FailureKind::conflict, fmt::format("{} is not ready to be published, or was published "
                                                                   "already. Release again.",
                                                                   shown(finalPath_)));
        }
        // Sticks without modes refuse; their folders can be read anyhow.
        (void)::fchmod(hidden_.folder.get(), folderMode);
        const std::error_code error = publishFolder(destination_.folder.get(), hidden_.name, finalName_);
        if (error == std::errc::file_exists) return taken(finalPath_);
        if (error) return tl::unexpected(diskFailure(error, destination_.path));
        published_ = true;
        return {};
    }

private:
    policy::Done write(const std::string& name, std::span<const std::uint8_t> bytes) {
        const std::uint64_t room = freeBytes(hidden_.folder.get());
        if (bytes.size() > room) return tl::unexpected(noSpace(bytes.size() - room, destination_.path));
        const std::error_code error = posix::writeNewFile(hidden_.folder.get(), name, bytes, fileMode);
        if (posix::isNoSpace(error)) return tl::unexpected(noSpace(bytes.size(), destination_.path));
        if (error) return tl::unexpected(diskFailure(error, destination_.path));
        return {};
    }

    Destination destination_;
    HiddenFolder hidden_;
    std::string finalName_;
    std::string temporaryPath_;
    std::string finalPath_;
    bool whole_ = false;
    bool published_ = false;
};

} // namespace

policy::Result<std::unique_ptr<ports::ExportFolder>> FolderExportSink::open(const std::string& destination,
                                                                            const std::string& name,
                                                                            const std::vector<std::string>& forbidden) {
    if (!plainName(name)) return badName(name);
    auto place = openDestination(destination, forbidden);
    if (!place) return tl::unexpected(place.error());
    removeAbandoned(place->folder.get(), [&](const std::string& hidden, bool receipts) {
        return receipts && (!awaitsResume_ || awaitsResume_(place->path + "/" + hidden));
    });
    auto finalName = freeName(place->folder.get(), name);
    if (!finalName) return tl::unexpected(diskFailure(finalName.error(), place->path));
    auto hidden = makeHiddenFolder(place->folder.get());
    if (!hidden) return tl::unexpected(diskFailure(hidden.error(), place->path));
    return std::make_unique<GrowingFolder>(std::move(*place), std::move(*hidden), std::move(*finalName));
}

namespace {

/// What a crash left of one export.
struct Remains {
    posix::UniqueFd destination;
    posix::UniqueFd folder; ///< locked; none where it is hidden no more
    std::string from;
    std::string to;

    [[nodiscard]] bool published() const {
        const auto there = posix::openAt(destination.get(), to, O_RDONLY | O_DIRECTORY);
        return there && posix::statusAt(there->get(), receiptsName).has_value();
    }
};

policy::Result<Remains> remainsOf(const std::string& temporaryPath, const std::string& finalPath) {
    const fs::path temporary(temporaryPath);
    const fs::path final(finalPath);
    Remains remains;
    remains.from = temporary.filename().string();
    remains.to = final.filename().string();
    if (!temporary.is_absolute() || temporary.parent_path() != final.parent_path() || !isHiddenName(remains.from) ||
        !plainName(remains.to)) {
        return policy::fail(FailureKind::refused, fmt::format("{} is not an export that was interrupted. Nothing was "
                                                              "changed.",
                                                              shown(temporaryPath)));
    }
    auto destination = posix::openFolder(temporary.parent_path().string(), true);
    if (!destination) {
        return policy::fail(
            FailureKind::notFound,
            fmt::format("The folder {} is not there, so an interrupted release to it cannot be ended. Plug in "
                        "the stick it was on, then start again.",
                        shown(temporary.parent_path().string())));
    }
    remains.destination = std::move(*destination);
    auto folder = posix::openAt(remains.destination.get(), remains.from, O_RDONLY | O_DIRECTORY);
    if (!folder && folder.error() == std::errc::no_such_file_or_directory) return remains;
    if (!folder) return tl::unexpected(diskFailure(folder.error(), temporaryPath));
    if (posix::lockExclusively(folder->get(), {}) == std::errc::operation_would_block) {
        return policy::fail(
            FailureKind::unavailable,
            fmt::format("Another Clearframe program is just releasing to {}. Wait until it has finished.",
                        shown(finalPath)));
    }
    remains.folder = std::move(*folder);
    return remains;
}

} // namespace

policy::Result<bool> FolderExportSink::resume(const std::string& temporaryPath, const std::string& finalPath) {
    const auto remains = remainsOf(temporaryPath, finalPath);
    if (!remains) return tl::unexpected(remains.error());
    if (!remains->folder.valid()) return remains->published();
    const int destination = remains->destination.get();
    if (!posix::statusAt(remains->folder.get(), receiptsName)) return false; // never whole, so never logged as such
    (void)::fchmod(remains->folder.get(), folderMode);

    // An empty folder under the final name is a reservation that a crash left.
    ::unlinkat(destination, remains->to.c_str(), AT_REMOVEDIR);
    const std::error_code error = publishFolder(destination, remains->from, remains->to);
    if (error == std::errc::file_exists) return taken(finalPath);
    if (error) return tl::unexpected(diskFailure(error, finalPath));
    return true;
}

policy::Result<bool> FolderExportSink::takeBack(const std::string& temporaryPath, const std::string& finalPath) {
    const auto remains = remainsOf(temporaryPath, finalPath);
    if (!remains) return tl::unexpected(remains.error());
    if (!remains->folder.valid()) return remains->published();
    const int destination = remains->destination.get();
    ::unlinkat(destination, remains->to.c_str(), AT_REMOVEDIR); // a reservation, if any
    removeFlatFolder(destination, remains->from);
    if (posix::statusAt(destination, remains->from)) {
        return policy::fail(
            FailureKind::unavailable,
            fmt::format("The unfinished export {} may not go out any more, and cannot be removed. Check "
                        "that the disk can be written, or delete that folder.",
                        shown(temporaryPath)));
    }
    if (const auto error = posix::syncFolder(destination)) return tl::unexpected(diskFailure(error, finalPath));
    return false;
}

} // namespace clearframe::exchange
