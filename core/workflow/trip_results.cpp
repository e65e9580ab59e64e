#include "core/workflow/trip_results.hpp"

#include "core/policy/same_person.hpp"
#include "core/workflow/paired_kiosks.hpp"
#include "core/workflow/recall.hpp"
#include "core/workflow/trips.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace clearframe::workflow {

using policy::FailureKind;
using policy::Result;
using policy::Trip;
using policy::TripSide;
using ports::TripResults;

namespace {

/// Also one that has ended.
Result<Trip> tripOf(ports::Transaction& transaction, const policy::TripId& id, TripSide side) {
    auto trips = transaction.trips().all();
    if (!trips) return tl::unexpected(trips.error());
    const auto trip = std::ranges::find_if(*trips, [&](const Trip& one) { return one.id == id && one.side == side; });
    if (trip == trips->end())
        return policy::fail(
            FailureKind::notFound,
            side == TripSide::guest
                ? fmt::format("This kiosk went along on no trip {}. “clearframe trip list” names them.", id.value)
                : "These are not the results of a trip of this kiosk.");
    return *trip;
}

Result<std::vector<ports::Release>> releasesOf(ports::Transaction& transaction, const policy::TripId& id) {
    auto releases = transaction.releases().all();
    if (!releases) return releases;
    auto tripOf = transaction.trips().releases();
    if (!tripOf) return tl::unexpected(tripOf.error());
    std::erase_if(*releases, [&](const ports::Release& release) {
        const auto of = tripOf->find(release.id);
        return of == tripOf->end() || of->second != id || release.state == ports::ReleaseState::withdrawn;
    });
    if (std::ranges::find(*releases, ports::ReleaseState::publishing, &ports::Release::state) != releases->end())
        return policy::fail(FailureKind::conflict, "An export of this trip is not finished. Wait until it is.");
    for (auto& release : *releases) {
        release.temporaryFolder.clear(); // where it stood on the other kiosk helps nobody
        release.folder.erase(0, release.folder.rfind('/') + 1);
    }
    return releases;
}

/// Whoever said no on the other kiosk has said it.
Result<int> takeNoes(ports::Transaction& transaction, const std::vector<policy::No>& noes) {
    auto all = transaction.noes().all();
    if (!all) return tl::unexpected(all.error());
    std::set<policy::NoId> known;
    for (const auto& no : *all)
        known.insert(no.id);
    int taken = 0;
    for (auto no : noes) {
        if (!known.insert(no.id).second) continue;
        no.lifted.reset();
        if (auto added = transaction.noes().add(no); !added) return tl::unexpected(added.error());
        ++taken;
    }
    return taken;
}

/// The number in `sports-day-017.jpg`; 0 where there is none.
int numberIn(const std::string& output) {
    const auto dash = output.rfind('-');
    int number = 0;
    for (auto at = dash + 1; dash != std::string::npos && at < output.size() && number < 1'000'000; ++at) {
        if (output[at] < '0' || output[at] > '9') break;
        number = number * 10 + (output[at] - '0');
    }
    return number;
}

policy::Done takeRelease(ports::Transaction& transaction, const policy::TripId& trip, ports::Release release) {
    release.state = ports::ReleaseState::published;
    release.temporaryFolder.clear();
    int last = 0;
    for (const auto& item : release.items)
        last = std::max(last, numberIn(item.output));
    auto next = transaction.releases().nextNumber(release.event);
    if (!next) return tl::unexpected(next.error());
    if (last >= *next) {
        if (auto taken = transaction.releases().takeNumbers(release.event, last); !taken) return taken;
    }
    if (auto added = transaction.releases().add(release); !added) return added;
    return transaction.trips().addRelease(trip, release.id);
}

Result<std::vector<ports::Release>> takeReleases(ports::Transaction& transaction, const policy::TripId& trip,
                                                 std::vector<ports::Release> releases) {
    auto all = transaction.releases().all();
    if (!all) return all;
    std::vector<ports::Release> taken;
    for (auto& release : releases) {
        const auto isIt = [&](const ports::Release& one) { return one.id == release.id; };
        if (std::ranges::any_of(*all, isIt) || std::ranges::any_of(taken, isIt)) continue;
        if (auto added = takeRelease(transaction, trip, release); !added) return tl::unexpected(added.error());
        taken.push_back(std::move(release));
    }
    return taken;
}

policy::Done notice(ports::Transaction& transaction, policy::Time now) {
    auto list = transaction.lists().current();
    if (!list) return tl::unexpected(list.error());
    return *list ? noticeRecalls(transaction, **list, now) : policy::Done{};
}

ports::AuditEvent eventOf(const Trip& trip, std::string act, const Actor& by, std::size_t noes,
                          const std::vector<ports::Release>& releases) {
    ports::AuditEvent event{
        .act = std::move(act),
        .by = by.name(),
        .details = {
            {"trip", trip.id.value}, {"event", trip.name}, {"kiosk", trip.kiosk}, {"noes", fmt::to_string(noes)}}};
    for (const auto& release : releases) {
        event.details.emplace_back("release", release.id);
        for (const auto& item : release.items)
            event.details.emplace_back("sha256", item.sha256);
    }
    return event;
}

int filesToTakeDown(ports::Store& store, const policy::TripId& trip) {
    auto files = recall(store);
    auto transaction = store.read();
    if (!files || !transaction) return 0;
    auto tripOf = (*transaction)->trips().releases();
    if (!tripOf) return 0;
    return static_cast<int>(std::ranges::count_if(*files, [&](const Recalled& file) {
        const auto of = tripOf->find(file.file.release);
        return file.open() && of != tripOf->end() && of->second == trip;
    }));
}

} // namespace

