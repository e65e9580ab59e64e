// Previews of photos, encrypted, in `previews/` of the data folder.
#pragma once

#include "core/ports/preview_vault.hpp"
#include "core/ports/stores.hpp"
#include "db/data_folder.hpp"

#include <string>

namespace clearframe::db {

/// One file a photo and kind, `<id>.thumbnail.enc` and `<id>.screen.enc`, sealed as originals are and with the same
/// key, but under a name of their own ("preview:thumbnail:<id>", which no id can be): an original, or a preview of
/// another photo or kind, does not open in its place.
///
/// Written beside and renamed, so that a reader finds a whole file or none. Not synced: a preview torn by a power cut
/// does not open, and is made again. FileVault removes them with their originals.
class FilePreviewVault : public ports::PreviewVault {
public:
    [[nodiscard]] static policy::Result<FilePreviewVault> open(const DataFolder& folder);

    policy::Done put(const policy::PhotoId& id, const ports::Bytes& key, ports::PreviewKind kind,
                     const ports::Bytes& preview) override;
    std::optional<ports::Bytes> get(const policy::PhotoId& id, const ports::Bytes& key,
                                    ports::PreviewKind kind) override;
    void discard(const policy::PhotoId& id) override;

    /// Removes the previews of photos without a key in the store, and half-written ones; none where there is no folder
    /// of them. Only for the program that holds the writing lock. Returns how many.
    [[nodiscard]] static policy::Result<int> removeOrphans(const std::string& dataFolder, ports::Transaction& store);
    static void discardIn(const std::string& dataFolder, const policy::PhotoId& id);

private:
    explicit FilePreviewVault(std::string data) : data_(std::move(data)) {}
    std::string data_;
};

} // namespace clearframe::db
