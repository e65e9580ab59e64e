#include "core/workflow/names_to_know.hpp"

#include "core/policy/same_person.hpp"
#include "core/workflow/noes.hpp"
#include "core/workflow/questions.hpp"
#include "core/workflow/trips.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::workflow {
namespace {

using policy::FailureKind;

/// Of a kiosk without a list of its own.
policy::Result<std::optional<policy::ConsentList>> listOfGuestTrip(ports::Transaction& transaction) {
    auto trips = transaction.trips().all();
    if (!trips) return tl::unexpected(trips.error());
    const auto guest = std::ranges::find_if(
        *trips, [](const policy::Trip& trip) { return trip.side == policy::TripSide::guest && !trip.ended; });
    if (guest == trips->end()) return std::nullopt;
    return transaction.trips().list(guest->id);
}

policy::Result<policy::ConsentList> needList(ports::Transaction& transaction) {
    auto list = transaction.lists().current();
    if (!list) return tl::unexpected(list.error());
    if (!*list) {
        auto packed = listOfGuestTrip(transaction);
        if (!packed) return tl::unexpected(packed.error());
        *list = *std::move(packed);
    }
    if (!*list) return policy::fail(FailureKind::notFound, "There is no consent list yet. Ask IT for the list.");
    return withNoes(transaction, std::move(**list));
}

policy::Done checkKnown(ports::Transaction& transaction, const NamesWanted& wanted, const policy::ConsentList& list) {
    if (!wanted.group.empty() &&
        std::ranges::find(list.pupils, wanted.group, &policy::Pupil::group) == list.pupils.end())
        return policy::fail(FailureKind::notFound, fmt::format("There is no class “{}” on the list.", wanted.group));
    if (wanted.event.empty()) return {};
    auto photos = transaction.photos().ofEvent(wanted.event);
    if (!photos) return tl::unexpected(photos.error());
    if (photos->empty())
        return policy::fail(FailureKind::notFound, fmt::format("No photos were staged for “{}”.", wanted.event));
    return {};
}

} // namespace

bool NamesToKnow::dueFor(std::string_view person) const {
    return std::ranges::find(readBy, person, &ports::NamesRead::by) == readBy.end();
}

policy::Result<NamesToKnow> namesToKnow(ports::Store& store, const NamesWanted& wanted) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    auto list = needList(**transaction);
    if (!list) return tl::unexpected(list.error());
    if (auto known = checkKnown(**transaction, wanted, *list); !known) return tl::unexpected(known.error());
    auto readBy = (*transaction)->namesRead().readersOf(policy::restrictedNames(*list));
    if (!readBy) return tl::unexpected(readBy.error());
    std::vector<std::string> classes;
    if (!wanted.event.empty()) {
        // The day counts for verdicts alone; who is on the list does not depend on it.
        auto seen = classesSeen(**transaction, Situation::with(*list, list->issued), wanted.event);
        if (!seen) return tl::unexpected(seen.error());
        classes = std::move(*seen);
    }
    if (!wanted.group.empty() && std::ranges::find(classes, wanted.group) == classes.end())
        classes.push_back(wanted.group);
    auto noes = (*transaction)->noes().revision();
    if (!noes) return tl::unexpected(noes.error());
    auto names = policy::namesToKnow(*list, classes, wanted.purpose);
    if (!wanted.trip.value.empty()) {
        auto trip = openTrip(**transaction, wanted.trip);
        if (!trip) return tl::unexpected(trip.error());
        std::erase_if(names, [&](const policy::NameToKnow& name) {
            return std::ranges::find(trip->pupils, name.pupil) == trip->pupils.end();
        });
    }
    return NamesToKnow{.shown = {.listVersion = list->version, .noes = *noes},
                       .names = std::move(names),
                       .readBy = std::move(*readBy)};
}

policy::Done acknowledgeNames(ports::Store& store, ports::Clock& clock, NamesShown shown, const Actor& by) {
    if (!policy::namesSomebody(by.name())) return policy::fail(FailureKind::conflict, "Say who has read the names.");
    auto transaction = store.write();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto allowed = authorise(**transaction, by, policy::Deed::acknowledgeNames); !allowed) return allowed;
    auto list = needList(**transaction);
    if (!list) return tl::unexpected(list.error());
    auto noes = (*transaction)->noes().revision();
    if (!noes) return tl::unexpected(noes.error());
    if (list->version != shown.listVersion || *noes != shown.noes)
        return policy::fail(FailureKind::conflict,
                            "A newer list or a no has come since these names were shown. Read them again.");
    const auto now = clock.now();
    const ports::NamesRead read{.by = by.name(), .at = now, .listVersion = shown.listVersion};
    if (auto kept = (*transaction)->namesRead().add(read, policy::restrictedNames(*list)); !kept) return kept;
    const auto restricted = std::ranges::count_if(list->pupils, &policy::Pupil::restricted);
    const ports::AuditEvent event{
        .act = "names.read",
        .by = by.name(),
        .details = {{"list", fmt::to_string(shown.listVersion)}, {"names", fmt::to_string(restricted)}}};
    if (auto logged = (*transaction)->audit().append(event, now); !logged) return logged;
    return (*transaction)->commit();
}

} // namespace clearframe::workflow
