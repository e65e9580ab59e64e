// Words of a caption that somebody keeps, as they are given on the command line. Internal to the command line.
#pragma once

#include "core/policy/caption.hpp"
#include "core/policy/failure.hpp"

#include <string>
#include <vector>

namespace clearframe::cli {

/// FAULT:WORDS each. FailureKind::conflict where it is not, or may not be kept by anybody.
[[nodiscard]] policy::Result<std::vector<policy::KeptWords>> keptWords(const std::vector<std::string>& given);

} // namespace clearframe::cli
