#include "exchange/metadata/xmp_guard.hpp"

#include "exchange/metadata/text.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace clearframe::exchange {
namespace {

using policy::fail;
using policy::FailureKind;

constexpr std::size_t largestPacket = std::size_t{8} << 20;
constexpr std::size_t deepestElement = 100;

/// The value of `encoding` in an XML declaration, folded; empty without one.
std::string declaredEncoding(std::string_view declaration) {
    const auto key = declaration.find("encoding");
    if (key == std::string_view::npos) return {};
    const auto open = declaration.find_first_of("'\"", key);
    if (open == std::string_view::npos) return {};
    const auto close = declaration.find(declaration[open], open + 1);
    if (close == std::string_view::npos) return {};
    return foldedCase(declaration.substr(open + 1, close - open - 1));
}

policy::Result<std::string> decoded(std::string_view packet) {
    using namespace std::string_view_literals;
    if (packet.starts_with("\xFF\xFE\0\0"sv) || packet.starts_with("\0\0\xFE\xFF"sv))
        return fail(FailureKind::refused, "it is written in an encoding that is not supported");
    if (packet.starts_with("\xFF\xFE"sv) || packet.starts_with("<\0"sv)) return utf8FromUtf16(packet, false);
    if (packet.starts_with("\xFE\xFF"sv) || packet.starts_with("\0<"sv)) return utf8FromUtf16(packet, true);
    return std::string(packet);
}

/// Removes an XML declaration, which would name an encoding that the text no longer has.
policy::Result<std::string> withoutDeclaration(std::string text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) text.erase(0, byteOrderMark.size());
    if (!text.starts_with("<?xml ")) return text;
    const auto end = text.find("?>");
    if (end == std::string::npos) return fail(FailureKind::refused, "it is damaged");
    const auto encoding = declaredEncoding(std::string_view(text).substr(0, end));
    text.erase(0, end + 2);
    constexpr std::array unicode{"", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii"};
    for (const auto* name : unicode) {
        if (encoding == name) return text;
    }
    constexpr std::array latin{"iso-8859-1", "iso-8859-15", "windows-1252"};
    for (const auto* name : latin) {
        if (encoding != name) continue;
        if (auto converted = utf8From(text, name)) return *converted;
    }
    return fail(FailureKind::refused, "it is written in an encoding that is not supported");
}

constexpr auto nowhere = std::string_view::npos;

std::size_t endAfter(std::string_view text, std::string_view mark, std::size_t from) {
    const auto found = text.find(mark, from);
    return found == nowhere ? found : found + mark.size();
}

struct Tag {
    std::size_t end = nowhere; ///< the character after its `>`
    std::size_t attributes = 0;
};

/// Quoted attribute values may hold a `>`.
Tag tagAt(std::string_view text, std::size_t at) {
    Tag tag;
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '=') {
            ++tag.attributes;
        } else if (c == '>') {
            tag.end = at + 1;
            break;
        }
    }
    return tag;
}

/// Counts what costs the parser time or stack: it walks elements recursively and looks up every property among its
/// siblings one by one; only the items of a list are cheap.
class Shape {
public:
    /// False as soon as a limit is passed.
    [[nodiscard]] bool open(std::string_view name, const Tag& tag, bool empty) {
        constexpr std::size_t mostEntries = 100'000;
        constexpr std::size_t mostAttributes = 500;
        constexpr std::size_t mostSiblings = 2000;
        entries_ += 1 + tag.attributes;
        if (!name.ends_with(":li") && ++properties_.back() > mostSiblings) return false;
        if (!empty) properties_.push_back(tag.attributes);
        return entries_ <= mostEntries && tag.attributes <= mostAttributes && properties_.size() <= deepestElement;
    }
    void close() {
        if (properties_.size() > 1) properties_.pop_back();
    }

private:
    std::size_t entries_ = 0;
    std::vector<std::size_t> properties_{0}; ///< children so far, for each open element
};

/// Entities never reach the parser, which would expand them.
policy::Done checkMarkup(std::string_view text) {
    Shape shape;
    for (std::size_t at = text.find('<'); at != nowhere; at = text.find('<', at)) {
        const auto rest = text.substr(at);
        if (rest.starts_with("<!--")) {
            at = endAfter(text, "-->", at);
        } else if (rest.starts_with("<![CDATA[")) {
            at = endAfter(text, "]]>", at);
        } else if (rest.starts_with("<!")) {
            return fail(FailureKind::refused, "it defines abbreviations that could be used to attack the device");
        } else if (rest.starts_with("<?")) {
            at = endAfter(text, "?>", at);
        } else {
            const auto tag = tagAt(text, at);
            if (tag.end == nowhere) break;
            const auto name = rest.substr(1, rest.find_first_of(" \t\r\n/>", 1) - 1);
            if (rest.starts_with("</")) {
                shape.close();
            } else if (!shape.open(name, tag, text[tag.end - 2] == '/')) {
                return fail(FailureKind::refused, "it is larger or more nested than any photo program writes");
            }
            at = tag.end;
        }
        if (at == nowhere) break;
    }
    return {};
}

} // namespace

policy::Result<std::string> guardedXmp(std::string_view packet) {
    if (packet.size() > largestPacket) return fail(FailureKind::refused, "it is too large");
    // Writers pad a packet with white space, and some with NULs.
    while (!packet.empty() && packet.back() == '\0' && packet.size() % 2 == 1)
        packet.remove_suffix(1);
    auto text = decoded(packet).and_then(withoutDeclaration);
    if (!text) return text;
    while (!text->empty() && text->back() == '\0')
        text->pop_back();
    if (text->find('\0') != std::string::npos || !isUtf8(*text))
        return fail(FailureKind::refused, "it holds characters that cannot be read");
    if (text->find("RDF") == std::string::npos) return fail(FailureKind::refused, "it is damaged");
    if (const auto safe = checkMarkup(*text); !safe) return tl::unexpected(safe.error());
    return text;
}

} // namespace clearframe::exchange
