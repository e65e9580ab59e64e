#include "core/workflow/trips.hpp"

#include "core/policy/list_words.hpp"
#include "core/policy/person.hpp"
#include "core/policy/pupil_rule.hpp"
#include "core/policy/same_person.hpp"
#include "core/workflow/paired_kiosks.hpp"
#include "core/workflow/situation.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace clearframe::workflow {

using policy::FailureKind;
using policy::Lease;
using policy::Result;
using policy::Trip;
using policy::TripSide;

namespace {

constexpr std::size_t longestName = 80;

policy::Done checkName(const Trip& trip, const policy::Roster& roster) {
    const bool oneLine = std::ranges::none_of(trip.name, [](char c) { return static_cast<unsigned char>(c) < ' '; });
    if (!oneLine || trip.name.size() > longestName || !policy::namesSomebody(trip.name))
        return policy::fail(FailureKind::conflict, "Give the trip a short name: “Year 4 castle trip”.");
    if (roster.namedIn(trip.name))
        return policy::fail(FailureKind::conflict,
                            "The name of the trip holds the full name of a pupil. Give it another one.");
    return {};
}

Result<std::vector<policy::PupilKey>> goers(const TripRequest& request, const policy::Roster& roster) {
    std::set<policy::PupilKey> going;
    for (const auto& key : request.pupils) {
        if (!roster.find(key) && !roster.ambiguous(key))
            return policy::fail(FailureKind::notFound, "One of the pupils is not on the list. Choose them again.");
        going.insert(key);
    }
    for (const auto& group : request.classes) {
        bool known = false;
        for (const auto& pupil : roster.list().pupils) {
            if (pupil.group != group) continue;
            known = true;
            going.insert(pupil.key);
        }
        if (!known)
            return policy::fail(FailureKind::notFound, fmt::format("There is no class “{}” on the list.", group));
    }
    if (going.empty()) return policy::fail(FailureKind::conflict, "Say which pupils or classes are on the trip.");
    return std::vector<policy::PupilKey>(going.begin(), going.end());
}

policy::Done checkAccounts(ports::Transaction& transaction, const std::vector<std::string>& names) {
    if (names.empty()) return policy::fail(FailureKind::conflict, "Say to which accounts photos of the trip may go.");
    for (const auto& name : names) {
        auto account = transaction.accounts().find(name);
        if (!account) return tl::unexpected(account.error());
        if (!*account)
            return policy::fail(FailureKind::notFound, fmt::format("There is no official account “{}”.", name));
        if ((*account)->state != ports::AccountState::active)
            return policy::fail(FailureKind::conflict, fmt::format("The account “{}” is not active.", name));
    }
    return {};
}

policy::TripMoment momentOf(policy::Time now, int listVersion) {
    return {.today = schoolDay(now), .now = now, .listVersion = listVersion};
}

ports::AuditEvent eventOf(const Trip& trip, std::string act, const Actor& by) {
    ports::AuditEvent event{.act = std::move(act),
                            .by = by.name(),
                            .details = {{"trip", trip.id.value},
                                        {"event", trip.name},
                                        {"from", policy::toString(trip.from)},
                                        {"until", policy::toString(trip.until)},
                                        {"pupils", fmt::to_string(trip.pupils.size())},
                                        {"list", fmt::to_string(trip.listVersion)}}};
    if (!trip.kiosk.empty()) event.details.emplace_back("kiosk", trip.kiosk);
    for (const auto& account : trip.accounts)
        event.details.emplace_back("account", account);
    return event;
}

Result<Trip> made(ports::Transaction& transaction, const TripRequest& request, const Situation& situation,
                  policy::Time now) {
    if (situation.state() != policy::ListState::valid)
        return policy::fail(FailureKind::conflict,
                            "There is no consent list in force now, so no trip can be prepared. Ask IT for the list.");
    if (auto days = policy::checkTripDays(request.from, request.until, schoolDay(now)); !days)
        return tl::unexpected(days.error());
    const auto& list = *situation.list();
    if (std::chrono::sys_days(request.from) >= list.expires)
        return policy::fail(FailureKind::conflict,
                            fmt::format("The consent list ends on {}, before the trip begins. Bring a newer one first.",
                                        policy::dayInWords(schoolDay(list.expires))));
    Trip trip{.name = policy::tidyName(request.name),
              .from = request.from,
              .until = request.until,
              .ends = policy::leaseEnd(request.until, list.expires),
              .accounts = request.accounts,
              .listVersion = list.version,
              .preparedBy = request.by.name(),
              .preparedAt = now};
    if (auto named = checkName(trip, *situation.roster()); !named) return tl::unexpected(named.error());
    auto going = goers(request, *situation.roster());
    if (!going) return tl::unexpected(going.error());
    trip.pupils = *std::move(going);
    if (auto accounts = checkAccounts(transaction, request.accounts); !accounts)
        return tl::unexpected(accounts.error());
    if (request.kiosk.empty()) return trip;
    auto kiosk = pairedKiosk(transaction, request.kiosk);
    if (!kiosk) return tl::unexpected(kiosk.error());
    trip.side = TripSide::away;
    trip.kiosk = kiosk->identity.key;
    return trip;
}

} // namespace

