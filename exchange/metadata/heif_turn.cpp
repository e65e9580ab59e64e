#include "exchange/metadata/heif_turn.hpp"

#include "exchange/metadata/text.hpp"

#include <optional>

namespace clearframe::exchange {
namespace {

struct Box {
    std::string_view type;
    ByteView content;
};

/// Takes one box off the front; nothing at the end or where the length cannot be.
std::optional<Box> takeBox(ByteView& rest) {
    constexpr std::size_t shortHeader = 8;
    constexpr std::size_t longHeader = 16;
    if (rest.size() < shortHeader) return std::nullopt;
    std::uint64_t size = bigEndian32(rest, 0);
    std::size_t header = shortHeader;
    if (size == 1 && rest.size() >= longHeader) {
        size = static_cast<std::uint64_t>(bigEndian32(rest, 8)) << 32 | bigEndian32(rest, 12);
        header = longHeader;
    } else if (size == 0) {
        size = rest.size();
    }
    if (size < header || size > rest.size()) return std::nullopt;
    const Box box{asText(rest.subspan(4, 4)), rest.subspan(header, static_cast<std::size_t>(size) - header)};
    rest = rest.subspan(static_cast<std::size_t>(size));
    return box;
}

std::optional<ByteView> childBox(ByteView boxes, std::string_view type) {
    while (const auto box = takeBox(boxes)) {
        if (box->type == type) return box->content;
    }
    return std::nullopt;
}

} // namespace

bool heifTurnsPicture(ByteView file) {
    constexpr std::size_t versionAndFlags = 4;
    const auto meta = childBox(file, "meta");
    if (!meta || meta->size() < versionAndFlags) return false;
    const auto properties = childBox(meta->subspan(versionAndFlags), "iprp");
    auto list = properties ? childBox(*properties, "ipco") : std::nullopt;
    if (!list) return false;
    while (const auto box = takeBox(*list)) {
        if (box->type == "imir") return true;
        if (box->type == "irot" && !box->content.empty() && (box->content[0] & 3U) != 0) return true;
    }
    return false;
}

} // namespace clearframe::exchange
