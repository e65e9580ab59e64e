#include "exchange/lists/mapping_file.hpp"

#include "core/policy/list_header.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

namespace clearframe::exchange {

using policy::FailureKind;

policy::Result<policy::ColumnMapping> mappingFrom(const ports::Bytes& file, std::string_view name) {
    using nlohmann::json;
    constexpr std::size_t largest = 1U << 20U;
    // A finished object no longer tells that a name stood in it twice.
    std::set<std::string> headers;
    std::optional<std::string> twice;
    const auto watch = [&](int depth, json::parse_event_t event, const json& value) {
        if (depth == 1 && event == json::parse_event_t::key && !headers.insert(value.get<std::string>()).second)
            twice = value.get<std::string>();
        return true;
    };
    const auto document = file.size() <= largest ? json::parse(file.begin(), file.end(), watch, false) : json();
    const auto refused = [&] {
        return policy::fail(
            FailureKind::refused,
            fmt::format("The mapping file {} has to be a JSON object like {{\"Photo consent\": \"social\"}}.", name));
    };
    if (!document.is_object()) return refused();
    if (twice)
        return policy::fail(
            FailureKind::refused,
            fmt::format("The mapping file {} names the heading {} twice. Name it once, with one meaning.", name,
                        policy::quoted(*twice)));
    policy::ColumnMapping mapping;
    for (const auto& [header, meaning] : document.items()) {
        if (!meaning.is_string()) return refused();
        mapping[header] = meaning.get<std::string>();
    }
    return mapping;
}

} // namespace clearframe::exchange
