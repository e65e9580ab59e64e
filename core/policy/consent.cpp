#include "core/policy/consent.hpp"

#include <algorithm>
#include <utility>

namespace clearframe::policy {

namespace {

constexpr std::array<std::pair<Purpose, std::string_view>, allPurposes.size()> purposeWords{{
    {Purpose::social, "social"},
    {Purpose::website, "website"},
    {Purpose::print, "print"},
    {Purpose::press, "press"},
    {Purpose::display, "display"},
}};

const std::string& firstOf(const std::string& preferred, const std::string& legal) {
    return preferred.empty() ? legal : preferred;
}

} // namespace

std::string_view toString(Purpose purpose) {
    for (const auto& [value, word] : purposeWords)
        if (value == purpose) return word;
    return "unknown";
}

std::optional<Purpose> purposeFrom(std::string_view word) {
    for (const auto& [value, name] : purposeWords)
        if (name == word) return value;
    return std::nullopt;
}

bool Pupil::restricted() const {
    const bool refusedOnce = std::ranges::find(consents, Consent::refused) != consents.end();
    return never || saidNo || refusedOnce || !limits.empty() || expires.has_value();
}

std::string Pupil::displayName() const {
    const auto& first = firstName();
    const auto& last = firstOf(preferredSurname, surname);
    if (first.empty() || last.empty()) return first + last;
    return first + " " + last;
}

std::string Pupil::firstName() const {
    return firstOf(preferredForename, forename);
}

} // namespace clearframe::policy
