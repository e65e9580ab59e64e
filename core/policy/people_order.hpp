// The order in which people look for names and classes: accents and case after letters, 7A before 10A.
#pragma once

#include <string>
#include <string_view>

namespace clearframe::policy {

/// Compares as bytes in that order. Pure; thread safe.
[[nodiscard]] std::string orderKey(std::string_view text);

} // namespace clearframe::policy
