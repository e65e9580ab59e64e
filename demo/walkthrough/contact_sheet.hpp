#pragma once

#include "demo/walkthrough/row.hpp"

#include <filesystem>
#include <vector>

namespace clearframe::demo {

/// Writes one PNG with every photo before and after. What stays on the kiosk shows its reason instead of a picture.
/// Throws std::runtime_error where a picture cannot be read or the sheet cannot be written.
void writeContactSheet(const std::filesystem::path& png, const std::vector<Row>& rows);

} // namespace clearframe::demo
