#include "exchange/metadata/blocks.hpp"
#include "exchange/metadata/text.hpp"

#include <map>
#include <optional>

namespace clearframe::exchange {
namespace {

using namespace std::string_view_literals;

constexpr auto exifHeader = "Exif\0\0"sv;
constexpr auto xmpHeader = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr auto extensionHeader = "http://ns.adobe.com/xmp/extension/\0"sv;
constexpr auto photoshopHeader = "Photoshop 3.0\0"sv;

constexpr std::size_t largestExtension = std::size_t{8} << 20;
constexpr std::size_t mostExtensions = 8;

/// XMP that is too large for one segment (XMP specification part 3): pieces that name their digest and place.
class ExtendedXmp {
public:
    /// False where the piece cannot be one.
    [[nodiscard]] bool add(ByteView piece) {
        constexpr std::size_t digestSize = 32;
        if (piece.size() < digestSize + 8) return false;
        const std::string digest(asText(piece.first(digestSize)));
        const std::size_t whole = bigEndian32(piece, digestSize);
        const std::size_t offset = bigEndian32(piece, digestSize + 4);
        const auto data = asText(piece.subspan(digestSize + 8));
        if (whole > largestExtension || offset > whole || data.size() > whole - offset) return false;
        if (!packets_.contains(digest) && packets_.size() >= mostExtensions) return false;
        auto& packet = packets_[digest];
        packet.text.resize(whole);
        packet.text.replace(offset, data.size(), data);
        packet.received += data.size();
        return true;
    }

    void takeInto(Blocks& blocks) const {
        for (const auto& [digest, packet] : packets_) {
            if (packet.received < packet.text.size()) blocks.damaged = true;
            blocks.xmp.push_back(packet.text);
        }
    }

private:
    struct Packet {
        std::string text;
        std::size_t received = 0;
    };
    std::map<std::string, Packet> packets_;
};

struct Segment {
    std::uint8_t marker = 0;
    ByteView content;
};

/// Hands out the segments before the first scan. Pictures that follow the main one (previews, second views) are not
/// shown, so what their metadata says does not count.
class Segments {
public:
    explicit Segments(ByteView file) : file_(file) {}

    [[nodiscard]] std::optional<Segment> next() {
        while (at_ + 1 < file_.size()) {
            // Decoders skip stray bytes before a marker; whoever stops here misses tags that others show.
            if (file_[at_] != 0xFF || file_[at_ + 1] == 0xFF || file_[at_ + 1] == 0x00) {
                ++at_;
                continue;
            }
            const auto marker = file_[at_ + 1];
            at_ += 2;
            constexpr std::uint8_t startOfScan = 0xDA;
            constexpr std::uint8_t endOfImage = 0xD9;
            if (marker == startOfScan || marker == endOfImage) return std::nullopt;
            const bool alone = marker == 0xD8 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
            if (alone) continue;
            return segmentWithLength(marker);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool damaged() const { return damaged_; }

private:
    [[nodiscard]] std::optional<Segment> segmentWithLength(std::uint8_t marker) {
        damaged_ = true;
        if (file_.size() - at_ < 2) return std::nullopt;
        const auto length = static_cast<std::size_t>(file_[at_]) << 8 | file_[at_ + 1];
        if (length < 2 || length > file_.size() - at_) return std::nullopt;
        damaged_ = false;
        const auto content = file_.subspan(at_ + 2, length - 2);
        at_ += length;
        return Segment{marker, content};
    }

    ByteView file_;
    std::size_t at_ = 0;
    bool damaged_ = false;
};

} // namespace

Blocks blocksInJpeg(ByteView file) {
    constexpr std::uint8_t app1 = 0xE1;
    constexpr std::uint8_t app13 = 0xED;
    Blocks blocks;
    ExtendedXmp extended;
    ports::Bytes photoshop;
    Segments segments(file);
    while (const auto segment = segments.next()) {
        const auto content = segment->content;
        if (segment->marker == app1 && startsWith(content, exifHeader)) {
            const auto data = content.subspan(exifHeader.size());
            blocks.exif.emplace_back(data.begin(), data.end());
        } else if (segment->marker == app1 && startsWith(content, xmpHeader)) {
            blocks.xmp.emplace_back(asText(content.subspan(xmpHeader.size())));
        } else if (segment->marker == app1 && startsWith(content, extensionHeader)) {
            if (!extended.add(content.subspan(extensionHeader.size()))) blocks.damaged = true;
        } else if (segment->marker == app13 && startsWith(content, photoshopHeader)) {
            // Resources that are too large for one segment go on in the next.
            const auto data = content.subspan(photoshopHeader.size());
            photoshop.insert(photoshop.end(), data.begin(), data.end());
        }
    }
    if (segments.damaged()) blocks.damaged = true;
    extended.takeInto(blocks);
    takeIptcFromPhotoshop(photoshop, blocks);
    return blocks;
}

} // namespace clearframe::exchange
