#include "core/policy/name_forms.hpp"
#include "core/policy/names.hpp"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

namespace clearframe::policy {

namespace {

/// ICU's checker for look-alike letters; one for the program, only read.
const USpoofChecker* spoofChecker() {
    static const icu::LocalUSpoofCheckerPointer checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        icu::LocalUSpoofCheckerPointer made(uspoof_open(&status));
        if (U_SUCCESS(status)) {
            uspoof_setRestrictionLevel(made.getAlias(), USPOOF_HIGHLY_RESTRICTIVE);
            uspoof_setChecks(made.getAlias(), USPOOF_RESTRICTION_LEVEL, &status);
        }
        if (U_FAILURE(status)) made.adoptInstead(nullptr);
        return made;
    }();
    return checker.getAlias();
}

UScriptCode scriptOf(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const auto script = uscript_getScript(c, &status);
    return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString unicodeOf(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

bool isBidiControl(UChar32 c) {
    return u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0;
}

/// Persian, Sinhala and others need joiners between their letters; Latin, Greek and Cyrillic never do.
bool joins(const icu::UnicodeString& text, int32_t at) {
    if (at == 0 || at + 1 >= text.length()) return false;
    const auto joinable = [](UChar32 c) {
        const auto script = scriptOf(c);
        return (u_isalpha(c) || script == USCRIPT_INHERITED || u_charType(c) == U_NON_SPACING_MARK) &&
               script != USCRIPT_LATIN && script != USCRIPT_GREEK && script != USCRIPT_CYRILLIC;
    };
    return joinable(text.char32At(text.moveIndex32(at, -1))) && joinable(text.char32At(at + 1));
}

bool mixesScripts(const icu::UnicodeString& word) {
    const auto* checker = spoofChecker();
    if (checker == nullptr) return true; // nobody can tell: hold
    UErrorCode status = U_ZERO_ERROR;
    const auto failed = uspoof_checkUnicodeString(checker, word, nullptr, &status);
    return U_FAILURE(status) || (failed & USPOOF_RESTRICTION_LEVEL) != 0;
}

bool isAsciiWord(const icu::UnicodeString& text) {
    for (int32_t i = 0; i < text.length(); ++i)
        if (text[i] >= 0x80 || !u_isalnum(text[i])) return false;
    return !text.isEmpty();
}

icu::UnicodeString skeletonOf(UChar32 c) {
    icu::UnicodeString skeleton;
    UErrorCode status = U_ZERO_ERROR;
    if (const auto* checker = spoofChecker())
        uspoof_getSkeletonUnicodeString(checker, 0, icu::UnicodeString(c), skeleton, &status);
    return U_SUCCESS(status) ? skeleton : icu::UnicodeString();
}

/// ASCII letters that `c` is mistaken for, in either case; empty where there are none.
icu::UnicodeString latinTwin(UChar32 c) {
    for (const UChar32 form : {c, u_toupper(c), u_tolower(c)})
        if (auto twin = skeletonOf(form); isAsciiWord(twin)) return twin;
    return {};
}

} // namespace

bool hidesCharacters(std::string_view text) {
    if (isAscii(text)) return false;
    const auto units = unicodeOf(text);
    for (int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1)) {
        const UChar32 c = units.char32At(i);
        const bool joiner = c == 0x200C || c == 0x200D;
        const bool invisible =
            u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_charType(c) == U_FORMAT_CHAR;
        if (isBidiControl(c) || (invisible && !(joiner && joins(units, i)))) return true;
    }
    return false;
}

bool looksDisguised(std::string_view name) {
    if (isAscii(name)) return false;
    if (hidesCharacters(name)) return true;
    const auto text = unicodeOf(name);
    icu::UnicodeString word;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        const auto type = u_charType(c);
        const bool joiner = c == 0x200C || c == 0x200D;
        if (u_isalpha(c) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || joiner) {
            word.append(c);
            continue;
        }
        if (!word.isEmpty() && mixesScripts(word)) return true;
        word.remove();
    }
    return !word.isEmpty() && mixesScripts(word);
}

std::string foldLookAlikes(std::string_view name) {
    if (isAscii(name)) return {};
    const auto text = unicodeOf(name);
    icu::UnicodeString latin;
    bool replaced = false;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        auto twin = c >= 0x80 && u_isalpha(c) && scriptOf(c) != USCRIPT_LATIN ? latinTwin(c) : icu::UnicodeString();
        replaced = replaced || !twin.isEmpty();
        if (twin.isEmpty())
            latin.append(c);
        else
            latin.append(twin);
    }
    if (!replaced) return {};
    std::string utf8;
    latin.toUTF8String(utf8);
    return foldName(utf8);
}

} // namespace clearframe::policy