policy::Done checkFree(ports::Transaction& transaction, const Trip& trip, policy::Time now) {
    auto trips = transaction.trips().all();
    if (!trips) return tl::unexpected(trips.error());
    auto version = transaction.lists().version();
    if (!version) return tl::unexpected(version.error());
    for (const auto& other : *trips) {
        if (policy::leaseOf(other, momentOf(now, *version)) == Lease::ended) continue;
        const bool bothHere = trip.side != TripSide::away && other.side != TripSide::away;
        const bool sameKiosk = bothHere || (trip.side == other.side && trip.kiosk == other.kiosk);
        if (sameKiosk && trip.from <= other.until && other.from <= trip.until)
            return policy::fail(FailureKind::conflict,
                                fmt::format("The kiosk is on “{}” from {} to {}. End that trip first.", other.name,
                                            policy::dayInWords(other.from), policy::dayInWords(other.until)));
    }
    return {};
}

Result<Trip> prepareTrip(ports::Store& store, ports::Clock& clock, ports::IdSource& ids, const TripRequest& request) {
    if (!policy::namesSomebody(request.by.name()))
        return policy::fail(FailureKind::conflict, "Say who prepares the trip.");
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, request.by, policy::Deed::prepareTrip); !allowed)
        return tl::unexpected(allowed.error());
    const auto reading = clock.reading();
    const auto now = reading.time;
    auto situation = Situation::load(**transaction, reading);
    if (!situation) return tl::unexpected(situation.error());
    auto trip = made(**transaction, request, *situation, now);
    if (!trip) return trip;
    if (auto free = checkFree(**transaction, *trip, now); !free) return tl::unexpected(free.error());
    trip->id = {ids.next()};
    if (auto added = (*transaction)->trips().add(*trip); !added) return tl::unexpected(added.error());
    if (auto logged = (*transaction)->audit().append(eventOf(*trip, "trip.prepare", request.by), now); !logged)
        return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return trip;
}

Result<std::vector<TripView>> listTrips(ports::Store& store, ports::Clock& clock) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto trips = (*transaction)->trips().all();
    if (!trips) return tl::unexpected(trips.error());
    auto kiosks = (*transaction)->kiosks().all();
    if (!kiosks) return tl::unexpected(kiosks.error());
    auto version = (*transaction)->lists().version();
    if (!version) return tl::unexpected(version.error());
    const auto moment = momentOf(clock.now(), *version);
    std::vector<TripView> views;
    for (auto& trip : *trips) {
        TripView view{.lease = policy::leaseOf(trip, moment)};
        for (const auto& kiosk : *kiosks) {
            if (kiosk.identity.key == trip.kiosk) view.kiosk = kiosk.name;
        }
        view.trip = std::move(trip);
        views.push_back(std::move(view));
    }
    std::ranges::stable_sort(views, [](const TripView& a, const TripView& b) {
        const bool ended = a.lease == Lease::ended;
        if (ended != (b.lease == Lease::ended)) return !ended;
        return ended ? a.trip.ends > b.trip.ends : a.trip.ends < b.trip.ends;
    });
    return views;
}

Result<Trip> openTrip(ports::Transaction& transaction, const policy::TripId& id) {
    auto trips = transaction.trips().all();
    if (!trips) return tl::unexpected(trips.error());
    const auto trip = std::ranges::find(*trips, id, &Trip::id);
    if (trip == trips->end() || trip->ended)
        return policy::fail(
            FailureKind::notFound,
            fmt::format("There is no trip {} that goes on. “clearframe trip list” names them.", id.value));
    return *trip;
}

Result<Trip> endTrip(ports::Store& store, ports::Clock& clock, const policy::TripId& id, const Actor& by) {
    if (!policy::namesSomebody(by.name())) return policy::fail(FailureKind::conflict, "Say who ends the trip.");
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::prepareTrip); !allowed)
        return tl::unexpected(allowed.error());
    auto trip = openTrip(**transaction, id);
    if (!trip) return trip;
    const auto now = clock.now();
    const policy::TripEnd end{.how = trip->side == TripSide::here ? policy::TripEnding::back : policy::TripEnding::lost,
                              .by = by.name(),
                              .at = now};
    if (auto ended = (*transaction)->trips().end(id, end); !ended) return tl::unexpected(ended.error());
    auto event = eventOf(*trip, "trip.end", by);
    event.details.emplace_back("how", trip->side == TripSide::here ? "back" : "lost");
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    trip->ended = end;
    return trip;
}

} // namespace clearframe::workflow
