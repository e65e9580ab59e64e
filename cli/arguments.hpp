// What stands on the command line, before anything is done with it.
#pragma once

#include "core/policy/decision.hpp"
#include "core/policy/failure.hpp"

#include <string>
#include <vector>

namespace clearframe::cli {

/// "X,Y,W,H" in whole pixels.
[[nodiscard]] policy::Result<policy::Rect> parseRect(const std::string& text);
/// "YYYY-MM-DD", a day that exists.
[[nodiscard]] policy::Result<policy::Date> parseDate(const std::string& text);
[[nodiscard]] policy::Result<policy::Purpose> parsePurpose(const std::string& text);

/// A CLI11 check for who decides and for what stands in the register and the log: one line of UTF-8, not blank, of 200
/// bytes at most. Empty where it is that, else what is wrong.
[[nodiscard]] std::string notOneLine(const std::string& text);

} // namespace clearframe::cli
