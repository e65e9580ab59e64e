#include "vision/decode/complaints.hpp"

#include <array>

namespace clearframe::vision {
namespace {

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// libjpeg skipped bytes to find the next marker. Before a restart marker (D0 … D7) these were pixels.
bool strayBytesBetweenHeaders(std::string_view line) {
    const std::string_view before = "extraneous bytes before marker 0x";
    const auto at = line.find(before);
    if (at == std::string_view::npos) return false;
    const auto marker = line.substr(at + before.size(), 2);
    const bool restart = marker.size() == 2 && marker[0] == 'd' && marker[1] >= '0' && marker[1] <= '7';
    const bool nameless = marker.starts_with("0"); // 0x01 and reserved ones appear inside damaged data only
    return !restart && !nameless;
}

bool harmless(std::string_view line, Format format) {
    if (line.empty()) return true;
    switch (format) {
    case Format::jpeg:
        for (const std::string_view quirk : {"unknown JFIF revision number", "Unknown Adobe color transform code",
                                             "Invalid SOS parameters for sequential JPEG"})
            if (contains(line, quirk)) return true;
        return strayBytesBetweenHeaders(line);
    case Format::heic:
    case Format::avif:
        return contains(line, "bad seek"); // libheif reads ahead of the end of every file
    default:
        return false;
    }
}

} // namespace

bool tellsOfDamage(std::string_view complaints, Format format) {
    while (!complaints.empty()) {
        const auto end = complaints.find('\n');
        if (!harmless(complaints.substr(0, end), format)) return true;
        if (end == std::string_view::npos) break;
        complaints.remove_prefix(end + 1);
    }
    return false;
}

Refusal whyNotDecoded(std::string_view complaints) {
    if (contains(complaints, "exceeds the maximum image size")) return Refusal::tooManyPixels;
    for (const std::string_view memory : {"Memory allocation error", "out of memory", "unable to allocate"})
        if (contains(complaints, memory)) return Refusal::tooMuchMemory;
    // libheif says so, too, where it had no memory for the converted picture.
    if (contains(complaints, "Unsupported color conversion")) return Refusal::unusualColours;
    if (contains(complaints, "Unsupported codec")) return Refusal::unknownKind;
    return Refusal::damaged;
}

} // namespace clearframe::vision
