#include "exchange/metadata/blocks.hpp"

#include "exchange/metadata/text.hpp"

#include <exiv2/exiv2.hpp>
#include <limits>

namespace clearframe::exchange {

Container containerOf(ByteView file) {
    using namespace std::string_view_literals;
    if (startsWith(file, "\xFF\xD8\xFF"sv)) return Container::jpeg;
    if (startsWith(file, "\x89PNG\r\n\x1A\n"sv)) return Container::png;
    if (startsWith(file, "RIFF"sv) && file.size() >= 12 && startsWith(file.subspan(8), "WEBP"sv))
        return Container::webp;
    if (startsWith(file, "II*\0"sv) || startsWith(file, "MM\0*"sv) || startsWith(file, "II+\0"sv) ||
        startsWith(file, "MM\0+"sv))
        return Container::tiff;
    if (file.size() >= 12 && startsWith(file.subspan(4), "ftyp"sv)) return Container::heif;
    return Container::unknown;
}

void scanForXmp(ByteView file, Blocks& blocks) {
    constexpr std::size_t mostPackets = 64;
    constexpr std::size_t farthestWrapper = 4096;
    const auto text = asText(file);
    std::size_t from = 0;
    while (true) {
        const auto rdf = text.find("<rdf:RDF", from);
        if (rdf == std::string_view::npos) return;
        if (blocks.xmp.size() >= mostPackets) {
            blocks.tooLarge = true;
            return;
        }
        // The wrapper around it declares name spaces that the content may use.
        auto start = rdf;
        std::string_view endMark = "</rdf:RDF>";
        for (const std::string_view wrapper : {"x:xmpmeta", "x:xapmeta"}) {
            const auto opened = text.rfind("<" + std::string(wrapper), rdf);
            if (opened == std::string_view::npos || opened < from || rdf - opened > farthestWrapper) continue;
            start = opened;
            endMark = wrapper == "x:xmpmeta" ? "</x:xmpmeta>" : "</x:xapmeta>";
            break;
        }
        const auto end = text.find(endMark, rdf);
        if (end == std::string_view::npos) {
            blocks.damaged = true;
            return;
        }
        from = end + endMark.size();
        blocks.xmp.emplace_back(text.substr(start, from - start));
    }
}

void takeIptcFromPhotoshop(ByteView resources, Blocks& blocks) {
    constexpr auto largest = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());
    if (resources.empty() || resources.size() > largest) return;
    const Exiv2::byte* record = nullptr;
    std::uint32_t headerSize = 0;
    std::uint32_t dataSize = 0;
    ByteView rest = resources;
    while (!rest.empty()) {
        const int found = Exiv2::Photoshop::locateIptcIrb(rest.data(), static_cast<long>(rest.size()), &record,
                                                          &headerSize, &dataSize);
        if (found == 3) return;
        const auto at = found == 0 ? static_cast<std::size_t>(record - rest.data()) + headerSize : rest.size();
        if (at > rest.size() || dataSize > rest.size() - at || found != 0) {
            blocks.damaged = true;
            return;
        }
        const auto data = rest.subspan(at, dataSize);
        if (!data.empty()) blocks.iptc.emplace_back(data.begin(), data.end());
        // Blocks are padded to an even length.
        const auto next = at + dataSize + (dataSize & 1U);
        rest = next < rest.size() ? rest.subspan(next) : ByteView{};
    }
}

} // namespace clearframe::exchange
