#include "exchange/metadata/metadata.hpp"

#include "exchange/metadata/blocks.hpp"
#include "exchange/metadata/exif_block.hpp"
#include "exchange/metadata/heif_turn.hpp"
#include "exchange/metadata/people.hpp"
#include "exchange/metadata/picasa.hpp"
#include "exchange/metadata/text.hpp"
#include "exchange/metadata/xmp_people.hpp"
#include "exchange/metadata/xmp_tree.hpp"

#include <algorithm>
#include <exception>
#include <exiv2/exiv2.hpp>
#include <fmt/format.h>
#include <set>

namespace clearframe::exchange {
namespace {

constexpr std::size_t mostBlocks = 64;
constexpr std::size_t mostXmpBytes = std::size_t{8} << 20; ///< of all packets of a photo together

/// The first `mostBlocks`; what is beyond them stays unread, and says so.
template <class T> std::span<const T> bounded(const std::vector<T>& blocks, Blocks& all) {
    if (blocks.size() > mostBlocks) all.tooLarge = true;
    return std::span(blocks).first(std::min(blocks.size(), mostBlocks));
}

/// Blocks of the file itself, and whether it is a raw photo.
Blocks collect(ByteView file, Container container, Orientations& orientations, People& people) {
    switch (container) {
    case Container::jpeg:
        return blocksInJpeg(file);
    case Container::png:
        return blocksInPng(file);
    case Container::webp:
        return blocksInWebp(file);
    case Container::tiff:
    case Container::heif: {
        Blocks blocks;
        readWholeFile(file, container, blocks, orientations, people);
        return blocks;
    }
    case Container::unknown:
        break;
    }
    people.unreadable("This kind of file is not known, so nobody can tell who is tagged in it.");
    return {};
}

void readXmpBlock(const std::string& packet, Orientations& orientations, People& people) {
    const auto xmp = parseXmp(packet);
    if (!xmp) {
        people.unreadable(
            fmt::format("{} has tags that cannot be read, because {}. Check by eye who is in the picture.",
                        people.subject(), xmp.error().text));
        return;
    }
    readXmpPeople(*xmp, people);
    if (const auto orientation = xmpOrientation(*xmp); orientation && *orientation != 0)
        orientations.xmp.push_back(*orientation);
}

void readOwnMetadata(ByteView file, Container container, Orientations& orientations, People& people) {
    auto blocks = collect(file, container, orientations, people);
    for (const auto& exif : bounded(blocks.exif, blocks))
        readExifBlock(exif, orientations, people);
    for (const auto& iptc : bounded(blocks.iptc, blocks))
        readIptcBlock(iptc, people);
    std::set<std::string_view> seen;
    std::size_t budget = mostXmpBytes;
    for (const auto& packet : bounded(blocks.xmp, blocks)) {
        if (!seen.insert(packet).second) continue;
        if (packet.size() > budget) {
            blocks.tooLarge = true;
            break;
        }
        budget -= packet.size();
        readXmpBlock(packet, orientations, people);
    }
    if (blocks.damaged)
        people.unreadable(
            "Part of this photo's metadata is damaged, and with it maybe tags. Check by eye who is in the "
            "picture.");
    if (blocks.tooLarge)
        people.unreadable("Part of this photo's metadata is too large to be read, and with it maybe tags. Check by eye "
                          "who is in the picture.");
}

/// EXIF wins over XMP (MWG Guidelines 2.0, chapter 5); any contradiction is told.
void settleOrientation(const Orientations& found, Container container, People& people) {
    auto& metadata = people.metadata();
    std::set<int> values(found.exif.begin(), found.exif.end());
    if (container != Container::heif) values.insert(found.xmp.begin(), found.xmp.end());
    if (!found.exif.empty()) {
        metadata.orientation = found.exif.front();
    } else if (container != Container::heif && !found.xmp.empty()) {
        metadata.orientation = found.xmp.front();
    }
    if (values.size() > 1) {
        metadata.orientationsDisagree = true;
        people.warn("This photo says in two different ways how it is to be turned, so the places of its tags are not "
                    "certain. Check that it stands upright and who is where.");
    } else if (found.unreadable) {
        metadata.orientationsDisagree = true;
        people.warn("This photo's camera data cannot be read whole, so it is not certain how it is to be turned. Check "
                    "that it stands upright.");
    }
}

/// Where a HEIF file turns its picture itself but its EXIF does not know of that (or the other way round), the frame of
/// its regions is anybody's guess.
void distrustHeifPlaces(ByteView file, People& people) {
    auto& metadata = people.metadata();
    if (heifTurnsPicture(file) == (metadata.orientation != 1)) return;
    bool any = false;
    for (auto& person : metadata.people) {
        if (!person.region) continue;
        person.placeUnusable = true;
        any = true;
    }
    if (any)
        people.warn("This photo was turned by a program that left its tags behind, so their places are not certain. "
                    "Check who is where.");
}

bool endsWithFolded(std::string_view name, std::string_view ending) {
    return foldedCase(name).ends_with(ending);
}

void readXmpSidecar(const ports::Sidecar& sidecar, People& people) {
    people.startSidecar(sidecar.name, true);
    const auto xmp = parseXmp(asText(sidecar.bytes));
    if (!xmp) {
        people.unreadable(fmt::format("{} cannot be read, because {}. Check by eye who is in the picture.",
                                      people.subject(), xmp.error().text));
        return;
    }
    const auto orientation = xmpOrientation(*xmp);
    if (orientation && *orientation != people.metadata().orientation) {
        people.distrustPlaces();
        if (xmp->find("mwg-rs:Regions") || xmp->find("MP:RegionInfo") || xmp->find("iptcExt:ImageRegion"))
            people.warn(
                fmt::format("{} belongs to a photo that is turned otherwise than this one, so the places of its "
                            "tags are not certain. Check who is where.",
                            people.subject()));
    }
    readXmpPeople(*xmp, people);
}

void readSidecars(const ports::PhotoFile& file, People& people) {
    for (const auto& sidecar : file.sidecars) {
        if (endsWithFolded(sidecar.name, ".ini")) {
            people.startSidecar(sidecar.name, false);
            readPicasa(asText(sidecar.bytes), file.name, people);
        } else {
            readXmpSidecar(sidecar, people);
        }
    }
}

} // namespace

void prepareMetadata() {
    static const bool once = [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::enableBMFF(true);
        return Exiv2::XmpParser::initialize();
    }();
    static_cast<void>(once);
}

policy::Result<Metadata> readMetadata(const ports::PhotoFile& file) {
    try {
        prepareMetadata();
        People people;
        Orientations orientations;
        const ByteView bytes(file.bytes);
        const auto container = containerOf(bytes);
        readOwnMetadata(bytes, container, orientations, people);
        settleOrientation(orientations, container, people);
        if (container == Container::heif) distrustHeifPlaces(bytes, people);
        readSidecars(file, people);
        return people.take();
    } catch (const std::exception&) {
        return policy::fail(
            policy::FailureKind::refused,
            "The photo's metadata could not be read. Save the photo anew in a photo program and try again.");
    }
}

} // namespace clearframe::exchange
