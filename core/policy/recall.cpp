#include "core/policy/recall.hpp"

#include "core/policy/picture_limits.hpp"
#include "core/policy/pupil_rule.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {
namespace {

using Held = std::optional<Reason>;

Reason because(ReasonCode code, const PupilKey& pupil, std::string text) {
    return {.code = code, .text = std::move(text), .pupil = pupil, .face = {}};
}

/// A limit about the picture as a whole, which rule() leaves open.
Held heldBack(const Limit& limit, const Pupil& pupil, const PupilInPicture& seen, const ExportedPicture& picture,
              const Roster& roster) {
    const std::string name = pupil.firstName();
    const auto isOther = [&](const PupilInPicture& other) {
        const Pupil* listed = roster.find(other.pupil);
        return listed && !listed->upn.empty() && listed->upn == limit.text;
    };
    switch (limit.kind) {
    case LimitKind::groupOf:
        if (picture.who.peopleShown.value_or(0) >= limit.number) return {};
        return because(ReasonCode::limitGroup, pupil.key,
                       fmt::format("{} may only be shown in groups of {} or more.", name, limit.number));
    case LimitKind::noFaceOn:
        if (seen.faceShare && *seen.faceShare <= faceOnShare) return {};
        return because(ReasonCode::limitFaceOn, pupil.key, fmt::format("{} may not be shown face-on.", name));
    case LimitKind::notWithPupil:
        if (std::ranges::none_of(picture.who.pupils, isOther)) return {};
        return because(ReasonCode::limitNotWith, pupil.key,
                       fmt::format("{} may not be shown together with somebody in this photo.", name));
    case LimitKind::unknown:
    case LimitKind::noName:
    case LimitKind::onlyAccount:
    case LimitKind::notAccount:
    case LimitKind::untilDate:
    case LimitKind::askEachTime:
        break;
    }
    return {};
}

Held ruling(const Pupil& pupil, const PupilInPicture& seen, const ExportedPicture& picture, const Roster& roster) {
    // The list need not be in force: what a family withdrew with a list that ran out since is withdrawn still.
    const Occasion thatDay{
        .purpose = picture.purpose, .list = ListState::valid, .today = picture.released, .account = picture.account};
    auto alone = rule(pupil, thatDay);
    if (pupil.never) return because(ReasonCode::never, pupil.key, "Somebody in it must never be shown.");
    // Asked for the day it went out, "today" would be wrong on all others.
    if (pupil.saidNo)
        return because(ReasonCode::saidNo, pupil.key,
                       fmt::format("{} asked {} not to be in photos.", pupil.firstName(), dayAsked(*pupil.saidNo, {})));
    if (alone.action != Action::show) return alone.reason;
    if (seen.faceShare == 0.0) return {}; // tagged without a place: such a tag shows nobody
    for (const auto& limit : pupil.limits) {
        if (auto held = heldBack(limit, pupil, seen, picture, roster)) return held;
    }
    return {};
}

} // namespace

std::vector<NoLongerAllowed> noLongerAllowed(const ExportedPicture& picture, const Roster& roster) {
    std::vector<NoLongerAllowed> out;
    for (const auto& seen : picture.who.pupils) {
        // A covered pupil who must never be shown blocks the whole picture, as they would have before it went out.
        if (!seen.shown && !roster.mayBeNever(seen.pupil)) continue;
        const Pupil* pupil = roster.find(seen.pupil);
        if (!pupil) {
            const bool two = roster.ambiguous(seen.pupil);
            out.push_back({seen.pupil,
                           {},
                           {},
                           because(two ? ReasonCode::ambiguousName : ReasonCode::nothingRecorded, seen.pupil,
                                   two ? "Two pupils on the list have this name now. Nobody can tell who it is."
                                       : "A pupil in it is not on the list any more. That counts as no.")});
            continue;
        }
        if (auto held = ruling(*pupil, seen, picture, roster))
            out.push_back({pupil->key, pupil->displayName(), pupil->group, std::move(*held)});
    }
    return out;
}

Time takedownDue(Time since) {
    using namespace std::chrono;
    const Time due = since + days(1);
    const auto day = floor<days>(due);
    const weekday which{day};
    if (which == Saturday) return day + days(2) + hours(9);
    if (which == Sunday) return day + days(1) + hours(9);
    return due;
}

} // namespace clearframe::policy
