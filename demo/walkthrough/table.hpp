#pragma once

#include "demo/walkthrough/row.hpp"

#include <string>
#include <vector>

namespace clearframe::demo {

/// A table for a terminal: photo, people, verdict, reason, output; long cells are wrapped, never cut.
[[nodiscard]] std::string tableOf(const std::vector<Row>& rows);

} // namespace clearframe::demo
