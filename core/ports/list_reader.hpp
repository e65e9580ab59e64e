#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/list_table.hpp"
#include "core/ports/picture.hpp"

namespace clearframe::ports {

/// Reads an office's CSV export into a table: encoding, separator, quoted fields. Refuses with row and reason what
/// cannot be a list (NUL bytes, bytes of two encodings, an unclosed quote, a field over 64 KiB, more than 64 MiB).
class ListReader {
public:
    virtual ~ListReader() = default;
    [[nodiscard]] virtual policy::Result<policy::Table> read(const Bytes& file) = 0;
};

} // namespace clearframe::ports
