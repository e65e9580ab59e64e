#include "core/workflow/trip_lease.hpp"

#include "core/policy/list_change.hpp"
#include "core/policy/pupil_rule.hpp"
#include "core/workflow/noes.hpp"
#include "core/workflow/situation.hpp"

#include <fmt/format.h>

namespace clearframe::workflow {

using policy::Lease;
using policy::Result;
using policy::Trip;
using policy::TripSide;

namespace {

std::string whyOver(const Trip& trip) {
    switch (trip.side) {
    case TripSide::here:
        return fmt::format("The trip “{}” ended on {}, so nothing can be cleared. Bring a new consent list, or let a "
                           "senior leader or IT end the trip.",
                           trip.name, policy::dayInWords(trip.until));
    case TripSide::guest:
        return fmt::format("The trip “{}” ended on {}, so nothing can be cleared. Write its results onto a stick and "
                           "take them home.",
                           trip.name, policy::dayInWords(trip.until));
    case TripSide::away:
        break;
    }
    return fmt::format("What the other kiosk did on “{}” has not come home, so nothing can be cleared. Bring its "
                       "results, or let a senior leader or IT say that there are none.",
                       trip.name);
}

} // namespace

Result<TripsNow> tripsNow(ports::Transaction& transaction, policy::Time now) {
    auto trips = transaction.trips().all();
    if (!trips) return tl::unexpected(trips.error());
    TripsNow out;
    if (trips->empty()) return out;
    auto version = transaction.lists().version();
    if (!version) return tl::unexpected(version.error());
    for (auto& trip : *trips) {
        const auto lease = policy::leaseOf(trip, {.today = schoolDay(now), .now = now, .listVersion = *version});
        if (lease == Lease::ranOut)
            out.ranOut.push_back(std::move(trip));
        else if (lease == Lease::running && trip.side != TripSide::away)
            out.running = std::move(trip);
    }
    return out;
}

std::optional<policy::ListStanding> heldBack(const TripsNow& trips) {
    if (trips.ranOut.empty()) return std::nullopt;
    return policy::ListStanding{policy::ListState::tripOver, whyOver(trips.ranOut.front())};
}

Result<std::optional<policy::ConsentList>> listInUse(ports::Transaction& transaction, const TripsNow& trips) {
    auto list = transaction.lists().current();
    if (!list) return list;
    if (trips.running && trips.running->side == TripSide::guest) {
        auto packed = transaction.trips().list(trips.running->id);
        if (!packed) return packed;
        const int own = *list ? (*list)->version : 0;
        if (*packed && (*packed)->version >= own) {
            // Stricter answers of a newer list that waits come into the own one without a new version.
            if (*list) (*packed)->pupils = policy::tightenedBy(**packed, **list);
            list = std::move(packed);
        }
    }
    if (!*list) return list;
    auto laid = withNoes(transaction, std::move(**list));
    if (!laid) return tl::unexpected(laid.error());
    if (trips.running) return policy::onTrip(*std::move(laid), *trips.running);
    return *std::move(laid);
}

} // namespace clearframe::workflow
