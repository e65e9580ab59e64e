// What stands between an XMP packet from outside and the parser.
#pragma once

#include "core/policy/failure.hpp"

#include <string>
#include <string_view>

namespace clearframe::exchange {

/// The packet as UTF-8 without byte order mark and XML declaration, or the reason why it must not be parsed.
[[nodiscard]] policy::Result<std::string> guardedXmp(std::string_view packet);

} // namespace clearframe::exchange
