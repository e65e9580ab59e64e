// What kiosks carry from one to the other, as files on a stick.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"

#include <string>
#include <vector>

namespace clearframe::ports {

enum class TripFileKind {
    pack,
    results,
    pairing, ///< policy::pairingCode of a kiosk; anybody can read it
};

struct TripFile {
    std::string path; ///< for load(); as it is on disk
    std::string name; ///< for a person, on one line
    TripFileKind kind = TripFileKind::pack;
    policy::Time changed{};
    friend bool operator==(const TripFile&, const TripFile&) = default;
};

/// May be called from several threads at once. A sick stick can keep a call waiting.
class TripFiles {
public:
    virtual ~TripFiles() = default;
    /// By their names; of the folder itself, newest first. FailureKind::unavailable where it cannot be read.
    [[nodiscard]] virtual policy::Result<std::vector<TripFile>> list(const std::string& folder) = 0;
    /// Read once. FailureKind::notFound where there is no such file; ::refused for links, what is no file, what is too
    /// large, and what changes while it is read.
    [[nodiscard]] virtual policy::Result<Bytes> load(const std::string& path) = 0;
    /// A new file, durable when this returns; nothing is overwritten. Returns its path. FailureKind::unavailable where
    /// it cannot be written; then nothing is left of it.
    [[nodiscard]] virtual policy::Result<std::string> save(const std::string& folder, const std::string& stem,
                                                           TripFileKind kind, const Bytes& bytes) = 0;
};

} // namespace clearframe::ports
