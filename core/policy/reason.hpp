// Why a photo may or may not go out. The codes are a closed list, explained in docs/reasons.md; the sentence is for the
// person at the screen.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/photo.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clearframe::policy {

enum class ReasonCode {
    // the list and the clock
    noList,
    listExpired,
    clockWrong,
    newerListUnread,
    tripOver,
    // the photo as a whole
    unreadable,
    deleted,
    blockedByStaff,
    sameAsBlocked,
    nearlyBlocked,
    referred,
    noFaces,
    headsFewer,
    headsMore,
    rollMismatch,
    tagsUnreadable,
    // a pupil's consent
    never,
    saidNo,
    notOnTrip,
    refused,
    nothingRecorded,
    consentExpired,
    limitUnknown,
    limitGroup,
    limitFaceOn,
    limitAccount,
    limitNotWith,
    limitAsk,
    // who it is
    namelessNo,
    unnamedFace,
    coveredByStaff,
    unknownPerson,
    ambiguousName,
    nearRestricted,
    notPlaced,
    placeUnusable,
    twoCandidates,
    tagWithoutFace,
    tagSize,
    twoNames,
    twoPlaces,
    secondPerson,
    // release
    notApproved,
    changedSinceApproval,
    proofFailed,
};

/// As programs see it: `no-list`, `near-restricted` …
[[nodiscard]] std::string_view toString(ReasonCode code);

struct Reason {
    ReasonCode code = ReasonCode::unreadable;
    std::string text;
    std::optional<PupilKey> pupil;
    std::optional<FaceId> face;
    friend bool operator==(const Reason&, const Reason&) = default;
};

} // namespace clearframe::policy
