#include "core/policy/sheet.hpp"

#include <fmt/format.h>

namespace clearframe::policy {

void Sheet::judgeAnswers() {
    if (review_.neverSeen) {
        add(ReasonCode::never, "Staff saw somebody in this photo who must never be shown. It stays here.");
        blocked_ = true;
    }
    for (const auto& [key, telling] : review_.couldTell) {
        if (telling != act::Telling::block) continue;
        const Pupil* pupil = roster_.find(key);
        add(ReasonCode::blockedByStaff,
            fmt::format("A classmate could still tell who {} is. The photo stays here.",
                        pupil ? pupil->firstName() : "the covered pupil"),
            pupil);
        blocked_ = true;
    }
}

} // namespace clearframe::policy
