#pragma once

#include "core/policy/failure.hpp"

#include <cstdint>
#include <string>
#include <system_error>

namespace clearframe::exchange {

/// A path or name inside a sentence.
[[nodiscard]] std::string shown(const std::string& path);
/// What the destination's disk reported.
[[nodiscard]] policy::Failure diskFailure(std::error_code error, const std::string& path);
[[nodiscard]] policy::Failure noSpace(std::uint64_t missingBytes, const std::string& path);

} // namespace clearframe::exchange
