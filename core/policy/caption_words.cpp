#include "core/policy/caption_words.hpp"

#include "core/policy/name_forms.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace clearframe::policy {
namespace {

bool isApostrophe(UChar32 c) {
    return c == '\'' || c == 0x2019;
}

bool isMark(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

/// “Cadi’s”, “James’”: the name without what follows it.
std::string_view withoutPossessive(std::string_view word) {
    for (const std::string_view ending : {"'s", "\u2019s", "'S", "\u2019S", "'", "\u2019"})
        if (word.size() > ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    return word;
}

} // namespace

std::vector<CaptionWord> captionWords(std::string_view caption) {
    std::vector<CaptionWord> words;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(caption.data());
    const auto size = static_cast<std::int32_t>(caption.size());
    std::int32_t begin = -1; // of the word that is open
    bool capital = true;
    bool afterSmall = false;
    const auto close = [&](std::int32_t end) {
        if (begin < 0) return;
        const auto text =
            withoutPossessive(caption.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
        auto folded = foldText(text);
        if (!folded.empty())
            words.push_back({{static_cast<std::size_t>(begin), text.size()}, std::move(folded), capital});
        begin = -1;
    };
    for (std::int32_t at = 0; at < size;) {
        const auto here = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, size, c);
        const bool letter = u_isalpha(c) != 0;
        const bool upper = u_isupper(c) != 0 || u_istitle(c) != 0;
        if (letter && upper && afterSmall) close(here);
        if (letter && begin < 0) {
            begin = here;
            capital = u_islower(c) == 0;
        } else if (!letter && !(begin >= 0 && (isMark(c) || isApostrophe(c)))) {
            close(here);
        }
        if (!isMark(c)) afterSmall = letter && u_islower(c) != 0;
    }
    close(size);
    return words;
}

} // namespace clearframe::policy
