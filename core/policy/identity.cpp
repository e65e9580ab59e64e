#include "core/policy/identity.hpp"

namespace clearframe::policy {

Identity identify(const Claim& claim, const Roster& roster) {
    const MatchedName matched = claim.keywordOnly ? roster.matchKeyword(claim.name) : roster.match(claim.name);
    switch (matched.match) {
    case NameMatch::one:
        if (matched.candidates.size() != 1 || roster.ambiguous(matched.candidates.front()->key))
            return {.kind = IdentityKind::ambiguous, .candidates = matched.candidates};
        return {.kind = IdentityKind::pupil, .pupil = matched.candidates.front()};
    case NameMatch::several:
        return {.kind = IdentityKind::ambiguous, .candidates = matched.candidates};
    case NameMatch::nearRestricted:
        return {.kind = IdentityKind::nearRestricted, .candidates = matched.candidates};
    case NameMatch::none:
        break;
    }
    return {.kind = claim.keywordOnly ? IdentityKind::nobody : IdentityKind::stranger};
}

} // namespace clearframe::policy
