#include "core/policy/trip.hpp"

#include "core/policy/pupil_forms.hpp"
#include "core/policy/pupil_rule.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace clearframe::policy {
namespace {

// The school's day begins an hour before that of UTC in summer; a lease ends early rather than late.
constexpr std::chrono::hours aheadOfUtc{1};

std::set<PupilKey> keysOf(const Trip& trip) {
    return {trip.pupils.begin(), trip.pupils.end()};
}

Pupil stayedAtHome(Pupil pupil) {
    pupil.consents.fill(pupil.restricted() ? Consent::refused : Consent::nothingRecorded);
    // Whoever wants to be asked is asked about on the trip as well: that is tighter than a cover.
    std::erase_if(pupil.limits, [](const Limit& limit) { return limit.kind != LimitKind::askEachTime; });
    pupil.expires.reset();
    pupil.evidence.clear();
    pupil.notOnTrip = true;
    return pupil;
}

/// What a tag may have to be held against on the trip.
struct Known {
    std::set<std::string> names; ///< folded, of those on the trip and of the restricted
    std::set<std::string> upns;  ///< with whom one of them may not be shown
};

Known knownOn(const ConsentList& list, const std::set<PupilKey>& going) {
    Known known;
    for (const auto& pupil : list.pupils) {
        if (!going.contains(pupil.key) && !pupil.restricted()) continue;
        for (auto& name : PupilForms::of(pupil).everyOrder)
            known.names.insert(std::move(name));
        if (!going.contains(pupil.key)) continue;
        for (const auto& limit : pupil.limits) {
            if (limit.kind == LimitKind::notWithPupil) known.upns.insert(limit.text);
        }
    }
    return known;
}

bool isNeeded(const Pupil& pupil, const Known& known) {
    if (pupil.restricted() || (!pupil.upn.empty() && known.upns.contains(pupil.upn))) return true;
    return std::ranges::any_of(PupilForms::of(pupil).everyOrder,
                               [&](const std::string& name) { return known.names.contains(name); });
}

} // namespace

Lease leaseOf(const Trip& trip, const TripMoment& moment) {
    if (trip.ended) return Lease::ended;
    if (moment.now < trip.ends) return moment.today < trip.from ? Lease::planned : Lease::running;
    const bool homeAgain = trip.side == TripSide::here && moment.listVersion > trip.listVersion;
    return homeAgain ? Lease::ended : Lease::ranOut;
}

Time leaseEnd(Date until, Time listExpires) {
    const Time end = std::chrono::sys_days(until) + std::chrono::days(1) - aheadOfUtc;
    return std::min(end, listExpires);
}

ConsentList onTrip(ConsentList list, const Trip& trip) {
    const auto going = keysOf(trip);
    for (auto& pupil : list.pupils) {
        if (!going.contains(pupil.key)) pupil = stayedAtHome(std::move(pupil));
    }
    return list;
}

ConsentList packedFor(const ConsentList& list, const Trip& trip) {
    const auto going = keysOf(trip);
    const auto known = knownOn(list, going);
    auto packed = onTrip(list, trip);
    std::erase_if(packed.pupils,
                  [&](const Pupil& pupil) { return !going.contains(pupil.key) && !isNeeded(pupil, known); });
    for (auto& pupil : packed.pupils)
        pupil.evidence.clear();
    return packed;
}

Done checkTripDays(Date from, Date until, Date today) {
    if (!from.ok() || !until.ok() || until < from)
        return fail(FailureKind::conflict, "Give the first and the last day of the trip, in their order.");
    if (until < today) return fail(FailureKind::conflict, "The trip is over already. Give days that are to come.");
    if (std::chrono::sys_days(until) - std::chrono::sys_days(from) >= std::chrono::days(longestTripDays))
        return fail(FailureKind::conflict,
                    fmt::format("A trip lasts {} days at most. Prepare a longer one in parts.", longestTripDays));
    return {};
}

} // namespace clearframe::policy
