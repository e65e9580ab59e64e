#include "db/preview_vault.hpp"

#include "db/failures.hpp"
#include "db/sealed_stream.hpp"
#include "db/vault_names.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <map>

namespace clearframe::db {

using policy::FailureKind;
using policy::PhotoId;
using ports::Bytes;
using ports::PreviewKind;

namespace {

constexpr const char* place = "the folder of the previews";
constexpr std::array kinds{PreviewKind::thumbnail, PreviewKind::screen};

std::string folderIn(const std::string& data) {
    return data + "/previews";
}

const char* word(PreviewKind kind) {
    return kind == PreviewKind::thumbnail ? "thumbnail" : "screen";
}

std::string fileName(const PhotoId& id, PreviewKind kind) {
    return fmt::format("{}.{}{}", id.value, word(kind), sealedEnding);
}

std::string sealedAs(const PhotoId& id, PreviewKind kind) {
    return fmt::format("preview:{}:{}", word(kind), id.value);
}

/// Two threads may make the same preview at the same time; the last one stays.
std::string halfName(const PhotoId& id, PreviewKind kind) {
    static std::atomic<unsigned> number = 0;
    return fmt::format("{}.{}.{}{}", id.value, word(kind), ++number, halfEnding);
}

} // namespace

policy::Result<FilePreviewVault> FilePreviewVault::open(const DataFolder& folder) {
    const std::string previews = folderIn(folder.path());
    if (::mkdir(previews.c_str(), 0700) != 0 && errno != EEXIST)
        return tl::unexpected(describe(posix::lastError(), place, folder.path()));
    if (auto there = posix::openFolder(previews, false); !there)
        return tl::unexpected(describe(there.error(), place, folder.path()));
    return FilePreviewVault(folder.path());
}

policy::Done FilePreviewVault::put(const PhotoId& id, const Bytes& key, PreviewKind kind, const Bytes& preview) {
    if (!plainName(id) || key.size() != sealKeySize)
        return policy::fail(FailureKind::refused, "A photo without its key has no preview. Nothing was stored.");
    auto folder = posix::openFolder(folderIn(data_), false);
    if (!folder) return tl::unexpected(describe(folder.error(), place, data_));
    const std::string half = halfName(id, kind);
    auto file = posix::openAt(folder->get(), half, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (!file) return tl::unexpected(describe(file.error(), "the preview of a photo", data_));
    std::error_code error = seal(file->get(), sealedAs(id, kind), key, preview);
    if (!error && ::renameat(folder->get(), half.c_str(), folder->get(), fileName(id, kind).c_str()) != 0)
        error = posix::lastError();
    if (!error) return {};
    ::unlinkat(folder->get(), half.c_str(), 0);
    return tl::unexpected(describe(error, "the preview of a photo", data_));
}

std::optional<Bytes> FilePreviewVault::get(const PhotoId& id, const Bytes& key, PreviewKind kind) {
    if (!plainName(id)) return std::nullopt;
    const auto folder = posix::openFolder(folderIn(data_), false);
    if (!folder) return std::nullopt;
    const auto file = posix::openAt(folder->get(), fileName(id, kind), O_RDONLY | O_NONBLOCK);
    if (!file) return std::nullopt;
    return unseal(file->get(), sealedAs(id, kind), key);
}

void FilePreviewVault::discard(const PhotoId& id) {
    discardIn(data_, id);
}

void FilePreviewVault::discardIn(const std::string& dataFolder, const PhotoId& id) {
    if (!plainName(id)) return;
    const auto folder = posix::openFolder(folderIn(dataFolder), false);
    if (!folder) return;
    for (const auto kind : kinds)
        ::unlinkat(folder->get(), fileName(id, kind).c_str(), 0);
}

policy::Result<int> FilePreviewVault::removeOrphans(const std::string& dataFolder, ports::Transaction& store) {
    const auto folder = posix::openFolder(folderIn(dataFolder), false);
    if (!folder && folder.error() == std::errc::no_such_file_or_directory) return 0;
    if (!folder) return tl::unexpected(describe(folder.error(), place, dataFolder));
    const auto names = posix::namesIn(folder->get());
    if (!names) return tl::unexpected(describe(names.error(), place, dataFolder));

    int removed = 0;
    std::map<std::string, bool> kept;
    for (const std::string& name : *names) {
        bool orphan = name.ends_with(halfEnding);
        if (name.ends_with(sealedEnding)) {
            const std::string id = name.substr(0, name.find('.'));
            if (!kept.contains(id)) {
                const auto photo = store.photos().find({id});
                if (!photo) return tl::unexpected(photo.error());
                kept[id] = *photo && !(*photo)->key.empty();
            }
            orphan = !kept[id];
        }
        if (orphan && ::unlinkat(folder->get(), name.c_str(), 0) == 0) ++removed;
    }
    return removed;
}

} // namespace clearframe::db
