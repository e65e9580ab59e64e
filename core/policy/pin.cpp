#include "core/policy/pin.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {
namespace {

using std::chrono::seconds;

constexpr int freeTries = 2;
constexpr seconds firstWait{30};
constexpr seconds longestWait{3600};

bool equalSteps(std::string_view pin) {
    const auto step = [&](std::size_t i) { return (pin[i] - pin[i - 1] + 10) % 10; };
    for (std::size_t i = 2; i < pin.size(); ++i)
        if (step(i) != step(1)) return false;
    return true;
}

bool repeatsGroup(std::string_view pin) {
    for (std::size_t group = 1; group <= pin.size() / 2; ++group)
        if (pin.size() % group == 0 && pin.substr(group) == pin.substr(0, pin.size() - group)) return true;
    return false;
}

} // namespace

int shortestPin(Role role) {
    return role == Role::staff || role == Role::schoolBusinessManager ? 4 : 6;
}

Done checkPin(std::string_view pin, Role role) {
    const auto least = static_cast<std::size_t>(shortestPin(role));
    const bool digits = std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || pin.size() < least || pin.size() > longestPin)
        return fail(FailureKind::conflict, fmt::format("The PIN of {} has {} to {} digits and nothing else.",
                                                       inWords(role), least, longestPin));
    if (equalSteps(pin) || repeatsGroup(pin))
        return fail(FailureKind::conflict,
                    "This PIN is one of the first that anybody would try. Choose one without a pattern.");
    return {};
}

seconds waitAfter(int wrongPins) {
    if (wrongPins <= freeTries) return seconds(0);
    seconds wait = firstWait;
    for (int more = freeTries + 1; more < wrongPins && wait < longestWait; ++more)
        wait *= 2;
    return std::min(wait, longestWait);
}

std::string inWords(seconds wait) {
    const auto whole = wait.count();
    if (whole >= 3600) return "an hour";
    if (whole > 90) return fmt::format("{} minutes", (whole + 59) / 60);
    return fmt::format("{} second{}", whole, whole == 1 ? "" : "s");
}

} // namespace clearframe::policy
