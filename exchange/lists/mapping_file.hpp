// The file in which IT says once what the headings of a list mean.
#pragma once

#include "core/policy/list_columns.hpp"
#include "core/ports/picture.hpp"

#include <string_view>

namespace clearframe::exchange {

/// A JSON object `{"heading": "meaning"}` of up to 1 MiB; `name` is what a failure calls the file. FailureKind::refused
/// for anything else, and where one heading stands there twice: nobody could tell which of its meanings holds. Whether
/// the meanings are any is for policy::checkMapping(). Reads no file.
[[nodiscard]] policy::Result<policy::ColumnMapping> mappingFrom(const ports::Bytes& file, std::string_view name);

} // namespace clearframe::exchange
