// Sticks and cards that the system has mounted, and folders that were named when the kiosk was started.
#pragma once

#include "core/ports/media.hpp"
#include "exchange/media/stick_door.hpp"

#include <string>
#include <vector>

namespace clearframe::exchange {

struct MediaPlaces {
    std::vector<std::string> folders; ///< named at the start; those that are not there are left out
    std::vector<std::string> roots = {"/media", "/run/media", "/mnt"}; ///< where removable file systems are mounted
    std::string mounts = "/proc/self/mountinfo";
    std::string devices = "/sys/dev/block"; ///< has an entry for each block device that is plugged in
    StickDoor door;
};

/// Reads the table anew each time. A stick that was pulled without being unmounted is not listed, though its mount may
/// still stand. A file system with a camera's folder (DCIM), or on a card reader of the board, counts as a card. The id
/// is the path: put back in, a stick is mounted where it was.
class MountedMedia final : public ports::Media {
public:
    explicit MountedMedia(MediaPlaces places) : places_(std::move(places)) {}

    policy::Result<std::vector<ports::Medium>> list() override;
    policy::Result<ports::MediumContents> contents(const std::string& path, const std::function<bool()>& goOn) override;
    policy::Done settle(const std::string& path) override;

private:
    const MediaPlaces places_;
};

} // namespace clearframe::exchange
