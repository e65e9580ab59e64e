#include "core/policy/list_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace clearframe::policy {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string lowerAscii(std::string_view text) {
    std::string lower(trimmed(text));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return lower;
}

template <std::size_t N> bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::ranges::find(words, word) != words.end();
}

std::optional<int> numberFrom(std::string_view digits) {
    int number = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || !std::ranges::all_of(digits, isDigit) || error != std::errc{} || stopped != end)
        return std::nullopt;
    return number;
}

std::optional<Date> dateOf(std::string_view year, std::string_view month, std::string_view day) {
    if (year.size() != 4 || month.empty() || month.size() > 2 || day.empty() || day.size() > 2) return std::nullopt;
    const auto y = numberFrom(year);
    const auto m = numberFrom(month);
    const auto d = numberFrom(day);
    if (!y || !m || !d || *y < 1900) return std::nullopt;
    const Date date{std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)},
                    std::chrono::day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

Limit limitFrom(std::string_view word) {
    constexpr int largestGroup = 10'000;
    const Limit unknown{LimitKind::unknown, 0, std::string(word), {}};
    const auto colon = word.find(':');
    const auto name = lowerAscii(word.substr(0, colon));
    const bool hasValue = colon != std::string_view::npos;
    const auto value = hasValue ? trimmed(word.substr(colon + 1)) : std::string_view();
    if (!hasValue) {
        if (name == "no-name") return {LimitKind::noName, 0, {}, {}};
        if (name == "no-face-on") return {LimitKind::noFaceOn, 0, {}, {}};
        if (name == "ask") return {LimitKind::askEachTime, 0, {}, {}};
        return unknown;
    }
    if (value.empty()) return unknown;
    if (name == "group") {
        const auto number = numberFrom(value);
        return number && *number >= 1 && *number <= largestGroup ? Limit{LimitKind::groupOf, *number, {}, {}} : unknown;
    }
    if (name == "only") return {LimitKind::onlyAccount, 0, std::string(value), {}};
    if (name == "not") return {LimitKind::notAccount, 0, std::string(value), {}};
    if (name == "not-with") return {LimitKind::notWithPupil, 0, upperAscii(value), {}};
    if (name == "until") {
        const auto date = dateFrom(value);
        return date ? Limit{LimitKind::untilDate, 0, {}, *date} : unknown;
    }
    return unknown;
}

} // namespace

ConsentWord consentFrom(std::string_view cell, bool opposite) {
    constexpr std::array<std::string_view, 6> yes{"yes", "y", "true", "1", "✓", "consent given"};
    constexpr std::array<std::string_view, 4> no{"no", "n", "false", "0"};
    const auto word = lowerAscii(cell);
    if (word.empty()) return {};
    if (isOneOf(word, yes)) return {opposite ? Consent::refused : Consent::granted, true};
    if (isOneOf(word, no)) return {opposite ? Consent::granted : Consent::refused, true};
    return {Consent::refused, false};
}

bool neverFrom(std::string_view cell) {
    const auto word = lowerAscii(cell);
    return !word.empty() && word != "no";
}

std::optional<Date> dateFrom(std::string_view cell) {
    const auto text = trimmed(cell);
    const auto partsAt = [&](char separator) -> std::optional<std::array<std::string_view, 3>> {
        const auto first = text.find(separator);
        const auto second = first == std::string_view::npos ? first : text.find(separator, first + 1);
        if (second == std::string_view::npos) return std::nullopt;
        return std::array{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
    };
    if (const auto iso = partsAt('-'))
        return (*iso)[1].size() == 2 && (*iso)[2].size() == 2 ? dateOf((*iso)[0], (*iso)[1], (*iso)[2]) : std::nullopt;
    if (const auto uk = partsAt('/')) return dateOf((*uk)[2], (*uk)[1], (*uk)[0]);
    return std::nullopt;
}

std::vector<Limit> limitsFrom(std::string_view cell) {
    std::vector<Limit> limits;
    while (!cell.empty()) {
        const auto end = cell.find(';');
        if (const auto word = trimmed(cell.substr(0, end)); !word.empty()) limits.push_back(limitFrom(word));
        if (end == std::string_view::npos) break;
        cell.remove_prefix(end + 1);
    }
    return limits;
}

std::string toString(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string toString(const Limit& limit) {
    switch (limit.kind) {
    case LimitKind::groupOf:
        return fmt::format("group:{}", limit.number);
    case LimitKind::noName:
        return "no-name";
    case LimitKind::noFaceOn:
        return "no-face-on";
    case LimitKind::onlyAccount:
        return "only:" + limit.text;
    case LimitKind::notAccount:
        return "not:" + limit.text;
    case LimitKind::notWithPupil:
        return "not-with:" + limit.text;
    case LimitKind::untilDate:
        return "until:" + toString(limit.date);
    case LimitKind::askEachTime:
        return "ask";
    case LimitKind::unknown:
        break;
    }
    return limit.text;
}

bool isUpnShaped(std::string_view upn) {
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return upn.size() == 13 && isUpper(upn.front()) && std::ranges::all_of(upn.substr(1, 11), isDigit) &&
           (isDigit(upn.back()) || isUpper(upn.back()));
}

std::string upperAscii(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
    return upper;
}

} // namespace clearframe::policy
