#include "exchange/metadata/blocks.hpp"
#include "exchange/metadata/text.hpp"

#include <memory>
#include <optional>
#include <zlib.h>

namespace clearframe::exchange {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t largestText = std::size_t{8} << 20;
constexpr std::size_t mostTexts = 64;

/// Nothing where the data are broken or inflate to more than the limit: the limit holds while inflating.
std::optional<std::string> inflated(std::string_view data) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return std::nullopt;
    const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, inflateEnd);
    std::string copy(data); // zlib takes its input as not const
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    std::string result;
    std::string part(std::size_t{64} << 10, '\0');
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) return std::nullopt;
        result.append(part, 0, part.size() - stream.avail_out);
        if (result.size() > largestText) return std::nullopt;
    }
    return result;
}

/// Text up to the next NUL, which is taken off too.
std::optional<std::string_view> takeField(std::string_view& rest) {
    const auto end = rest.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    const auto field = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return field;
}

/// ImageMagick's `Raw profile type …`: a name, a length, and hexadecimal digits with line breaks.
std::optional<ports::Bytes> rawProfile(std::string_view text) {
    std::size_t at = 0;
    const auto skipLine = [&] {
        while (at < text.size() && text[at] != '\n')
            ++at;
        if (at < text.size()) ++at;
    };
    const auto isBlank = [](char c) { return c == '\n' || c == ' ' || c == '\t' || c == '\r'; };
    while (at < text.size() && isBlank(text[at]))
        ++at;
    skipLine();
    skipLine();
    ports::Bytes bytes;
    int high = -1;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (isBlank(c)) continue;
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return std::nullopt;
        if (high >= 0) bytes.push_back(static_cast<std::uint8_t>(high << 4 | digit));
        high = high >= 0 ? -1 : digit;
    }
    return bytes;
}

void takeProfile(std::string_view kind, std::string_view text, Blocks& blocks) {
    const auto bytes = rawProfile(text);
    if (!bytes) {
        blocks.damaged = true;
        return;
    }
    constexpr auto exifHeader = "Exif\0\0"sv;
    constexpr auto xmpHeader = "http://ns.adobe.com/xap/1.0/\0"sv;
    ByteView content(*bytes);
    if (kind == "iptc" || kind == "8bim") {
        if (startsWith(content, "8BIM"sv)) {
            takeIptcFromPhotoshop(content, blocks);
        } else {
            blocks.iptc.emplace_back(content.begin(), content.end());
        }
    } else if (startsWith(content, xmpHeader)) {
        blocks.xmp.emplace_back(asText(content.subspan(xmpHeader.size())));
    } else if (kind == "xmp") {
        blocks.xmp.emplace_back(asText(content));
    } else {
        if (startsWith(content, exifHeader)) content = content.subspan(exifHeader.size());
        blocks.exif.emplace_back(content.begin(), content.end());
    }
}

bool mayHoldTags(std::string_view keyword) {
    return keyword == "XML:com.adobe.xmp" || keyword.starts_with("Raw profile type ");
}

void takeText(std::string_view type, std::string_view rest, Blocks& blocks) {
    const auto keyword = takeField(rest);
    if (!keyword || !mayHoldTags(*keyword)) return;
    bool compressed = type == "zTXt";
    if (type == "zTXt" && !rest.empty()) rest.remove_prefix(1); // compression method, always zlib
    if (type == "iTXt") {
        if (rest.size() < 2) return;
        compressed = rest[0] != 0;
        rest.remove_prefix(2);
        if (!takeField(rest) || !takeField(rest)) return; // language, translated keyword
    }
    std::string unpacked;
    if (compressed) {
        auto text = inflated(rest);
        if (!text) {
            blocks.tooLarge = true;
            return;
        }
        unpacked = std::move(*text);
        rest = unpacked;
    }
    constexpr auto profile = "Raw profile type "sv;
    if (keyword->starts_with(profile)) {
        const auto kind = keyword->substr(profile.size());
        if (kind == "exif" || kind == "APP1" || kind == "xmp" || kind == "iptc" || kind == "8bim")
            takeProfile(kind, rest, blocks);
    } else {
        blocks.xmp.emplace_back(rest);
    }
}

} // namespace

Blocks blocksInPng(ByteView file) {
    constexpr std::size_t signatureSize = 8;
    constexpr std::size_t frameSize = 12; // length, type, checksum
    Blocks blocks;
    std::size_t texts = 0;
    for (std::size_t at = signatureSize; at + frameSize <= file.size();) {
        const std::size_t length = bigEndian32(file, at);
        const auto type = asText(file.subspan(at + 4, 4));
        if (length > file.size() - at - frameSize) {
            blocks.damaged = true;
            return blocks;
        }
        const auto content = file.subspan(at + 8, length);
        if (type == "eXIf") {
            blocks.exif.emplace_back(content.begin(), content.end());
        } else if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
            if (++texts > mostTexts) {
                blocks.tooLarge = true;
                return blocks;
            }
            takeText(type, asText(content), blocks);
        } else if (type == "IEND") {
            return blocks;
        }
        at += frameSize + length;
    }
    return blocks;
}

} // namespace clearframe::exchange
