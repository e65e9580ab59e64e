// Packs and results of trips in a folder, and codes of kiosks: `NAME.trip-pack.age`, `NAME.trip-results.age`,
// `NAME.clearframe-kiosk.txt`.
#pragma once

#include "core/ports/trip_files.hpp"

namespace clearframe::exchange {

class FolderTrips : public ports::TripFiles {
public:
    policy::Result<std::vector<ports::TripFile>> list(const std::string& folder) override;
    policy::Result<ports::Bytes> load(const std::string& path) override;
    policy::Result<std::string> save(const std::string& folder, const std::string& stem, ports::TripFileKind kind,
                                     const ports::Bytes& bytes) override;
};

} // namespace clearframe::exchange
