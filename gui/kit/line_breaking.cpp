#include "gui/kit/text.hpp"

namespace clearframe::gui::kit {
namespace {

constexpr std::string_view ellipsis = "…";

/// To the next letter of UTF-8 text.
std::size_t after(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        ++at;
    return at;
}

/// As much of the beginning as fits, together with `tail`; at least one letter.
std::size_t fitting(const Fonts& fonts, Role role, std::string_view text, float width, std::string_view tail) {
    std::size_t end = after(text, 0);
    while (end < text.size()) {
        const std::size_t next = after(text, end);
        if (widthOf(fonts, role, std::string(text.substr(0, next)) + std::string(tail)) > width) break;
        end = next;
    }
    return end;
}

std::string_view trimmed(std::string_view text) {
    while (text.ends_with(' '))
        text.remove_suffix(1);
    while (text.starts_with(' '))
        text.remove_prefix(1);
    return text;
}

} // namespace

std::vector<std::string> broken(const Fonts& fonts, Role role, std::string_view text, float width, int lines) {
    std::vector<std::string> out;
    text = trimmed(text);
    while (!text.empty() && static_cast<int>(out.size()) < lines) {
        const std::size_t paragraph = text.find('\n');
        const std::string_view now = text.substr(0, paragraph);
        if (widthOf(fonts, role, now) <= width) {
            out.emplace_back(now);
            text = paragraph == std::string_view::npos ? std::string_view{} : text.substr(paragraph + 1);
            continue;
        }
        if (static_cast<int>(out.size()) + 1 == lines) {
            const auto end = fitting(fonts, role, now, width, ellipsis);
            out.push_back(std::string(trimmed(now.substr(0, end))) + std::string(ellipsis));
            return out;
        }
        std::size_t end = 0;
        for (std::size_t space = now.find(' '); space != std::string_view::npos; space = now.find(' ', space + 1)) {
            if (widthOf(fonts, role, now.substr(0, space)) > width) break;
            end = space;
        }
        if (end == 0) {
            end = fitting(fonts, role, now, width, {});
            const auto hyphen = now.substr(0, end).rfind('-'); // a double-barrelled name
            if (hyphen != std::string_view::npos && hyphen > 0) end = hyphen + 1;
        }
        out.emplace_back(trimmed(now.substr(0, end)));
        text = text.substr(end);
        text = trimmed(text);
    }
    if (!text.empty() && !out.empty()) out.back() += ellipsis;
    return out;
}

} // namespace clearframe::gui::kit
