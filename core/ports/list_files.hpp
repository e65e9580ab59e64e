// Consent lists as files: on sticks, cards and in folders. Only read.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::ports {

/// A list as somebody brought it.
struct BroughtList {
    Bytes bytes;
    std::optional<Bytes> signature; ///< of the file beside it; such a list is never taken without checking it
    bool encrypted = false;         ///< by its name
};

struct ListFile {
    std::string path;   ///< for load(); as it is on disk
    std::string name;   ///< for a person, on one line
    std::string folder; ///< the same, of the folders below what was asked for; empty at the top
    std::uint64_t bytes = 0;
    policy::Time changed{};
    bool hasSignature = false; ///< nobody looked whether it holds
    bool encrypted = false;
    std::string problem; ///< a sentence, where it cannot be taken; else empty
    friend bool operator==(const ListFile&, const ListFile&) = default;
};

/// May be called from several threads at once. A sick stick can keep a call waiting.
class ListFiles {
public:
    virtual ~ListFiles() = default;
    struct Listing {
        std::vector<ListFile> files; ///< newest first
        bool complete = true;        ///< else there is more than is looked at
    };
    /// What may be a list, by its name, in a folder and the folders below it. FailureKind::unavailable where the folder
    /// is not there or cannot be read.
    [[nodiscard]] virtual policy::Result<Listing> list(const std::string& folder) = 0;
    /// A list's bytes and those of its signature, read once. FailureKind::notFound where there is no such file;
    /// FailureKind::refused for links, what is no file, what is too large, and what changes while it is read; also
    /// where that is so of the signature.
    [[nodiscard]] virtual policy::Result<BroughtList> load(const std::string& path) = 0;
};

} // namespace clearframe::ports
