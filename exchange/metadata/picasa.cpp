#include "exchange/metadata/picasa.hpp"

#include "exchange/metadata/keywords.hpp"
#include "exchange/metadata/text.hpp"

#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <unordered_map>
#include <vector>

namespace clearframe::exchange {
namespace {

constexpr auto source = policy::TagSource::picasa;

struct Section {
    std::unordered_map<std::string, std::string> contacts; ///< ID → name, of the whole file
    std::vector<std::string> faces;                        ///< values of `faces=` for this photo
    std::vector<std::string> keywords;
    bool turned = false; ///< Picasa shows the photo turned; the faces' frame is then not sure
};

Section readIni(std::string_view text, const std::string& photo) {
    Section result;
    std::string section;
    for (const auto rawLine : split(text, '\n')) {
        const auto line = tidied(rawLine);
        if (line.starts_with('[') && line.ends_with(']')) {
            section = foldedCase(std::string_view(line).substr(1, line.size() - 2));
            continue;
        }
        const auto equals = line.find('=');
        if (equals == std::string::npos) continue;
        const auto key = foldedCase(tidied(line.substr(0, equals)));
        const auto value = tidied(line.substr(equals + 1));
        if (section == "contacts" || section == "contacts2") {
            result.contacts[key] = tidied(split(value, ';').front());
        } else if (section == photo) {
            if (key == "faces") result.faces.push_back(value);
            if (key == "keywords") result.keywords.push_back(value);
            if (key == "rotate" && foldedCase(value) != "rotate(0)") result.turned = true;
        }
    }
    return result;
}

std::optional<ClaimedRegion> regionOf(std::string_view rectangle) {
    constexpr std::string_view opening = "rect64(";
    if (!rectangle.starts_with(opening) || !rectangle.ends_with(')')) return std::nullopt;
    const auto digits = rectangle.substr(opening.size(), rectangle.size() - opening.size() - 1);
    std::uint64_t packed = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, packed, 16);
    if (digits.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    const auto share = [packed](unsigned shift) { return static_cast<double>(packed >> shift & 0xFFFFU) / 65535.0; };
    const double left = share(48);
    const double top = share(32);
    return ClaimedRegion{left, top, share(16) - left, share(0) - top, false, false, std::nullopt};
}

} // namespace

void readPicasa(std::string_view ini, std::string_view photoName, People& people) {
    constexpr std::size_t largest = std::size_t{8} << 20;
    if (ini.size() > largest) {
        people.unreadable(
            fmt::format("{} is too large to be read. Check by eye who is in the picture.", people.subject()));
        return;
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (ini.starts_with(byteOrderMark)) ini.remove_prefix(byteOrderMark.size());
    const auto section = readIni(utf8Or1252(ini), foldedCase(repairedUtf8(photoName)));
    for (const auto& faces : section.faces) {
        for (const auto part : split(faces, ';')) {
            const auto face = tidied(part);
            if (face.empty()) continue;
            const auto comma = face.find(',');
            const auto region = regionOf(std::string_view(face).substr(0, comma));
            const auto id = comma == std::string::npos ? std::string() : foldedCase(tidied(face.substr(comma + 1)));
            const auto contact = section.contacts.find(id);
            const auto name = contact == section.contacts.end() ? std::string() : contact->second;
            people.addFace(name, source, region, !region || section.turned);
        }
    }
    for (const auto& words : section.keywords) {
        for (const auto word : split(words, ','))
            addPlainKeyword(word, source, people);
    }
}

} // namespace clearframe::exchange