Result<ports::Bytes> tripResults(const TripDesk& desk, const policy::TripId& id, const Actor& by) {
    if (!policy::namesSomebody(by.name())) return policy::fail(FailureKind::conflict, "Say who ends the trip.");
    const auto now = desk.clock.now();
    auto transaction = desk.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::closeTrip); !allowed)
        return tl::unexpected(allowed.error());
    auto trip = tripOf(**transaction, id, TripSide::guest);
    if (!trip) return tl::unexpected(trip.error());
    auto home = pairedKiosk(**transaction, trip->kiosk);
    if (!home) return tl::unexpected(home.error());
    auto noes = (*transaction)->noes().all();
    if (!noes) return tl::unexpected(noes.error());
    auto releases = releasesOf(**transaction, id);
    if (!releases) return tl::unexpected(releases.error());
    const TripResults results{.trip = id, .noes = *noes, .releases = *releases, .madeAt = now};
    auto sealed = desk.seal.seal(results, home->identity);
    if (!sealed) return sealed;
    if (!trip->ended) {
        const policy::TripEnd end{.how = policy::TripEnding::handedOver, .by = by.name(), .at = now};
        if (auto ended = (*transaction)->trips().end(id, end); !ended) return tl::unexpected(ended.error());
    }
    const auto event = eventOf(*trip, "trip.results", by, noes->size(), *releases);
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return sealed;
}

Result<BroughtHome> bringTripHome(const TripDesk& desk, const ports::Bytes& file, const Actor& by) {
    if (!policy::namesSomebody(by.name())) return policy::fail(FailureKind::conflict, "Say who brings the results.");
    auto keys = pairedKeys(desk.store);
    if (!keys) return tl::unexpected(keys.error());
    auto opened = desk.seal.openResults(file, *keys);
    if (!opened) return tl::unexpected(opened.error());
    const auto now = desk.clock.now();
    auto transaction = desk.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::closeTrip); !allowed)
        return tl::unexpected(allowed.error());
    auto trip = tripOf(**transaction, opened->content.trip, TripSide::away);
    if (!trip) return policy::fail(FailureKind::refused, trip.error().text);
    if (trip->kiosk != opened->from)
        return policy::fail(FailureKind::refused, "These results were signed by another kiosk than the one that was "
                                                  "given the trip. Nothing was changed.");
    BroughtHome out{.trip = *trip};
    auto noes = takeNoes(**transaction, opened->content.noes);
    if (!noes) return tl::unexpected(noes.error());
    out.noes = *noes;
    auto releases = takeReleases(**transaction, trip->id, std::move(opened->content.releases));
    if (!releases) return tl::unexpected(releases.error());
    out.releases = static_cast<int>(releases->size());
    for (const auto& release : *releases)
        out.photos += static_cast<int>(release.items.size());
    if (!trip->ended) {
        const policy::TripEnd end{.how = policy::TripEnding::resultsHome, .by = by.name(), .at = now};
        if (auto ended = (*transaction)->trips().end(trip->id, end); !ended) return tl::unexpected(ended.error());
        out.trip.ended = end;
    }
    if (auto noticed = notice(**transaction, now); !noticed) return tl::unexpected(noticed.error());
    const auto event = eventOf(*trip, "trip.home", by, static_cast<std::size_t>(out.noes), *releases);
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    out.recalled = filesToTakeDown(desk.store, trip->id);
    return out;
}

} // namespace clearframe::workflow
