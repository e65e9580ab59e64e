#include "core/policy/reason.hpp"

namespace clearframe::policy {

std::string_view toString(ReasonCode code) {
    switch (code) {
    case ReasonCode::noList:
        return "no-list";
    case ReasonCode::listExpired:
        return "list-expired";
    case ReasonCode::clockWrong:
        return "clock-wrong";
    case ReasonCode::newerListUnread:
        return "newer-list-unread";
    case ReasonCode::unreadable:
        return "unreadable";
    case ReasonCode::deleted:
        return "deleted";
    case ReasonCode::blockedByStaff:
        return "blocked-by-staff";
    case ReasonCode::sameAsBlocked:
        return "same-as-blocked";
    case ReasonCode::nearlyBlocked:
        return "nearly-blocked";
    case ReasonCode::referred:
        return "referred";
    case ReasonCode::noFaces:
        return "no-faces";
    case ReasonCode::headsFewer:
        return "heads-fewer";
    case ReasonCode::headsMore:
        return "heads-more";
    case ReasonCode::rollMismatch:
        return "roll-mismatch";
    case ReasonCode::tagsUnreadable:
        return "tags-unreadable";
    case ReasonCode::never:
        return "never";
    case ReasonCode::saidNo:
        return "said-no";
    case ReasonCode::namelessNo:
        return "nameless-no";
    case ReasonCode::refused:
        return "refused";
    case ReasonCode::nothingRecorded:
        return "nothing-recorded";
    case ReasonCode::consentExpired:
        return "consent-expired";
    case ReasonCode::limitUnknown:
        return "limit-unknown";
    case ReasonCode::limitGroup:
        return "limit-group";
    case ReasonCode::limitFaceOn:
        return "limit-face-on";
    case ReasonCode::limitAccount:
        return "limit-account";
    case ReasonCode::limitNotWith:
        return "limit-not-with";
    case ReasonCode::limitAsk:
        return "limit-ask";
    case ReasonCode::unnamedFace:
        return "unnamed-face";
    case ReasonCode::coveredByStaff:
        return "covered-by-staff";
    case ReasonCode::unknownPerson:
        return "unknown-person";
    case ReasonCode::ambiguousName:
        return "ambiguous-name";
    case ReasonCode::nearRestricted:
        return "near-restricted";
    case ReasonCode::notPlaced:
        return "not-placed";
    case ReasonCode::placeUnusable:
        return "place-unusable";
    case ReasonCode::twoCandidates:
        return "two-candidates";
    case ReasonCode::tagWithoutFace:
        return "tag-without-face";
    case ReasonCode::tagSize:
        return "tag-size";
    case ReasonCode::twoNames:
        return "two-names";
    case ReasonCode::twoPlaces:
        return "two-places";
    case ReasonCode::secondPerson:
        return "second-person";
    case ReasonCode::notApproved:
        return "not-approved";
    case ReasonCode::changedSinceApproval:
        return "changed-since-approval";
    case ReasonCode::proofFailed:
        return "proof-failed";
    }
    return "unreadable";
}

} // namespace clearframe::policy
