// Original photos, encrypted, in `originals/` of the data folder.
#pragma once

#include "core/ports/stores.hpp"
#include "db/data_folder.hpp"

#include <cstdint>
#include <string>

namespace clearframe::db {

/// One file a photo, `<id>.enc`: 16 bytes of title, the 24 bytes of a secretstream header, then chunks of 64 KiB, each
/// authenticated with the photo's id, the last one marked final (libsodium secretstream, XChaCha20-Poly1305). A fresh
/// key each. A file that is cut, changed, or of another photo gives nothing but FailureKind::unavailable.
///
/// May be used by several threads for different photos.
class FileVault : public ports::OriginalVault {
public:
    [[nodiscard]] static policy::Result<FileVault> open(const DataFolder& folder);

    policy::Result<ports::Bytes> put(const policy::PhotoId& id, const ports::Bytes& original) override;
    policy::Result<ports::Bytes> get(const policy::PhotoId& id, const ports::Bytes& key) override;
    /// Its previews go with it.
    void discard(const policy::PhotoId& id) override;

    /// Removes what a crash left: originals and previews without a photo or without a key in the store, and
    /// half-written ones. The lock proves that no other program is between storing an original and storing its photo.
    /// Returns how many.
    [[nodiscard]] policy::Result<int> removeOrphans(const WritingLock& lock, ports::Store& store);

private:
    FileVault(std::string data, std::string originals) : data_(std::move(data)), originals_(std::move(originals)) {}
    [[nodiscard]] policy::Failure lost(const policy::PhotoId& id) const;

    std::string data_;
    std::string originals_;
};

} // namespace clearframe::db
