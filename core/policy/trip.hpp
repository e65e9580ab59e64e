// A trip: some pupils, some days, some accounts. While it lasts the kiosk clears nobody else, and when its lease ends
// nothing at all (DESIGN, Verdicts: “a trip lease ran out (never later than its list)”).
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::policy {

/// Opaque, and given once.
struct TripId {
    std::string value;
    friend auto operator<=>(const TripId&, const TripId&) = default;
};

enum class TripSide {
    here,  ///< this kiosk goes along
    away,  ///< another kiosk was given a pack, and goes along
    guest, ///< this kiosk goes along with the pack of another one
};

enum class TripEnding {
    back,        ///< somebody said that the trip is over
    handedOver,  ///< a guest wrote its results
    resultsHome, ///< the results of the kiosk that was away have come
    lost,        ///< … and never will
};

struct TripEnd {
    TripEnding how = TripEnding::back;
    std::string by;
    Time at{};
    friend bool operator==(const TripEnd&, const TripEnd&) = default;
};

struct Trip {
    TripId id;
    std::string name; ///< no pupil's; photos of the trip are an event of this name
    TripSide side = TripSide::here;
    std::string kiosk; ///< key of the other kiosk: who was given the pack, or who gave it; empty where `here`
    Date from{};       ///< school days, both belong to it
    Date until{};
    Time ends{};                  ///< of the lease; from this moment on nothing is cleared
    std::vector<PupilKey> pupils; ///< who is on the trip
    std::vector<std::string> accounts;
    int listVersion = 0; ///< it was prepared with
    std::string preparedBy;
    Time preparedAt{};
    std::optional<TripEnd> ended;

    friend bool operator==(const Trip&, const Trip&) = default;
};

enum class Lease {
    planned,
    running,
    ranOut, ///< and nobody has ended the trip
    ended,
};
struct TripMoment {
    Date today{}; ///< the school's day
    Time now{};
    int listVersion = 0; ///< of the list in force
};
/// Where this kiosk went along with its own list, a newer one ends a lease that ran out.
[[nodiscard]] Lease leaseOf(const Trip& trip, const TripMoment& moment);

/// The end of the last day, and never later than its list.
[[nodiscard]] Time leaseEnd(Date until, Time listExpires);

/// Who is not on the trip is shown nowhere. Of those who are restricted only the names are left, and that they must
/// never be shown, so that their names and near matches are still caught. Only tightens. `list` has the noes laid over
/// it.
[[nodiscard]] ConsentList onTrip(ConsentList list, const Trip& trip);

/// What another kiosk needs to know: onTrip(), without those whom nobody would take for one of the trip: who is neither
/// restricted, nor called like one of these or of the trip, nor somebody that one of the trip may not be shown with.
/// With it no face is shown, and no block lifted, that would not be with onTrip() (Occasion::partOfList).
[[nodiscard]] ConsentList packedFor(const ConsentList& list, const Trip& trip);

inline constexpr int longestTripDays = 31;

/// FailureKind::conflict with a sentence: a name of one line, days in their order, none gone, not more than a month.
[[nodiscard]] Done checkTripDays(Date from, Date until, Date today);

} // namespace clearframe::policy
