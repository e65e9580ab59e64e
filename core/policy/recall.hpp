// Which pictures that went out the list would no longer let out (policy P13: once posted it cannot be taken back).
#pragma once

#include "core/policy/names.hpp"
#include "core/policy/reason.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clearframe::policy {

/// A pupil known to be in a picture that went out.
struct PupilInPicture {
    PupilKey pupil;
    bool shown = true; ///< false: covered, or tagged without a place
    std::optional<double>
        faceShare; ///< height of the face over height of the picture, 0 without a face; nothing: not recorded
    friend bool operator==(const PupilInPicture&, const PupilInPicture&) = default;
};

/// Who is in a picture, as it went out.
struct WhoIsInIt {
    std::optional<int> peopleShown; ///< pupils and others; nothing: not recorded
    std::vector<PupilInPicture> pupils;
    friend bool operator==(const WhoIsInIt&, const WhoIsInIt&) = default;
};

struct ExportedPicture {
    Purpose purpose = Purpose::social;
    std::string account;
    Date released{};
    WhoIsInIt who;
};

/// A pupil who can be seen in an exported picture, and may no longer be.
struct NoLongerAllowed {
    PupilKey pupil;
    std::string name; ///< as staff say it; empty for somebody who is not on the list any more
    std::string group;
    Reason reason;
};

/// Asks what the list would have said on the day the picture went out. So a withdrawn or tightened consent counts, and
/// one that merely reached its end since then does not: it was given for that day. Whoever is not on the list any more
/// has nothing recorded, and that counts as no. What was not recorded of the picture is taken as the worst.
[[nodiscard]] std::vector<NoLongerAllowed> noLongerAllowed(const ExportedPicture& picture, const Roster& roster);

/// When a post should be gone: a day after it became known, and never on a Saturday or Sunday (then Monday, 09:00 UTC).
[[nodiscard]] Time takedownDue(Time since);

} // namespace clearframe::policy
