#include "vision/decode/identify.hpp"

#include "vision/decode/bytes.hpp"
#include "vision/decode/containers.hpp"
#include "vision/decode/limits.hpp"
#include "vision/decode/magic_name.hpp"
#include "vision/decode/refusal.hpp"

#include <array>
#include <string>

namespace clearframe::vision {
namespace {

struct Named {
    std::string_view prefix; ///< of a media type
    Refusal refusal;
};

constexpr std::array named{
    Named{"video/", Refusal::video},
    Named{"audio/", Refusal::unknownKind},
    Named{"image/gif", Refusal::gif},
    Named{"image/jxl", Refusal::jpegXl},
    Named{"image/svg", Refusal::svg},
    Named{"image/heif-sequence", Refusal::sequence},
    Named{"image/heic-sequence", Refusal::sequence},
    Named{"image/avif-sequence", Refusal::sequence},
    Named{"image/x-canon-", Refusal::raw},
    Named{"image/x-fuji", Refusal::raw},
    Named{"image/x-olympus", Refusal::raw},
    Named{"image/x-panasonic", Refusal::raw},
    Named{"image/x-minolta", Refusal::raw},
    Named{"image/x-sony", Refusal::raw},
    Named{"image/x-x3f", Refusal::raw},
    Named{"image/x-adobe-dng", Refusal::raw},
    Named{"application/pdf", Refusal::pdf},
    Named{"text/", Refusal::text},
};

/// Signatures that libmagic 5.44 does not name.
std::optional<Refusal> otherSignature(FileView file) {
    if (textAt(file, 0, "FUJIFILMCCD-RAW") || textAt(file, 0, "FOVb") || textAt(file, 4, "ftypcrx ") ||
        textAt(file, 0, std::string_view("IIU\0", 4)) || textAt(file, 0, "IIRO") || textAt(file, 0, "MMOR") ||
        textAt(file, 0, std::string_view("\0MRM", 4)))
        return Refusal::raw;
    if (textAt(file, 0, "8BPS")) return Refusal::photoshop;
    if (textAt(file, 0, "\xff\x0a") || textAt(file, 4, "JXL ")) return Refusal::jpegXl;
    const bool otherHeif = textAt(file, 8, "mif"); // coded in a way that no decoder here knows
    if (textAt(file, 4, "ftyp") && !otherHeif) return Refusal::video;
    return std::nullopt;
}

policy::Result<Format> refuseByName(FileView file) {
    const std::string name = magicName(file);
    for (const auto& known : named)
        if (name.starts_with(known.prefix)) return refuse(known.refusal);
    return refuse(otherSignature(file).value_or(Refusal::unknownKind));
}

bool isTiff(FileView file) {
    return textAt(file, 0, std::string_view("II*\0", 4)) || textAt(file, 0, std::string_view("MM\0*", 4));
}

} // namespace

std::string_view toString(Format format) {
    switch (format) {
    case Format::jpeg:
        return "JPEG";
    case Format::png:
        return "PNG";
    case Format::webp:
        return "WebP";
    case Format::tiff:
        return "TIFF";
    case Format::heic:
        return "HEIC";
    case Format::avif:
        return "AVIF";
    }
    return "";
}

policy::Result<Format> identify(std::span<const std::uint8_t> file) {
    if (file.empty()) return refuse(Refusal::empty);
    if (file.size() > maxPhotoBytes) return refuse(Refusal::tooManyBytes);

    if (textAt(file, 0, "\xff\xd8\xff")) return Format::jpeg;
    if (textAt(file, 0, "\x89PNG\r\n\x1a\n")) {
        if (isAnimatedPng(file)) return refuse(Refusal::animation);
        return Format::png;
    }
    if (textAt(file, 0, "RIFF") && textAt(file, 8, "WEBP")) {
        if (isAnimatedWebp(file)) return refuse(Refusal::animation);
        return Format::webp;
    }
    if (isTiff(file)) {
        // Canon's CR2 is a TIFF whose raw data stands in a later directory, under its own signature.
        if (textAt(file, 8, "CR\x02") || isRawTiff(file)) return refuse(Refusal::raw);
        return Format::tiff;
    }
    if (const auto kind = isoKind(file)) {
        switch (*kind) {
        case IsoKind::heic:
            return Format::heic;
        case IsoKind::avif:
            return Format::avif;
        case IsoKind::sequence:
            return refuse(Refusal::sequence);
        case IsoKind::other:
            break;
        }
    }
    return refuseByName(file);
}

} // namespace clearframe::vision
