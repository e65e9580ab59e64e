// Looking at one photo: what is in the file, and which faces are in the picture.
#pragma once

#include "core/ports/face_finder.hpp"
#include "core/ports/photo_reader.hpp"
#include "core/ports/redactor.hpp"
#include "core/workflow/photo_view.hpp"

namespace clearframe::workflow {

struct Looked {
    ports::Picture picture;
    std::string format;
    std::vector<policy::Face> faces; ///< found ones first, then those that only a tag speaks of
    std::vector<policy::PersonTag> tags;
    bool tagsUnreadable = false;
    ports::Fingerprint fingerprint;
    std::string fileHash;
    std::vector<std::string> warnings;
};

/// Nothing is stored. FailureKind::refused where the file is not acceptable; anything else is the device's fault.
[[nodiscard]] policy::Result<Looked> look(const ports::PhotoFile& file, ports::PhotoReader& reader,
                                          ports::FaceFinder& finder, ports::Redactor& redactor);

/// A file that could not be read: blocked, with the sentence.
[[nodiscard]] PhotoView unreadable(std::string file, std::string why);

/// Judges one file against a list that is stored nowhere (`check`).
[[nodiscard]] PhotoView judgeUnstored(std::string file, const Looked& looked, const Situation& situation,
                                      policy::Purpose purpose);

} // namespace clearframe::workflow
