// Whom a claim means, held against the list.
#pragma once

#include "core/policy/claims.hpp"
#include "core/policy/names.hpp"

#include <vector>

namespace clearframe::policy {

enum class IdentityKind {
    nobody,    ///< a plain keyword that names no pupil; says nothing about the picture
    pupil,     ///< exactly one
    ambiguous, ///< fits more than one, or one whom nobody can tell from another
    nearRestricted,
    stranger, ///< a name, but of no pupil
};

struct Identity {
    IdentityKind kind = IdentityKind::stranger;
    const Pupil* pupil = nullptr;         ///< IdentityKind::pupil
    std::vector<const Pupil*> candidates; ///< ambiguous and nearRestricted
};

[[nodiscard]] Identity identify(const Claim& claim, const Roster& roster);

} // namespace clearframe::policy
