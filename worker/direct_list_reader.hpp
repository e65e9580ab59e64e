// Reads consent lists in this very process: for tests and sanitizers. The kiosk itself uses exchange::ContainedReader.
#pragma once

#include "core/ports/list_reader.hpp"

namespace clearframe::worker {

class DirectListReader final : public ports::ListReader {
public:
    [[nodiscard]] policy::Result<policy::Table> read(const ports::Bytes& file) override;
};

} // namespace clearframe::worker
