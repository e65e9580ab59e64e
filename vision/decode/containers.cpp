#include "vision/decode/containers.hpp"

#include "vision/decode/bytes.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace clearframe::vision {
namespace {

/// Calls `visit` with the position of each chunk until it returns false.
template <class Visit> void eachRiffChunk(FileView file, Visit visit) {
    std::size_t at = 12;
    while (const auto length = numberAt(file, at + 4, 4, Endian::little)) {
        if (!visit(at)) return;
        at += 8 + std::size_t{*length} + (*length & 1U);
    }
}

struct TiffField {
    std::uint32_t tag = 0;
    std::uint32_t type = 0;
    std::uint32_t count = 0;
    std::size_t valueAt = 0;
};

/// One image directory's fields, clipped at the end of the file; `next` is the following directory or 0.
std::vector<TiffField> tiffFields(FileView file, std::size_t at, Endian order, std::size_t& next) {
    std::vector<TiffField> fields;
    next = 0;
    const auto count = numberAt(file, at, 2, order);
    if (!count) return fields;
    for (std::uint32_t i = 0; i < *count; ++i) {
        const std::size_t field = at + 2 + std::size_t{12} * i;
        const auto tag = numberAt(file, field, 2, order);
        const auto type = numberAt(file, field + 2, 2, order);
        const auto number = numberAt(file, field + 4, 4, order);
        if (!tag || !type || !number || field + 12 > file.size()) return fields;
        fields.push_back({*tag, *type, *number, field + 8});
    }
    next = numberAt(file, at + 2 + std::size_t{12} * *count, 4, order).value_or(0);
    return fields;
}

/// The first value of a field of 16- or 32-bit numbers.
std::uint32_t firstValue(FileView file, const TiffField& field, Endian order) {
    const std::uint32_t shortType = 3;
    return numberAt(file, field.valueAt, field.type == shortType ? 2 : 4, order).value_or(0);
}

bool saysRaw(FileView file, const TiffField& field, Endian order) {
    switch (field.tag) {
    case 50706: // DNGVersion
        return true;
    case 262: { // PhotometricInterpretation: colour filter array, linear raw
        const auto value = firstValue(file, field, order);
        return value == 32803 || value == 34892;
    }
    case 259: { // Compression: Sony ARW, Nikon NEF, Pentax PEF, Samsung SRW, Kodak DCR and KDC
        const auto value = firstValue(file, field, order);
        for (const std::uint32_t maker : {32767U, 34713U, 65535U, 32769U, 32770U, 65000U, 262U, 32867U})
            if (value == maker) return true;
        return false;
    }
    default:
        return false;
    }
}

} // namespace

bool isAnimatedPng(FileView png) {
    std::size_t at = 8;
    while (const auto length = numberAt(png, at, 4, Endian::big)) {
        if (textAt(png, at + 4, "acTL") || textAt(png, at + 4, "fcTL")) return true;
        if (textAt(png, at + 4, "IDAT") || textAt(png, at + 4, "IEND")) return false;
        at += 12 + std::size_t{*length};
    }
    return false;
}

bool isAnimatedWebp(FileView webp) {
    bool animated = false;
    eachRiffChunk(webp, [&](std::size_t at) {
        const std::uint8_t animationFlag = 0x02;
        if (textAt(webp, at, "VP8X") && at + 8 < webp.size() && (webp[at + 8] & animationFlag) != 0) animated = true;
        if (textAt(webp, at, "ANIM") || textAt(webp, at, "ANMF")) animated = true;
        return !animated;
    });
    return animated;
}

bool isRawTiff(FileView tiff) {
    const Endian order = textAt(tiff, 0, "MM") ? Endian::big : Endian::little;
    std::vector<std::size_t> waiting{numberAt(tiff, 4, 4, order).value_or(0)};
    const std::size_t directories = 32; // more than any camera writes; ends a loop
    for (std::size_t seen = 0; seen < directories && !waiting.empty(); ++seen) {
        const std::size_t at = waiting.back();
        waiting.pop_back();
        if (at == 0) continue;
        std::size_t next = 0;
        for (const auto& field : tiffFields(tiff, at, order, next)) {
            if (saysRaw(tiff, field, order)) return true;
            if (field.tag != 330) continue; // SubIFDs: cameras keep the raw data there
            const bool inField = field.count == 1;
            const std::size_t list = inField ? field.valueAt : firstValue(tiff, field, order);
            for (std::size_t i = 0; i < field.count && i < directories; ++i)
                waiting.push_back(numberAt(tiff, list + 4 * i, 4, order).value_or(0));
        }
        waiting.push_back(next);
    }
    return false;
}

std::optional<IsoKind> isoKind(FileView file) {
    if (!textAt(file, 4, "ftyp")) return std::nullopt;
    const std::size_t size = std::min<std::size_t>(numberAt(file, 0, 4, Endian::big).value_or(0), file.size());
    for (const std::string_view brand : {"msf1", "hevc", "hevx", "hevm", "hevs", "avis"})
        if (textAt(file, 8, brand)) return IsoKind::sequence;
    bool heif = false;
    const std::size_t brands = 64;
    for (std::size_t i = 0; i < brands; ++i) {
        const std::size_t at = i == 0 ? 8 : 12 + 4 * i; // major brand, then (after its version) the compatible ones
        if (at + 4 > size) break;
        if (textAt(file, at, "avif")) return IsoKind::avif;
        // A video, or a maker's raw photo, that is "also" HEIF is what its major brand says.
        for (const std::string_view brand : {"heic", "heix", "heim", "heis", "mif1"})
            heif = heif || textAt(file, at, brand);
    }
    const bool otherMajor = textAt(file, 8, "crx ") || textAt(file, 8, "qt  ") || textAt(file, 8, "isom");
    return heif && !otherMajor ? IsoKind::heic : IsoKind::other;
}

} // namespace clearframe::vision
