#include "core/policy/list_terms.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace clearframe::policy {

namespace {

constexpr std::size_t longestNumber = 9;

bool allDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    if (!allDigits(digits) || digits.size() > longestNumber) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// Takes what stands before the first space, and the space; the whole rest where there is none.
std::string_view takeWord(std::string_view& rest) {
    const auto end = rest.find(' ');
    const auto word = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return word;
}

std::optional<std::string_view> takeValue(std::string_view& rest, std::string_view name) {
    const auto word = takeWord(rest);
    if (!word.starts_with(name)) return std::nullopt;
    return word.substr(name.size());
}

/// `2026-09-01T08:00:00Z`
std::optional<Time> timeFrom(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != shape.size()) return std::nullopt;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == 'd' ? (text[i] < '0' || text[i] > '9') : text[i] != shape[i]) return std::nullopt;
    const auto part = [&](std::size_t at, std::size_t size) { return *number(text.substr(at, size)); };
    const Date day{std::chrono::year{part(0, 4)}, std::chrono::month{static_cast<unsigned>(part(5, 2))},
                   std::chrono::day{static_cast<unsigned>(part(8, 2))}};
    const int hours = part(11, 2);
    const int minutes = part(14, 2);
    const int seconds = part(17, 2);
    if (!day.ok() || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
    return std::chrono::sys_days{day} + std::chrono::hours{hours} + std::chrono::minutes{minutes} +
           std::chrono::seconds{seconds};
}

std::optional<ListTerms> parse(std::string_view rest) {
    if (takeWord(rest) != "clearframe-list" || takeWord(rest) != "v1") return std::nullopt;
    const auto urn = takeValue(rest, "school=");
    const auto version = takeValue(rest, "version=");
    const auto issued = takeValue(rest, "issued=");
    // The last value runs to the end, so that nothing can stand behind it, not even a space.
    constexpr std::string_view last = "expires=";
    if (!urn || !version || !issued || !rest.starts_with(last)) return std::nullopt;
    const auto from = timeFrom(*issued);
    const auto until = timeFrom(rest.substr(last.size()));
    const auto n = number(*version);
    if (!isUrn(*urn) || !n || version->front() == '0' || !from || !until || *until <= *from) return std::nullopt;
    return ListTerms{std::string(*urn), *n, *from, *until};
}

} // namespace

Result<ListTerms> termsFrom(std::string_view trustedComment) {
    if (auto terms = parse(trustedComment)) return *std::move(terms);
    return fail(FailureKind::refused,
                "The signature is right, but its trusted comment does not say what this list is. It has to read "
                "“clearframe-list v1 school=URN version=NUMBER issued=2026-09-01T08:00:00Z "
                "expires=2026-10-01T08:00:00Z”. Sign the list again.");
}

bool isUrn(std::string_view text) {
    return text.size() >= 4 && text.size() <= 10 && allDigits(text);
}

} // namespace clearframe::policy
