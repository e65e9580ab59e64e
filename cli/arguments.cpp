#include "cli/arguments.hpp"

#include "exchange/contained/wire.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <string_view>

namespace clearframe::cli {
namespace {

template <std::size_t N> std::optional<std::array<int, N>> numbers(std::string_view text, char separator) {
    std::array<int, N> out{};
    for (std::size_t i = 0; i < N; ++i) {
        const auto end = i + 1 < N ? text.find(separator) : text.size();
        if (end == std::string_view::npos) return std::nullopt;
        const auto part = text.substr(0, end);
        const auto [rest, error] = std::from_chars(part.data(), part.data() + part.size(), out[i]);
        if (error != std::errc{} || rest != part.data() + part.size()) return std::nullopt;
        text.remove_prefix(i + 1 < N ? end + 1 : end);
    }
    return out;
}

} // namespace

policy::Result<policy::Rect> parseRect(const std::string& text) {
    constexpr int largest = 1'000'000;
    const auto parsed = numbers<4>(text, ',');
    const auto outside = [](int value) { return value < -largest || value > largest; };
    if (!parsed || outside((*parsed)[0]) || outside((*parsed)[1]) || outside((*parsed)[2]) || outside((*parsed)[3]) ||
        (*parsed)[2] <= 0 || (*parsed)[3] <= 0)
        return policy::fail(policy::FailureKind::conflict,
                            fmt::format("“{}” is not an area. Write X,Y,W,H in whole pixels.", text));
    return policy::Rect{(*parsed)[0], (*parsed)[1], (*parsed)[2], (*parsed)[3]};
}

policy::Result<policy::Date> parseDate(const std::string& text) {
    const auto parsed = numbers<3>(text, '-');
    const auto date =
        parsed ? policy::Date{std::chrono::year{(*parsed)[0]}, std::chrono::month{static_cast<unsigned>((*parsed)[1])},
                              std::chrono::day{static_cast<unsigned>((*parsed)[2])}}
               : policy::Date{};
    if (!parsed || !date.ok())
        return policy::fail(policy::FailureKind::conflict,
                            fmt::format("“{}” is not a day. Write it as 2026-09-01.", text));
    return date;
}

policy::Result<policy::Purpose> parsePurpose(const std::string& text) {
    if (const auto purpose = policy::purposeFrom(text)) return *purpose;
    return policy::fail(policy::FailureKind::conflict,
                        fmt::format("“{}” is no purpose. It is one of social, website, print, press, display.", text));
}

std::string notOneLine(const std::string& text) {
    constexpr std::size_t longest = 200;
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    const bool plain = text.size() <= longest && exchange::wellFormedUtf8(text) &&
                       std::ranges::none_of(text, control) && text.find_first_not_of(' ') != std::string::npos;
    return plain ? "" : "Write a name in one line of plain text, of 200 bytes at most.";
}

} // namespace clearframe::cli
