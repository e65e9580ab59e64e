// Decisions as rows: one column for each thing an act can say.
#pragma once

#include "core/policy/decision.hpp"
#include "db/session.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace clearframe::db {

/// Adds after what the photo has already. Throws, as all helpers behind Session::guarded.
void appendDecisions(Session& session, std::int64_t photo, const std::vector<policy::Decision>& more);
[[nodiscard]] std::vector<policy::Decision> readDecisions(Session& session, std::int64_t photo);

using DecisionsByPhoto = std::map<std::int64_t, std::vector<policy::Decision>>; ///< by the photo's number
/// Of all photos of an event, of every event where it is empty.
[[nodiscard]] DecisionsByPhoto readDecisionsOf(Session& session, const std::string& event);

} // namespace clearframe::db
