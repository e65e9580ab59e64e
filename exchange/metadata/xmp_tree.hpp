// An XMP packet as a tree (ISO 16684-1). libexiv2 parses it; what could harm the parser is refused before.
#pragma once

#include "core/policy/failure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::exchange {

struct XmpNode {
    /// Top level: libexiv2's prefix and local name (`mwg-rs:Regions`). Below: the local name alone, because files
    /// choose their prefixes freely. Items of an array have no name.
    std::string name;
    std::string text;
    std::vector<XmpNode> children;

    [[nodiscard]] const XmpNode* find(std::string_view childName) const;
    /// The text of this node, else of its first item (of a language alternative: the default one); empty without any.
    [[nodiscard]] std::string firstText() const;
    /// firstText() of a child; empty where there is no such child.
    [[nodiscard]] std::string textOf(std::string_view childName) const;
    /// All texts of this node and its items, in order, without empty ones.
    [[nodiscard]] std::vector<std::string> texts() const;
};

/// The bytes may be UTF-8, UTF-16 or a Latin encoding that the XML declaration names. Refused: markup declarations
/// (entities), elements nested deeper than 100, more properties than any photo program writes,
/// more than 8 MiB, bytes in no known encoding, whatever does not parse.
/// The failure's text is the half sentence of a reason ("it is damaged").
[[nodiscard]] policy::Result<XmpNode> parseXmp(std::string_view packet);

} // namespace clearframe::exchange
