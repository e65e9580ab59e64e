#include "exchange/metadata/text.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace clearframe::exchange {
namespace {

constexpr std::string_view whiteSpace = " \t\r\n";

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// ICU counts in 32 bits.
std::string_view countable(std::string_view text) {
    return text.substr(0, static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 4));
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(whiteSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(whiteSpace) - first + 1);
}

} // namespace

bool isUtf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (c < 0) return false;
    }
    return true;
}

std::string repairedUtf8(std::string_view text) {
    std::string result;
    icu::UnicodeString::fromUTF8(piece(countable(text))).toUTF8String(result);
    return result;
}

std::optional<std::string> utf8From(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &status);
    if (U_FAILURE(status)) return std::nullopt;
    const auto input = countable(bytes);
    const icu::UnicodeString wide(input.data(), static_cast<std::int32_t>(input.size()), converter, status);
    ucnv_close(converter);
    if (U_FAILURE(status)) return std::nullopt;
    std::string result;
    wide.toUTF8String(result);
    return result;
}

std::string utf8Or1252(std::string_view bytes) {
    if (isUtf8(bytes)) return std::string(bytes);
    return utf8From(bytes, "windows-1252").value_or(repairedUtf8(bytes));
}

std::string utf8FromUtf16(std::string_view bytes, bool bigEndian) {
    icu::UnicodeString wide;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<std::uint8_t>(bytes[i]);
        const auto second = static_cast<std::uint8_t>(bytes[i + 1]);
        wide.append(static_cast<char16_t>(bigEndian ? first << 8 | second : second << 8 | first));
    }
    std::string result;
    wide.toUTF8String(result);
    return result;
}

std::string foldedCase(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    auto folded = icu::UnicodeString::fromUTF8(piece(countable(text))).foldCase();
    if (const auto* nfc = icu::Normalizer2::getNFCInstance(status); U_SUCCESS(status)) {
        const auto normal = nfc->normalize(folded, status);
        if (U_SUCCESS(status)) folded = normal;
    }
    std::string result;
    folded.toUTF8String(result);
    return result;
}

std::string tidied(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    }
    return std::string(trimmed(result));
}

Shortened shortened(std::string_view text, std::size_t limit) {
    std::size_t points = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool startsPoint = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (startsPoint && points++ == limit) return {std::string(text.substr(0, i)), true};
    }
    return {std::string(text), false};
}

std::optional<double> number(std::string_view text) {
    auto digits = trimmed(text);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    double value = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0;;) {
        const auto end = text.find(separator, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

} // namespace clearframe::exchange
