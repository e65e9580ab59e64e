// What a photo's metadata and its sidecars say: how the pixels are to be turned, and who is said to be in the picture.
// Sources: MWG Guidelines 2.0 (regions, keywords), Microsoft People Tagging (MP:RegionInfo), IPTC Photo Metadata
// Standard 2019.1 (ImageRegion, PersonInImage), IPTC-IIM 4.2, Picasa 3.9's `.picasa.ini`.
//
// Threads: libexiv2's XMP parser keeps global state; all calls must come from one thread at a time.
// Files: nothing here opens a file or a socket. Call prepareMetadata() once before a sandbox closes.
// Errors: no exception leaves; a value read from a picture is never trusted (ranges, lengths, encodings, counts).
#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/photo.hpp"
#include "core/ports/photo_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::exchange {

/// A place as the file claims it, in the frame of the *stored* pixels (before any orientation), top left corner and
/// size. It becomes a place in the upright picture in placeTags().
struct ClaimedRegion {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;
    bool pixels = false;                   ///< pixels; else fractions of the picture's width and height
    bool circle = false;                   ///< x, y is then the centre and w the diameter, in the unit of x
    std::optional<policy::Size> appliedTo; ///< the picture size the writer had (MWG AppliedToDimensions)
    friend bool operator==(const ClaimedRegion&, const ClaimedRegion&) = default;
};

struct TaggedPerson {
    std::string name; ///< valid UTF-8, at most 200 code points; empty for a face region nobody named
    policy::TagSource source = policy::TagSource::keyword;
    std::optional<ClaimedRegion> region;
    bool placeUnusable = false; ///< a region was written, but its numbers make no sense
    bool peopleBranch = false;  ///< said to be a person, not only a keyword: it stands in a field for persons, or under
                                ///< a People branch
    friend bool operator==(const TaggedPerson&, const TaggedPerson&) = default;
};

struct Metadata {
    /// EXIF orientation 1 … 8 that turns the stored pixels upright; 1 where none is given. In HEIF and AVIF the decoder
    /// must ignore it for the pixels (the container's own transform was applied already); there it only turns regions.
    int orientation = 1;
    /// The file gives two orientations, or one that cannot be read: no place can be trusted, placeTags() marks all.
    bool orientationsDisagree = false;
    bool raw = false; ///< a raw photo (DNG, CFA data, a camera maker's TIFF), whatever its file name
    std::vector<TaggedPerson> people;
    std::vector<std::string> warnings; ///< sentences for a teacher
    bool tagsUnreadable = false;       ///< somebody may be tagged, but that part of the file cannot be read
};

/// Sets up libexiv2 (no messages, HEIF on, XMP parser). Called by the others when it was not; cheap the second time.
void prepareMetadata();

/// Reads the photo's own metadata and its sidecars. Everything that is tagged is reported, also twice where two sources
/// speak (they may disagree, and core unites them or holds the photo); equal rows are reported once. What cannot be
/// read sets tagsUnreadable with a sentence; it is no failure, because the pixels may be fine.
[[nodiscard]] policy::Result<Metadata> readMetadata(const ports::PhotoFile& file);

/// Places the regions in the upright picture of this size. A tag whose place makes no sense or does not fit this
/// picture comes out with placeUnusable; its region, if there is one, is then only what was claimed and may reach out
/// of the picture. Usable regions lie inside.
[[nodiscard]] std::vector<policy::PersonTag> placeTags(const Metadata& metadata, policy::Size upright);

/// A sidecar on its own (`tags FILE.xmp`). The size is the one it says its picture has, turned upright. Where it says
/// none, regions stand on a nominal picture of 10,000 × 10,000 pixels, with a warning. Fails where it cannot be parsed.
[[nodiscard]] policy::Result<ports::ReadTags> readLoneSidecar(const ports::PhotoFile& sidecar);

} // namespace clearframe::exchange
