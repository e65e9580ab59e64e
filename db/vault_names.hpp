// Photo ids as names of files in the vaults. Internal to db.
#pragma once

#include "core/policy/photo.hpp"

#include <algorithm>
#include <string_view>

namespace clearframe::db {

inline constexpr std::string_view sealedEnding = ".enc";
inline constexpr std::string_view halfEnding = ".new";

/// Ids become file names: nothing that could lead anywhere else.
[[nodiscard]] inline bool plainName(const policy::PhotoId& id) {
    return !id.value.empty() && id.value.size() <= 64 && std::all_of(id.value.begin(), id.value.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

} // namespace clearframe::db
