#pragma once

#include "core/policy/failure.hpp"

#include <string>
#include <system_error>

namespace clearframe::exchange {

/// Why a file or folder that photos come from cannot be read: a sentence.
[[nodiscard]] std::string unreadable(std::error_code error, const std::string& path);
[[nodiscard]] tl::unexpected<policy::Failure> refuse(std::string sentence);

} // namespace clearframe::exchange
