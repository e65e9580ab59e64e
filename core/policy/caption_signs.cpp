#include "core/policy/caption_signs.hpp"

#include <unicode/regex.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace clearframe::policy {
namespace {

struct Sign {
    CaptionFault fault;
    const char* pattern; ///< of ICU, case does not count
};

constexpr const char* weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

/// Earlier ones win where two would overlap.
const std::array<Sign, 8>& signs() {
    static const std::string plan =
        std::string(R"(\b(?:tomorrow|tonight|(?:next|this|coming|on|every)\s+(?:week|weekend|term|month|)") + weekday +
        R"()|will\s+be\s+(?:at|in)|see\s+you|(?:are|is|we'?re|we’re)\s+(?:off|going|heading)\s+to)\b)";
    static const std::array<Sign, 8> all{
        Sign{CaptionFault::contact, R"([^\s@]+@[^\s@]+\.[\p{L}]{2,})"},
        Sign{CaptionFault::link, R"((?:https?://|www\.)\S+)"},
        Sign{
            CaptionFault::link,
            R"(\b[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.(?:com|org|net|uk|wales|cymru|scot|london|info|io|edu|gov|me|ly|tv|eu|de|fr|ie|app|link)\b(?:/\S*)?)"},
        Sign{CaptionFault::mention, R"((?<![\p{L}\d])@[\p{L}\d_.]*[\p{L}\d_])"},
        Sign{CaptionFault::contact, R"((?<![\p{L}\d])\+?\(?\d(?:[\s().-]*\d){8,}(?!\d))"},
        // A postcode of the United Kingdom, or a street with its number.
        Sign{
            CaptionFault::place,
            R"(\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b\d{1,4}[a-z]?\s+(?:[\p{L}'’-]+\s+){1,3}(?:street|road|avenue|lane|close|drive|crescent|terrace|gardens|grove|st|rd|ave)\b)"},
        Sign{CaptionFault::plan, plan.c_str()},
        Sign{CaptionFault::press,
             R"(\b(?:press|newspapers?|journalists?|reporters?|gazette|bbc|itv|s4c|sky\s+news|radio|television)\b)"},
    };
    return all;
}

using Pattern = std::unique_ptr<icu::RegexPattern>;

const std::vector<std::pair<CaptionFault, Pattern>>& patterns() {
    static const auto made = [] {
        std::vector<std::pair<CaptionFault, Pattern>> all;
        for (const auto& sign : signs()) {
            UErrorCode status = U_ZERO_ERROR;
            all.emplace_back(sign.fault, icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(sign.pattern),
                                                                    UREGEX_CASE_INSENSITIVE, status));
        }
        return all;
    }();
    return made;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

bool overlaps(const TextSpan& a, const TextSpan& b) {
    return a.begin < b.begin + b.length && b.begin < a.begin + a.length;
}

} // namespace

std::vector<CaptionFinding> captionSigns(std::string_view caption) {
    std::vector<CaptionFinding> found;
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(caption.data(), static_cast<std::int32_t>(caption.size())));
    for (const auto& [fault, pattern] : patterns()) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::RegexMatcher> matcher(pattern ? pattern->matcher(text, status) : nullptr);
        if (!matcher) continue;
        while (matcher->find(status) && U_SUCCESS(status)) {
            const auto before = utf8(text.tempSubStringBetween(0, matcher->start(status)));
            CaptionFinding one{.fault = fault, .where = {}, .written = utf8(matcher->group(status)), .instead = {}};
            one.where = {before.size(), one.written.size()};
            if (std::ranges::none_of(found, [&](const auto& other) { return overlaps(other.where, one.where); }))
                found.push_back(std::move(one));
        }
    }
    return found;
}

bool hidesInCaption(std::string_view caption) {
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(caption.data(), static_cast<std::int32_t>(caption.size())));
    const auto pictograph = [](UChar32 c) {
        return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ||
               u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) != 0 || c == 0x20E3;
    };
    icu::UnicodeString plain; // without what belongs to emoji
    bool emoji = false;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        const bool ofEmoji = c == 0xFE0F || c == 0x200D;
        if (emoji && ofEmoji) continue;
        emoji = pictograph(c);
        if (c == '\n') {
            plain.append(u' ');
        } else {
            if (u_charType(c) == U_CONTROL_CHAR || c == 0xFFFD) return true; // 0xFFFD: no text at all
            plain.append(c);
        }
    }
    return looksDisguised(utf8(plain));
}

} // namespace clearframe::policy
