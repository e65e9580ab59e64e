#include "exchange/lists/folder_lists.hpp"

#include "exchange/intake/display_name.hpp"
#include "exchange/intake/folder_walk.hpp"
#include "exchange/intake/regular_file.hpp"
#include "exchange/lists/list_name.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <filesystem>

namespace clearframe::exchange {

namespace fs = std::filesystem;
using policy::FailureKind;
using ports::ListFile;

namespace {

constexpr std::size_t largestSignature = std::size_t{16} << 10U;

/// Breadth first, so that what lies higher is seen also where there is too much.
class Search {
public:
    explicit Search(const ListLimits& limits) : limits_(limits) {}

    /// False where the folder itself cannot be read.
    [[nodiscard]] bool run(const std::string& top) {
        auto open = posix::openFolder(top, true);
        if (!open || !folder(*open, top, {}, 0)) return false;
        while (!waiting_.empty()) {
            auto next = std::move(waiting_.front());
            waiting_.pop_front();
            // A folder that became a link meanwhile is not followed.
            if (auto below = posix::openFolder(next.path, false))
                (void)folder(*below, next.path, next.shown, next.depth);
        }
        return true;
    }
    [[nodiscard]] ports::ListFiles::Listing take() && {
        std::ranges::sort(listing_.files, [](const ListFile& a, const ListFile& b) {
            return a.changed != b.changed ? a.changed > b.changed : a.path < b.path;
        });
        if (listing_.files.size() > limits_.files) {
            listing_.files.resize(limits_.files);
            listing_.complete = false;
        }
        return std::move(listing_);
    }

private:
    struct Below {
        std::string path;
        std::string shown;
        int depth = 0;
    };

    [[nodiscard]] bool folder(const posix::UniqueFd& open, const std::string& path, const std::string& shown,
                              int depth) {
        auto names = posix::namesIn(open.get());
        if (!names) return false;
        std::ranges::sort(*names);
        for (const auto& name : *names) {
            if (isPassedOver(name)) continue;
            if (++looked_ > limits_.looked) {
                listing_.complete = false;
                waiting_.clear();
                break;
            }
            const auto found = posix::statusAt(open.get(), name);
            if (!found) continue;
            const auto below = (fs::path(path) / name).string();
            if (S_ISDIR(found->st_mode) && depth < limits_.depth) {
                waiting_.push_back(
                    {below, shown.empty() ? displayName(name) : shown + "/" + displayName(name), depth + 1});
            } else if (S_ISDIR(found->st_mode)) {
                listing_.complete = false;
            } else if (S_ISREG(found->st_mode)) {
                file(name, below, shown, *found, signatureAmong(*names, name).has_value());
            }
        }
        return true;
    }

    void file(const std::string& name, std::string path, const std::string& shown, const struct stat& found,
              bool hasSignature) {
        const auto read = readListName(name);
        if (read.kind == ListName::none) return;
        std::string problem;
        if (read.kind == ListName::spreadsheet)
            problem = "A spreadsheet. Save it as “CSV UTF-8” first.";
        else if (static_cast<std::size_t>(found.st_size) > limits_.bytes)
            problem = "Too large for a list.";
        else if (found.st_size == 0)
            problem = "An empty file. Export it again.";
        listing_.files.push_back({.path = std::move(path),
                                  .name = displayName(name),
                                  .folder = shown,
                                  .bytes = static_cast<std::uint64_t>(found.st_size),
                                  .changed = policy::Time(std::chrono::seconds(found.st_mtim.tv_sec)),
                                  .hasSignature = hasSignature,
                                  .encrypted = read.encrypted,
                                  .problem = std::move(problem)});
    }

    const ListLimits& limits_;
    std::deque<Below> waiting_;
    std::size_t looked_ = 0;
    ports::ListFiles::Listing listing_;
};

tl::unexpected<policy::Failure> unreadable(std::error_code code, const std::string& path) {
    const auto shown = displayName(path);
    if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory ||
        code == std::errc::no_such_device)
        return policy::fail(
            FailureKind::notFound,
            fmt::format("There is no file {}. Check the name, and that the stick is plugged in.", shown));
    if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted)
        return policy::fail(FailureKind::refused,
                            fmt::format("{} may not be read by this user. Ask IT for access.", shown));
    if (code == std::errc::too_many_symbolic_link_levels)
        return policy::fail(
            FailureKind::refused,
            fmt::format("{} is a link, and links are not followed. Take the file it points to.", shown));
    return policy::fail(
        FailureKind::refused,
        fmt::format("{} cannot be read: its disk reported an error. Copy it to another stick, then try again.", shown));
}

std::string sizeWords(std::size_t bytes) {
    return bytes >= std::size_t{1} << 20U ? fmt::format("{} MB", bytes >> 20U) : fmt::format("{} KB", bytes >> 10U);
}

policy::Result<ports::Bytes> readWhole(int folder, const std::string& path, std::size_t largest) {
    auto bytes = readRegular(folder, fs::path(path).filename().string(), largest);
    if (bytes) return *std::move(bytes);
    switch (bytes.error().why) {
    case Unread::Why::system:
        break;
    case Unread::Why::notAFile:
        return policy::fail(FailureKind::refused,
                            fmt::format("{} is not a file, and was not opened.", displayName(path)));
    case Unread::Why::tooLarge:
        return policy::fail(FailureKind::refused,
                            fmt::format("{} is larger than {}; no school's list is. Check that it is the right file.",
                                        displayName(path), sizeWords(largest)));
    case Unread::Why::changed:
        return policy::fail(
            FailureKind::refused,
            fmt::format("{} was changed while it was being read. Wait until copying has finished, then try again.",
                        displayName(path)));
    }
    return unreadable(bytes.error().code, path);
}

} // namespace

policy::Result<FolderLists::Listing> FolderLists::list(const std::string& folder) {
    Search search(limits_);
    if (!search.run(folder))
        return policy::fail(FailureKind::unavailable, fmt::format("{} cannot be read. Take it out and put it back in.",
                                                                  displayName(fs::path(folder).filename().string())));
    return std::move(search).take();
}

policy::Result<ports::BroughtList> FolderLists::load(const std::string& path) {
    const fs::path file(path);
    const auto folder = posix::openFolder(file.has_parent_path() ? file.parent_path().string() : ".", true);
    if (!folder) return unreadable(folder.error(), path);
    const auto name = file.filename().string();
    ports::BroughtList list;
    list.encrypted = readListName(name).encrypted;
    // Fail closed: a list that claims to be signed is never taken as one that does not, also where the claim is a
    // broken link or nobody can tell.
    const auto names = posix::namesIn(folder->get());
    if (!names) return unreadable(names.error(), path);
    if (const auto claim = signatureAmong(*names, name)) {
        auto signature =
            readWhole(folder->get(), (file.has_parent_path() ? file.parent_path() / *claim : fs::path(*claim)).string(),
                      largestSignature);
        if (!signature) return tl::unexpected(signature.error());
        list.signature = std::move(*signature);
    }
    auto bytes = readWhole(folder->get(), path, limits_.bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    list.bytes = std::move(*bytes);
    return list;
}

} // namespace clearframe::exchange
