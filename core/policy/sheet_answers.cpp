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
    // It stays, should the no be lifted: only its giver takes a block back.
    if (std::ranges::any_of(review_.aboutNoes,
                            [](const auto& about) { return about.second.asked == act::Asked::block; })) {
        add(ReasonCode::blockedByStaff, "Somebody in this photo asked not to be in photos. It stays here.");
        blocked_ = true;
    }
}

bool Sheet::askAboutNoes(Judgement& out) const {
    out.noes = facts_.noes;
    const auto covers = out.coversInWords();
    bool open = false;
    for (const auto& no : facts_.noes) {
        const auto* answer = review_.aboutNo(no.id);
        if (answer && answer->holdsWith(covers)) continue;
        out.reasons.push_back({.code = ReasonCode::namelessNo,
                               .text = isInThisPhoto(no.note) + " They asked not to be in photos.",
                               .pupil = {},
                               .face = {}});
        open = true;
    }
    return open;
}

} // namespace clearframe::policy
