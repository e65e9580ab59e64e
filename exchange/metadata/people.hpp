// The people found so far, with the limits that hold whatever a file says.
#pragma once

#include "exchange/metadata/metadata.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace clearframe::exchange {

/// Collects into a Metadata. Names come out tidied and short; equal rows (name, source, place) are kept once.
class People {
public:
    static constexpr std::size_t mostRegions = 500;
    static constexpr std::size_t mostRows = 2000;
    static constexpr std::size_t longestName = 200;

    /// From here on a sidecar is read; everything in an XMP sidecar is from the source `sidecar`.
    void startSidecar(std::string_view fileName, bool xmp);
    /// The regions of this sidecar speak of a picture that is turned otherwise than this one.
    void distrustPlaces() { placesDistrusted_ = true; }

    /// A person said to be in the picture, maybe with a place.
    void addPerson(TaggedPerson person);
    /// An area with a face (or with anything that is not known to be something else).
    void addFace(std::string_view name, policy::TagSource source, std::optional<ClaimedRegion> region,
                 bool placeUnusable);
    /// A name without a place in a field for persons.
    void addNamed(std::string_view name, policy::TagSource source);
    /// A word that may be a person's name; empty ones are nothing.
    void addKeyword(std::string_view word, policy::TagSource source, bool peopleBranch = false);

    void warn(std::string sentence);
    /// Tags that may name somebody cannot be read: the sentence says what to do, and nothing may clear by itself.
    void unreadable(std::string sentence);
    /// "The sidecar file “x.xmp”" or "This photo".
    [[nodiscard]] const std::string& subject() const { return subject_; }

    [[nodiscard]] Metadata& metadata() { return metadata_; }
    [[nodiscard]] Metadata take();

private:
    Metadata metadata_;
    std::unordered_map<std::string, std::size_t> rows_; ///< name, source and place → index in people
    std::size_t regions_ = 0;
    std::string subject_ = "This photo";
    bool xmpSidecar_ = false;
    bool placesDistrusted_ = false;
};

} // namespace clearframe::exchange
