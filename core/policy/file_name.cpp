#include "core/policy/file_name.hpp"

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace clearframe::policy {

std::string fileStem(std::string_view text, std::string_view fallback) {
    constexpr std::size_t longest = 48;
    auto letters = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toAscii(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_SUCCESS(status) && toAscii) toAscii->transliterate(letters);
    std::string ascii;
    letters.toUTF8String(ascii);

    std::string stem;
    for (const char c : ascii) {
        const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (keep)
            stem.push_back(c);
        else if (c >= 'A' && c <= 'Z')
            stem.push_back(static_cast<char>(c - 'A' + 'a'));
        else if (c != '\'' && !stem.empty() && stem.back() != '-')
            stem.push_back('-');
    }
    if (stem.size() > longest) stem.resize(longest);
    while (!stem.empty() && stem.back() == '-')
        stem.pop_back();
    return stem.empty() ? std::string(fallback) : stem;
}

} // namespace clearframe::policy
