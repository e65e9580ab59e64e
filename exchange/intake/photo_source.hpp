// Takes photos from folders: sticks, cards, folders of a computer. Only reads.
#pragma once

#include "core/ports/photo_source.hpp"
#include "exchange/intake/folder_walk.hpp"

#include <map>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace clearframe::exchange {

/// What is listed: every file in a folder and in the folders below it that is not hidden, whatever it is called: what
/// is no photo is refused by its reader, by content, and nothing is left out unseen. Not listed are sidecars (`.xmp`,
/// `Picasa.ini`), unless asked for by name; hidden files and folders; the waste and system folders of Windows, Android
/// and ext4; and what apps keep in a phone's folder `Android` at the top. A
/// link, pipe, device or socket is an entry with its problem and is never opened. Links are never followed, also not
/// one that was asked for by name.
///
/// A path is shown as it was asked for, with the rest below it, on one line (display_name.hpp). `load` takes what
/// `list` showed, and also any path as it is on disk.
///
/// A file that cannot be read is refused, and costs itself alone. Where one of the folders that were asked for is not
/// there any more (a stick that was pulled), every `load` that fails is FailureKind::unavailable.
///
/// A photo comes with all its sidecars or not at all: a sidecar that cannot be read may name a child. One call at a
/// time.
class FolderPhotoSource : public ports::PhotoSource {
public:
    explicit FolderPhotoSource(WalkLimits limits = {}) : limits_(limits) {}

    policy::Result<Listing> list(const std::vector<std::string>& paths) override;
    policy::Result<ports::PhotoFile> load(const std::string& path) override;

    static constexpr std::size_t largestPhoto = 128UL << 20U;
    static constexpr std::size_t largestSidecar = 8UL << 20U;

private:
    policy::Result<ports::PhotoFile> loadNow(const std::string& path);

    WalkLimits limits_;
    std::map<std::string, std::string> onDisk_; ///< as shown → as it is on disk
    SidecarIndex sidecars_;
    std::vector<std::pair<std::string, dev_t>> roots_; ///< folders of what was asked for last, and their file systems
};

} // namespace clearframe::exchange
