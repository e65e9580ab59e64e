// Turns a file's bytes into an upright picture and the people tagged in it.
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/photo.hpp"
#include "core/ports/picture.hpp"

#include <string>
#include <vector>

namespace clearframe::ports {

/// A file that stands beside a photo and may name people: `NAME.xmp`, `NAME.ext.xmp`, `.picasa.ini`.
struct Sidecar {
    std::string name; ///< file name without folder
    Bytes bytes;
};

struct PhotoFile {
    std::string name; ///< file name without folder; only for messages and Picasa look-ups, never to decide what it is
    Bytes bytes;
    std::vector<Sidecar> sidecars;
};

struct ReadPhoto {
    Picture picture;
    std::vector<policy::PersonTag> tags; ///< regions in pixels of the upright picture
    std::vector<std::string> warnings;   ///< sentences: metadata that could not be read, orientations that disagree …
    bool tagsUnreadable = false;         ///< somebody may be tagged, but that part of the file cannot be read
    std::string format;                  ///< "JPEG", "HEIC" …
    double decodeSeconds = 0;            ///< time in the decoder itself, for `bench`
};

struct ReadTags {
    policy::Size size; ///< of the upright picture; for a lone sidecar what it says it was made for
    std::vector<policy::PersonTag> tags;
    std::vector<std::string> warnings;
    bool tagsUnreadable = false;
};

/// Decides what a file is by its content. Refuses by name what it does not take (animations, raw, video, unknown), and
/// whatever is too large in pixels, memory or time, before or while decoding: FailureKind::refused with a sentence,
/// never a crash. One call at a time.
class PhotoReader {
public:
    virtual ~PhotoReader() = default;
    [[nodiscard]] virtual policy::Result<ReadPhoto> read(const PhotoFile& file) = 0;
    /// Tags alone; also of a lone `.xmp` sidecar.
    [[nodiscard]] virtual policy::Result<ReadTags> readTags(const PhotoFile& file) = 0;
};

} // namespace clearframe::ports
