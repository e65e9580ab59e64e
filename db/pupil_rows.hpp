// The pupils of a list as rows: of the list in force, and of one that came for a trip.
#pragma once

#include "core/policy/consent.hpp"
#include "db/session.hpp"

#include <cstdint>
#include <vector>

namespace clearframe::db {

/// Two tables of one shape; each pair holds the pupils of one list at a time.
struct PupilTables {
    const char* pupils;
    const char* limits;
};

/// What the list's own row says, so that a row that is lost is noticed.
struct PupilCounts {
    std::int64_t pupils = 0;
    std::int64_t restricted = 0;
};
[[nodiscard]] PupilCounts countsOf(const policy::ConsentList& list);

/// To be called within Session::guarded.
[[nodiscard]] std::vector<policy::Pupil> readPupils(Session& session, const PupilTables& tables, std::int64_t list,
                                                    PupilCounts counts);
void writePupils(Session& session, const PupilTables& tables, std::int64_t list,
                 const std::vector<policy::Pupil>& pupils);
void erasePupils(Session& session, const PupilTables& tables);

} // namespace clearframe::db
