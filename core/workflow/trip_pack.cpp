#include "core/workflow/trip_pack.hpp"

#include "core/policy/pupil_rule.hpp"
#include "core/policy/same_person.hpp"
#include "core/workflow/noes.hpp"
#include "core/workflow/paired_kiosks.hpp"
#include "core/workflow/situation.hpp"
#include "core/workflow/trips.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace clearframe::workflow {

using policy::FailureKind;
using policy::Result;
using policy::Trip;
using policy::TripSide;
using ports::TripPack;

namespace {

constexpr std::chrono::minutes clockSteps{10};

/// Of those in the pack, and nameless ones of its event.
Result<std::vector<policy::No>> noesFor(ports::Transaction& transaction, const policy::ConsentList& list,
                                        const Trip& trip) {
    auto noes = transaction.noes().standing();
    if (!noes) return noes;
    std::set<policy::PupilKey> keys;
    for (const auto& pupil : list.pupils)
        keys.insert(pupil.key);
    std::erase_if(*noes, [&](const policy::No& no) {
        return no.pupil ? !keys.contains(no.pupil->key) : !policy::sameEvent(no.event, trip.name);
    });
    return noes;
}

Result<std::vector<ports::Account>> accountsOf(ports::Transaction& transaction, const Trip& trip) {
    std::vector<ports::Account> accounts;
    for (const auto& name : trip.accounts) {
        auto account = transaction.accounts().find(name);
        if (!account) return tl::unexpected(account.error());
        if (!*account || (*account)->state != ports::AccountState::active)
            return policy::fail(FailureKind::conflict, fmt::format("The account “{}” is not active any more.", name));
        accounts.push_back(std::move(**account));
    }
    return accounts;
}

Result<TripPack> packOf(ports::Transaction& transaction, Trip trip, const ports::ClockReading& reading) {
    const auto now = reading.time;
    auto situation = Situation::load(transaction, reading);
    if (!situation) return tl::unexpected(situation.error());
    if (situation->state() != policy::ListState::valid)
        return policy::fail(FailureKind::conflict, "There is no consent list in force now, so there is nothing to "
                                                   "take along. Ask IT for the list.");
    TripPack pack{.list = policy::packedFor(*situation->list(), trip), .madeAt = now};
    // A newer list may end later than the one it was prepared with; the lease stays what was shown.
    trip.ends = std::min(trip.ends, policy::leaseEnd(trip.until, pack.list.expires));
    if (now >= trip.ends) return policy::fail(FailureKind::conflict, "The trip is over. Prepare another one.");
    auto noes = noesFor(transaction, pack.list, trip);
    if (!noes) return tl::unexpected(noes.error());
    pack.noes = *std::move(noes);
    auto accounts = accountsOf(transaction, trip);
    if (!accounts) return tl::unexpected(accounts.error());
    pack.accounts = *std::move(accounts);
    for (auto& pupil : pack.list.pupils)
        pupil.saidNo.reset(); // the noes say it
    auto school = transaction.trust().school();
    if (!school) return tl::unexpected(school.error());
    if (!*school)
        return policy::fail(FailureKind::conflict, "This kiosk does not know its school yet. IT has to name it first.");
    pack.list.school = (*school)->name;
    pack.list.urn = (*school)->urn;
    pack.trip = std::move(trip);
    return pack;
}

tl::unexpected<policy::Failure> refused(std::string text) {
    return policy::fail(FailureKind::refused, std::move(text));
}

policy::Done checkSchool(ports::Transaction& transaction, const TripPack& pack) {
    auto school = transaction.trust().school();
    if (!school) return tl::unexpected(school.error());
    if (!*school) return refused("This kiosk does not know its school yet. IT has to name it first.");
    if ((*school)->urn != pack.list.urn)
        return refused(fmt::format("This pack is for {} (URN {}), and this kiosk belongs to {}.", pack.list.school,
                                   pack.list.urn, (*school)->name));
    return {};
}

policy::Done checkTime(ports::Transaction& transaction, const TripPack& pack, policy::Time now) {
    auto behind = clockIsBehind(transaction, now);
    if (!behind) return tl::unexpected(behind.error());
    if (*behind || pack.madeAt > now + clockSteps)
        return refused("By this kiosk's clock the pack was made in the future. IT has to set the clock.");
    if (now >= pack.trip.ends)
        return refused(fmt::format("The trip of this pack ended on {}.", policy::dayInWords(pack.trip.until)));
    return {};
}

policy::Done checkNewer(ports::Transaction& transaction, const TripPack& pack) {
    auto own = transaction.lists().version();
    if (!own) return tl::unexpected(own.error());
    auto seen = transaction.signedLists().highestNumber();
    if (!seen) return tl::unexpected(seen.error());
    if (std::max(*own, *seen) <= pack.list.version) return {};
    return refused(fmt::format("This kiosk knows version {} of the consent list, and the pack was made with version "
                               "{}. Make the pack again with the newer list.",
                               std::max(*own, *seen), pack.list.version));
}

/// One that is being carried out cannot be exchanged under its photos.
policy::Done checkUnknown(ports::Transaction& transaction, const TripPack& pack) {
    auto trips = transaction.trips().all();
    if (!trips) return tl::unexpected(trips.error());
    for (const auto& trip : *trips) {
        if (trip.id == pack.trip.id) return refused("This kiosk has taken the pack of this trip already.");
        if (trip.side == TripSide::guest && !trip.ended)
            return refused(fmt::format("This kiosk still has the pack of “{}”. Take the results of that trip home "
                                       "first.",
                                       trip.name));
    }
    return {};
}

/// An account that this kiosk has already has to be the same one.
policy::Done takeAccounts(ports::Transaction& transaction, const TripPack& pack) {
    for (const auto& account : pack.accounts) {
        auto own = transaction.accounts().find(account.name);
        if (!own) return tl::unexpected(own.error());
        if (!*own) {
            if (auto put = transaction.accounts().put(account); !put) return put;
            continue;
        }
        if ((*own)->platform != account.platform || (*own)->handle != account.handle ||
            (*own)->purpose != account.purpose || (*own)->state != ports::AccountState::active)
            return refused(fmt::format("This kiosk has another account “{}”, or it is not active here. IT has to "
                                       "bring the two in line.",
                                       account.name));
    }
    return {};
}

policy::Done takeNoes(ports::Transaction& transaction, const TripPack& pack) {
    auto known = transaction.noes().all();
    if (!known) return tl::unexpected(known.error());
    for (const auto& no : pack.noes) {
        if (std::ranges::find(*known, no.id, &policy::No::id) != known->end()) continue;
        if (auto added = transaction.noes().add(no); !added) return added;
    }
    return {};
}

policy::Done check(ports::Transaction& transaction, const TripPack& pack, policy::Time now) {
    if (auto school = checkSchool(transaction, pack); !school) return school;
    if (auto time = checkTime(transaction, pack, now); !time) return time;
    if (auto newer = checkNewer(transaction, pack); !newer) return newer;
    return checkUnknown(transaction, pack);
}

ports::AuditEvent eventOf(const Trip& trip, std::string act, const Actor& by) {
    return {.act = std::move(act),
            .by = by.name(),
            .details = {{"trip", trip.id.value},
                        {"event", trip.name},
                        {"kiosk", trip.kiosk},
                        {"list", fmt::to_string(trip.listVersion)},
                        {"pupils", fmt::to_string(trip.pupils.size())}}};
}

} // namespace

