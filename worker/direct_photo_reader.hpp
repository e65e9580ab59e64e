// Reads photos in this very process: for tests and sanitizers. The kiosk itself uses exchange::ContainedReader.
#pragma once

#include "core/ports/photo_reader.hpp"

namespace clearframe::worker {

/// Uncontained: a file that breaks a decoder breaks the caller.
class DirectPhotoReader final : public ports::PhotoReader {
public:
    DirectPhotoReader();
    [[nodiscard]] policy::Result<ports::ReadPhoto> read(const ports::PhotoFile& file) override;
    [[nodiscard]] policy::Result<ports::ReadTags> readTags(const ports::PhotoFile& file) override;

private:
    bool ready_;
};

} // namespace clearframe::worker
