#include "worker/photo_reading.hpp"

#include "exchange/contained/protocol.hpp"
#include "exchange/metadata/metadata.hpp"
#include "vision/decode/limits.hpp"
#include "vision/decode/refusal.hpp"
#include "worker/character_sets.hpp"

#include <string_view>

namespace clearframe::worker {
namespace {

static_assert(vision::maxPixels == exchange::protocol::maxPixels && vision::maxSide == exchange::protocol::maxSide,
              "the kiosk must believe every size that the worker decodes");

/// An XMP sidecar begins with a tag, in UTF-8 or UTF-16, perhaps after a byte-order mark and white space.
bool looksLikeXmp(const ports::Bytes& bytes) {
    const std::size_t enough = 64;
    for (std::size_t i = 0; i < bytes.size() && i < enough; ++i) {
        if (bytes[i] == '<') return true;
        constexpr std::string_view before("\xef\xbb\xbf\xff\xfe\0 \t\r\n", 10);
        if (before.find(static_cast<char>(bytes[i])) == std::string_view::npos) return false;
    }
    return false;
}

struct Opened {
    vision::Format format;
    exchange::Metadata metadata;
};

policy::Result<Opened> open(const ports::PhotoFile& file) {
    const auto format = vision::identify(file.bytes);
    if (!format) return tl::unexpected(format.error());
    auto metadata = exchange::readMetadata(file);
    if (!metadata) return tl::unexpected(metadata.error());
    if (metadata->raw) return vision::refuse(vision::Refusal::raw);
    return Opened{*format, std::move(*metadata)};
}

} // namespace

bool prepareReading() {
    exchange::prepareMetadata();
    prepareCharacterSets();
    return vision::startCodecs();
}

policy::Result<ports::ReadPhoto> readPhoto(const ports::PhotoFile& file, const vision::Canvas& canvas) {
    auto opened = open(file);
    if (!opened) return tl::unexpected(opened.error());
    const auto decoded = vision::decodeUpright(file.bytes, opened->format, opened->metadata.orientation, canvas);
    if (!decoded) return tl::unexpected(decoded.error());
    ports::ReadPhoto photo;
    photo.picture.size = decoded->size;
    photo.tags = exchange::placeTags(opened->metadata, decoded->size);
    photo.warnings = std::move(opened->metadata.warnings);
    photo.tagsUnreadable = opened->metadata.tagsUnreadable;
    photo.format = vision::toString(opened->format);
    photo.decodeSeconds = decoded->seconds;
    return photo;
}

policy::Result<ports::ReadTags> readPhotoTags(const ports::PhotoFile& file) {
    if (looksLikeXmp(file.bytes)) return exchange::readLoneSidecar(file);
    auto opened = open(file);
    if (!opened) return tl::unexpected(opened.error());
    const auto size = vision::sizeUpright(file.bytes, opened->format, opened->metadata.orientation);
    if (!size) return tl::unexpected(size.error());
    ports::ReadTags tags;
    tags.size = *size;
    tags.tags = exchange::placeTags(opened->metadata, *size);
    tags.warnings = std::move(opened->metadata.warnings);
    tags.tagsUnreadable = opened->metadata.tagsUnreadable;
    return tags;
}

} // namespace clearframe::worker
