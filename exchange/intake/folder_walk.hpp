// Finds the files in a folder without following a link or opening anything but folders.
#pragma once

#include "core/policy/failure.hpp"
#include "posix/unique_fd.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::exchange {

struct WalkLimits {
    int depth = 32;             ///< folders below the one that was asked for
    std::size_t files = 20'000; ///< files and folders in one listing
};

struct FoundFile {
    std::string path;    ///< as it is on disk, beginning with what was asked for
    std::string problem; ///< a sentence, where it cannot be taken
};

struct Walked {
    std::vector<FoundFile> files;     ///< in no order
    std::vector<std::string> folders; ///< canonical
};

/// `asked` may be a file or a folder. FailureKind::notFound where it does not exist, FailureKind::refused where there
/// is more than the limits allow in all of `walked`. A folder that cannot be read, or vanishes, is a file with a
/// problem.
[[nodiscard]] policy::Done walk(const std::string& asked, const WalkLimits& limits, Walked& walked);

/// By the dot of Unix, which macOS and phones use too, or by what Windows, Android and ext4 put on every stick.
[[nodiscard]] bool isPassedOver(const std::string& name);
/// The folder `Android` at the top of a phone's storage, with the folders `data` or `media` that apps write to:
/// people's messages lie there.
[[nodiscard]] bool belongsToApps(const posix::UniqueFd& top, const std::string& name);
[[nodiscard]] bool isSidecarName(std::string_view name);
[[nodiscard]] bool isPicasaName(std::string_view name);

/// Which sidecars stand beside a photo. Each folder is read once and again after it has changed.
class SidecarIndex {
public:
    /// File names of the sidecars of `photo` in `folder`, in name order: `NAME.ext.xmp`, `NAME.xmp`, and the folder's
    /// Picasa file, whatever their case (of A–Z).
    [[nodiscard]] policy::Result<std::vector<std::string>> sidecarsOf(const std::string& folder, int folderFd,
                                                                      const std::string& photo);

private:
    struct Folder {
        std::string state; ///< tells whether the folder changed since
        std::multimap<std::string, std::string> byLowerName;
    };
    std::map<std::string, Folder> folders_;
};

} // namespace clearframe::exchange
