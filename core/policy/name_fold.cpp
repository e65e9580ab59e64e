#include "core/policy/name_forms.hpp"
#include "core/policy/names.hpp"

#include <memory>
#include <unordered_map>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace clearframe::policy {

namespace {

constexpr UChar32 replacement = 0xFFFD; // kept: a damaged name must not equal an undamaged one

bool isApostrophe(UChar32 c) {
    switch (c) {
    case '\'':
    case '`':
    case 0x00B4:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0x02B9:
    case 0x02BB:
    case 0x02BC:
    case 0x02BD:
    case 0x02BE:
    case 0x02BF:
    case 0x02C8:
    case 0x02CA:
    case 0x02CB:
    case 0x055A:
    case 0x05F3:
    case 0x1FBD:
    case 0x1FBF:
    case 0x1FEF:
    case 0x1FFD:
    case 0x1FFE:
    case 0xA78B:
    case 0xA78C:
    case 0xFF07:
    case 0xFF40:
        return true;
    default:
        return false;
    }
}

UScriptCode scriptOf(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const auto script = uscript_getScript(c, &status);
    return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

/// Every Latin letter beyond ASCII → how ICU writes it in ASCII (ł → l, æ → ae, ı → i). A table, because a
/// transliterator takes a lock and a hundred times as long.
const std::unordered_map<UChar32, std::string>& asciiOfLatin() {
    static const auto table = [] {
        std::unordered_map<UChar32, std::string> made;
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> toAscii(
            icu::Transliterator::createInstance("Latin-ASCII; Lower", UTRANS_FORWARD, status));
        const icu::UnicodeSet latin(u"[[:Latin:]-[:ASCII:]]", status);
        if (U_FAILURE(status) || !toAscii) return made;
        for (int32_t range = 0; range < latin.getRangeCount(); ++range) {
            for (UChar32 c = latin.getRangeStart(range); c <= latin.getRangeEnd(range); ++c) {
                icu::UnicodeString text(c);
                toAscii->transliterate(text);
                std::string ascii;
                for (int32_t i = 0; i < text.length(); ++i)
                    if (const char16_t unit = text[i]; unit < 0x80 && u_isalnum(unit)) ascii += static_cast<char>(unit);
                if (!ascii.empty()) made.emplace(c, ascii);
            }
        }
        return made;
    }();
    return table;
}

/// Gathers folded words; keeps the two sides of a comma apart so that they can be turned round.
class Folded {
public:
    explicit Folded(bool turnAtComma) : turn_(turnAtComma) {}

    void letter(std::string_view utf8) {
        if (space_ && !part_.empty()) part_ += ' ';
        space_ = false;
        part_ += utf8;
        hasLetter_ = true;
    }
    void digit(std::string_view utf8) {
        const bool before = hasLetter_;
        letter(utf8);
        hasLetter_ = before;
    }
    void space() { space_ = true; }
    void comma() {
        space_ = true;
        if (!turn_) return;
        ++commas_;
        if (commas_ == 1)
            std::swap(beforeComma_, part_);
        else
            space();
    }
    [[nodiscard]] bool atWordStart() const { return space_ || part_.empty(); }

    [[nodiscard]] std::string take() && {
        if (!hasLetter_) return {};
        if (beforeComma_.empty()) return std::move(part_);
        if (part_.empty()) return std::move(beforeComma_);
        // A second comma means a list of things, not a name that was turned round.
        return commas_ == 1 ? part_ + ' ' + beforeComma_ : beforeComma_ + ' ' + part_;
    }

private:
    bool turn_;
    bool space_ = false;
    bool hasLetter_ = false;
    int commas_ = 0;
    std::string beforeComma_;
    std::string part_;
};

bool isAscii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

std::string foldAscii(std::string_view text, bool turnAtComma) {
    Folded folded(turnAtComma);
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        if (lower >= 'a' && lower <= 'z')
            folded.letter({&lower, 1});
        else if (lower >= '0' && lower <= '9')
            folded.digit({&lower, 1});
        else if (lower == ',')
            folded.comma();
        else if (!isApostrophe(lower))
            folded.space();
    }
    return std::move(folded).take();
}

std::string utf8Of(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

/// The letter without its accents; itself where it has none.
UChar32 baseOf(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || nfd->getDecomposition(c, parts) == 0 || parts.isEmpty()) return c;
    return parts.char32At(0);
}

bool accentsDoNotCount(UScriptCode script) {
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

std::string foldUnicode(std::string_view text, bool turnAtComma) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* caseFold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    auto raw = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    // Before NFKC: it would take the acute accent, which people type for an apostrophe, apart into a space and a mark.
    icu::UnicodeString plain;
    for (int32_t i = 0; i < raw.length(); i = raw.moveIndex32(i, 1))
        if (const UChar32 c = raw.char32At(i); !isApostrophe(c)) plain.append(c);
    const auto source = U_SUCCESS(status) ? caseFold->normalize(plain, status) : plain;
    if (U_FAILURE(status)) return {};

    Folded folded(turnAtComma);
    auto lastScript = USCRIPT_COMMON;
    for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        const UChar32 c = source.char32At(i);
        const auto type = u_charType(c);
        if (isApostrophe(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || type == U_FORMAT_CHAR)
            continue;
        if (c == ',' || c == 0x060C) {
            folded.comma();
        } else if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) {
            if (!folded.atWordStart() && !accentsDoNotCount(lastScript)) folded.letter(utf8Of(icu::UnicodeString(c)));
        } else if (type == U_COMBINING_SPACING_MARK) {
            if (!folded.atWordStart()) folded.letter(utf8Of(icu::UnicodeString(c)));
        } else if (u_isdigit(c)) {
            folded.digit(utf8Of(icu::UnicodeString(c)));
        } else if (c == replacement) {
            folded.digit(utf8Of(icu::UnicodeString(c)));
            lastScript = USCRIPT_COMMON;
        } else if (u_isalpha(c)) {
            lastScript = scriptOf(c);
            const auto ascii = c < 0x80 ? asciiOfLatin().end() : asciiOfLatin().find(c);
            if (ascii != asciiOfLatin().end())
                folded.letter(ascii->second);
            else if (lastScript == USCRIPT_LATIN || lastScript == USCRIPT_GREEK)
                folded.letter(utf8Of(icu::UnicodeString(baseOf(c))));
            else
                folded.letter(utf8Of(icu::UnicodeString(c)));
        } else {
            folded.space();
        }
    }
    const auto result = std::move(folded).take();
    if (isAscii(result)) return result;
    // Letters that stood apart may have come together.
    const auto composed = nfc->normalize(icu::UnicodeString::fromUTF8(result), status);
    return U_SUCCESS(status) ? utf8Of(composed) : result;
}

} // namespace

std::string foldName(std::string_view name) {
    return isAscii(name) ? foldAscii(name, true) : foldUnicode(name, true);
}

std::string foldText(std::string_view text) {
    return isAscii(text) ? foldAscii(text, false) : foldUnicode(text, false);
}

std::vector<std::string_view> wordsOf(std::string_view folded) {
    std::vector<std::string_view> words;
    while (!folded.empty()) {
        const auto end = folded.find(' ');
        if (const auto word = folded.substr(0, end); !word.empty()) words.push_back(word);
        if (end == std::string_view::npos) break;
        folded.remove_prefix(end + 1);
    }
    return words;
}

std::string joinWords(const std::vector<std::string_view>& words, std::size_t first, std::size_t last) {
    std::string joined;
    for (auto i = first; i < last; ++i) {
        if (i > first) joined += ' ';
        joined += words[i];
    }
    return joined;
}

} // namespace clearframe::policy
