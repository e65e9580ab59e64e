#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/photo_reader.hpp"

#include <string>
#include <vector>

namespace clearframe::ports {

/// Files and folders that photos come from: a stick, a card, a folder. Only read.
class PhotoSource {
public:
    virtual ~PhotoSource() = default;
    struct Entry {
        std::string path;    ///< as a person would recognise it, relative to what was asked for
        std::string problem; ///< a sentence, where it is no file that can be taken (a link, a pipe …); else empty
    };
    struct Listing {
        std::vector<Entry> entries;       ///< photos to be, in name order; sidecars are not in it
        std::vector<std::string> folders; ///< canonical folders that were searched
    };
    /// Walks folders without following links. Fails where a path does not exist.
    [[nodiscard]] virtual policy::Result<Listing> list(const std::vector<std::string>& paths) = 0;
    /// Reads one photo and its sidecars, once.
    [[nodiscard]] virtual policy::Result<PhotoFile> load(const std::string& path) = 0;
};

} // namespace clearframe::ports
