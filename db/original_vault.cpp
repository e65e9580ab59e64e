#include "db/original_vault.hpp"

#include "db/failures.hpp"
#include "db/preview_vault.hpp"
#include "db/sealed_stream.hpp"
#include "db/vault_names.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace clearframe::db {

using policy::FailureKind;
using policy::PhotoId;
using ports::Bytes;

namespace {

std::string sealedName(const PhotoId& id) {
    return id.value + std::string(sealedEnding);
}

std::error_code writeSealed(int folder, const PhotoId& id, const Bytes& key, const Bytes& original) {
    const std::string half = id.value + std::string(halfEnding);
    auto file = posix::openAt(folder, half, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (!file) return file.error();
    std::error_code error = seal(file->get(), id.value, key, original);
    if (!error) error = posix::syncFile(file->get());
    if (!error) error = posix::moveFileNoReplace(folder, half, sealedName(id));
    if (error) {
        ::unlinkat(folder, half.c_str(), 0);
        return error;
    }
    return posix::syncFolder(folder);
}

} // namespace

policy::Result<FileVault> FileVault::open(const DataFolder& folder) {
    std::string originals = folder.file("originals");
    if (::mkdir(originals.c_str(), 0700) != 0 && errno != EEXIST) {
        return tl::unexpected(describe(posix::lastError(), "the folder of the originals", folder.path()));
    }
    if (auto place = posix::openFolder(originals, false); !place) {
        return tl::unexpected(describe(place.error(), "the folder of the originals", folder.path()));
    }
    return FileVault(folder.path(), std::move(originals));
}

policy::Result<Bytes> FileVault::put(const PhotoId& id, const Bytes& original) {
    if (!plainName(id)) {
        return policy::fail(FailureKind::refused,
                            fmt::format("“{}” cannot name a photo. Nothing was stored.", id.value));
    }
    auto place = posix::openFolder(originals_, false);
    if (!place) return tl::unexpected(describe(place.error(), "the folder of the originals", data_));
    Bytes key = newSealKey();
    const std::error_code error = writeSealed(place->get(), id, key, original);
    if (error == std::errc::file_exists) {
        return policy::fail(FailureKind::conflict,
                            fmt::format("The original of photo {} is stored already. It was left as it is.", id.value));
    }
    if (error) return tl::unexpected(describe(error, "the original of a photo", data_));
    return key;
}

policy::Failure FileVault::lost(const PhotoId& id) const {
    return {
        FailureKind::unavailable,
        fmt::format("The original of photo {} in {} is missing or damaged, so the photo cannot be shown or released. "
                    "Stage it again from where it came.",
                    id.value, data_)};
}

policy::Result<Bytes> FileVault::get(const PhotoId& id, const Bytes& key) {
    if (key.empty()) {
        return policy::fail(FailureKind::notFound,
                            fmt::format("Photo {} was erased; its original is gone for good.", id.value));
    }
    if (!plainName(id)) return tl::unexpected(lost(id));
    auto place = posix::openFolder(originals_, false);
    if (!place) return tl::unexpected(lost(id));
    auto file = posix::openAt(place->get(), sealedName(id), O_RDONLY | O_NONBLOCK);
    if (!file) return tl::unexpected(lost(id));
    auto plain = unseal(file->get(), id.value, key);
    if (!plain) return tl::unexpected(lost(id));
    return *std::move(plain);
}

void FileVault::discard(const PhotoId& id) {
    if (!plainName(id)) return;
    FilePreviewVault::discardIn(data_, id);
    const auto place = posix::openFolder(originals_, false);
    if (!place) return;
    ::unlinkat(place->get(), sealedName(id).c_str(), 0);
    (void)posix::syncFolder(place->get());
}

policy::Result<int> FileVault::removeOrphans(const WritingLock&, ports::Store& store) {
    auto place = posix::openFolder(originals_, false);
    if (!place) return tl::unexpected(describe(place.error(), "the folder of the originals", data_));
    const auto names = posix::namesIn(place->get());
    if (!names) return tl::unexpected(describe(names.error(), "the folder of the originals", data_));
    auto reading = store.read();
    if (!reading) return tl::unexpected(reading.error());

    int removed = 0;
    for (const std::string& name : *names) {
        bool orphan = name.ends_with(halfEnding);
        if (name.ends_with(sealedEnding)) {
            const auto photo = (*reading)->photos().find({name.substr(0, name.size() - sealedEnding.size())});
            if (!photo) return tl::unexpected(photo.error());
            orphan = !*photo || (*photo)->key.empty();
        }
        if (orphan && ::unlinkat(place->get(), name.c_str(), 0) == 0) ++removed;
    }
    if (auto error = posix::syncFolder(place->get())) {
        return tl::unexpected(describe(error, "the folder of the originals", data_));
    }
    const auto previews = FilePreviewVault::removeOrphans(data_, **reading);
    if (!previews) return previews;
    return removed + *previews;
}

} // namespace clearframe::db
