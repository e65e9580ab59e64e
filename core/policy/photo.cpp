#include "core/policy/photo.hpp"

#include <array>
#include <utility>

namespace clearframe::policy {
namespace {

constexpr std::array<std::pair<TagSource, std::string_view>, 9> sourceWords{{
    {TagSource::mwg, "mwg"},
    {TagSource::microsoft, "microsoft"},
    {TagSource::iptcRegion, "iptc-region"},
    {TagSource::iptcPerson, "iptc-person"},
    {TagSource::keyword, "keyword"},
    {TagSource::digikam, "digikam"},
    {TagSource::lightroom, "lightroom"},
    {TagSource::picasa, "picasa"},
    {TagSource::sidecar, "sidecar"},
}};

} // namespace

std::string_view toString(TagSource source) {
    for (const auto& [value, word] : sourceWords) {
        if (value == source) return word;
    }
    return "keyword";
}

std::optional<TagSource> tagSourceFrom(std::string_view word) {
    for (const auto& [value, known] : sourceWords) {
        if (known == word) return value;
    }
    return std::nullopt;
}

} // namespace clearframe::policy
