#include "exchange/sync/text_decoder.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace clearframe::exchange {

namespace {

using policy::fail;
using policy::FailureKind;
using policy::Result;

std::string_view viewOf(const ports::Bytes& file) {
    return {reinterpret_cast<const char*>(file.data()), file.size()};
}

tl::unexpected<policy::Failure> refused(std::string text) {
    return fail(FailureKind::refused, std::move(text));
}

// ICU's macro narrows on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
UChar32 nextCodePoint(std::string_view text, std::int32_t& at) {
    const auto size = static_cast<std::int32_t>(text.size());
    UChar32 c = 0;
    U8_NEXT(text.data(), at, size, c);
    return c;
}
#pragma GCC diagnostic pop

/// Where a text first shows that it is UTF-8, and where that it is not.
struct Utf8Signs {
    std::optional<std::size_t> sequence;  ///< a well-formed letter of several bytes
    std::optional<std::size_t> illFormed; ///< a byte that no UTF-8 text has there
};

Utf8Signs utf8SignsOf(std::string_view text) {
    Utf8Signs signs;
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
        const auto start = static_cast<std::size_t>(at);
        if (static_cast<unsigned char>(text[start]) < 0x80) {
            ++at;
            continue;
        }
        auto& sign = nextCodePoint(text, at) >= 0 ? signs.sequence : signs.illFormed;
        if (!sign) sign = start;
    }
    return signs;
}

/// Text in UTF-16 has a NUL beside each ASCII letter, always on the same side.
std::optional<const char*> utf16WithoutMark(std::string_view bytes) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0') ++nuls[i % 2];
    const auto pairs = bytes.size() / 2;
    if (nuls[1] * 2 > pairs && nuls[0] == 0) return "UTF-16LE";
    if (nuls[0] * 2 > pairs && nuls[1] == 0) return "UTF-16BE";
    return std::nullopt;
}

Result<std::string> converted(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(encoding, &status));
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        return fail(FailureKind::unavailable,
                    "The list cannot be read on this device: a part of the program is missing. Call IT.");
    std::vector<char16_t> units(bytes.size() + 1);
    const auto* source = bytes.data();
    auto* target = units.data();
    ucnv_toUnicode(converter.getAlias(), &target, target + units.size(), &source, source + bytes.size(), nullptr, true,
                   &status);
    const icu::UnicodeString text(units.data(), static_cast<std::int32_t>(target - units.data()));
    std::string utf8;
    text.toUTF8String(utf8);
    if (U_FAILURE(status))
        return refused(fmt::format("Row {} of the list holds bytes that are no text. Save the list again as "
                                   "\"CSV UTF-8\", then import it.",
                                   lineAt(utf8, utf8.size())));
    return utf8;
}

/// Bytes to which Windows-1252 gives no letter.
bool undefinedIn1252(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
}

Result<DecodedText> decodeEightBit(std::string_view bytes, bool marked) {
    const auto signs = utf8SignsOf(bytes);
    if (!signs.illFormed) return DecodedText{std::string(bytes), "UTF-8"};
    if (signs.sequence || marked)
        return refused(fmt::format(
            "Row {} of the list is written in another encoding than the rest (UTF-8 and Windows-1252 are mixed), so "
            "names cannot be trusted. Export the list again in one piece and save it as \"CSV UTF-8\".",
            lineAt(bytes, std::max(*signs.illFormed, signs.sequence.value_or(0)))));
    if (const auto wrong = std::ranges::find_if(bytes, undefinedIn1252); wrong != bytes.end())
        return refused(fmt::format("Row {} of the list holds bytes that are letters in neither UTF-8 nor Windows-1252. "
                                   "Save the list again as \"CSV UTF-8\", then import it.",
                                   lineAt(bytes, static_cast<std::size_t>(wrong - bytes.begin()))));
    auto text = converted(bytes, "windows-1252");
    if (!text) return tl::unexpected(text.error());
    return DecodedText{std::move(*text), "Windows-1252"};
}

Result<DecodedText> decodeSixteenBit(std::string_view bytes, const char* encoding) {
    auto text = converted(bytes, encoding);
    if (!text) return tl::unexpected(text.error());
    return DecodedText{std::move(*text), "UTF-16"};
}

Result<DecodedText> decodeAny(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return decodeEightBit(bytes.substr(3), true);
    if (bytes.starts_with("\xFF\xFE")) return decodeSixteenBit(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF")) return decodeSixteenBit(bytes.substr(2), "UTF-16BE");
    if (const auto encoding = utf16WithoutMark(bytes)) return decodeSixteenBit(bytes, *encoding);
    return decodeEightBit(bytes, false);
}

} // namespace

int lineAt(std::string_view text, std::size_t offset) {
    int line = 1;
    for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
        const bool lone = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || lone) ++line;
    }
    return line;
}

Result<DecodedText> decodeText(const ports::Bytes& file) {
    auto decoded = decodeAny(viewOf(file));
    if (!decoded) return decoded;
    if (const auto nul = decoded->utf8.find('\0'); nul != std::string::npos)
        return refused(
            fmt::format("Row {} of the list holds a NUL byte, so the file is damaged or no text. Export the list "
                        "again and save it as \"CSV UTF-8\".",
                        lineAt(decoded->utf8, nul)));
    return decoded;
}

} // namespace clearframe::exchange
