// Looking up what came out.
#pragma once

#include "exchange/metadata/metadata.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <set>
#include <string>

namespace clearframe::tests {

inline exchange::Metadata read(const ports::PhotoFile& file) {
    auto metadata = exchange::readMetadata(file);
    REQUIRE(metadata);
    return *metadata;
}

/// The only tag with this name and source; fails the test where there is none or more than one.
inline policy::PersonTag tagNamed(const std::vector<policy::PersonTag>& tags, std::string_view name,
                                  policy::TagSource source) {
    std::optional<policy::PersonTag> found;
    for (const auto& tag : tags) {
        if (tag.name != name || tag.source != source) continue;
        INFO("two tags named " << name);
        REQUIRE_FALSE(found);
        found = tag;
    }
    INFO("no tag named " << name);
    REQUIRE(found);
    return *found;
}

inline std::set<std::string> namesFrom(const exchange::Metadata& metadata, policy::TagSource source) {
    std::set<std::string> names;
    for (const auto& person : metadata.people) {
        if (person.source == source) names.insert(person.name);
    }
    return names;
}

inline bool saidToBePerson(const exchange::Metadata& metadata, std::string_view name) {
    for (const auto& person : metadata.people) {
        if (person.name == name && person.peopleBranch) return true;
    }
    return false;
}

} // namespace clearframe::tests