Result<std::vector<std::string>> pairedKeys(ports::Store& store) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto kiosks = (*transaction)->kiosks().all();
    if (!kiosks) return tl::unexpected(kiosks.error());
    std::vector<std::string> keys;
    for (const auto& kiosk : *kiosks) {
        if (!kiosk.removed) keys.push_back(kiosk.identity.key);
    }
    return keys;
}

Result<ports::Bytes> packTrip(const TripDesk& desk, const policy::TripId& id, const Actor& by) {
    const auto reading = desk.clock.reading();
    const auto now = reading.time;
    auto transaction = desk.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::prepareTrip); !allowed)
        return tl::unexpected(allowed.error());
    auto trip = openTrip(**transaction, id);
    if (!trip) return tl::unexpected(trip.error());
    if (trip->side != TripSide::away)
        return policy::fail(FailureKind::conflict, "This kiosk goes along on that trip itself; it needs no pack.");
    auto kiosk = pairedKiosk(**transaction, trip->kiosk);
    if (!kiosk) return tl::unexpected(kiosk.error());
    auto pack = packOf(**transaction, *trip, reading);
    if (!pack) return tl::unexpected(pack.error());
    auto event = eventOf(*trip, "trip.pack", by);
    event.details[3].second = fmt::to_string(pack->list.version);
    event.details.emplace_back("names", fmt::to_string(pack->list.pupils.size()));
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return tl::unexpected(logged.error());
    auto sealed = desk.seal.seal(*pack, kiosk->identity);
    if (!sealed) return sealed;
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return sealed;
}

Result<Trip> takeTrip(const TripDesk& desk, const ports::Bytes& file, const Actor& by) {
    auto keys = pairedKeys(desk.store);
    if (!keys) return tl::unexpected(keys.error());
    auto opened = desk.seal.openPack(file, *keys);
    if (!opened) return tl::unexpected(opened.error());
    auto& pack = opened->content;
    const auto now = desk.clock.now();
    auto transaction = desk.store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::prepareTrip); !allowed)
        return tl::unexpected(allowed.error());
    auto kiosk = pairedKiosk(**transaction, opened->from);
    if (!kiosk) return tl::unexpected(kiosk.error());
    Trip trip = std::move(pack.trip);
    trip.side = TripSide::guest;
    trip.kiosk = opened->from;
    trip.ends = std::min(trip.ends, policy::leaseEnd(trip.until, pack.list.expires));
    trip.listVersion = pack.list.version;
    trip.ended.reset();
    pack.trip = trip;
    if (auto days = policy::checkTripDays(trip.from, trip.until, trip.from); !days)
        return refused("The days of this trip make no sense. Make the pack again.");
    if (auto fits = check(**transaction, pack, now); !fits) return tl::unexpected(fits.error());
    if (auto free = checkFree(**transaction, trip, now); !free) return tl::unexpected(free.error());
    if (auto accounts = takeAccounts(**transaction, pack); !accounts) return tl::unexpected(accounts.error());
    if (auto noes = takeNoes(**transaction, pack); !noes) return tl::unexpected(noes.error());
    if (auto added = (*transaction)->trips().add(trip); !added) return tl::unexpected(added.error());
    if (auto kept = (*transaction)->trips().keepList(trip.id, pack.list); !kept) return tl::unexpected(kept.error());
    if (auto logged = (*transaction)->audit().append(eventOf(trip, "trip.take", by), now); !logged)
        return tl::unexpected(logged.error());
    if (auto done = (*transaction)->commit(); !done) return tl::unexpected(done.error());
    return trip;
}

} // namespace clearframe::workflow
