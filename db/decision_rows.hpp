// Decisions as rows: one column for each thing an act can say.
#pragma once

#include "core/policy/decision.hpp"
#include "db/session.hpp"

#include <cstdint>
#include <vector>

namespace clearframe::db {

/// Adds after what the photo has already. Throws, as all helpers behind Session::guarded.
void appendDecisions(Session& session, std::int64_t photo, const std::vector<policy::Decision>& more);
[[nodiscard]] std::vector<policy::Decision> readDecisions(Session& session, std::int64_t photo);

} // namespace clearframe::db
