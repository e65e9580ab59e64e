#include "core/workflow/situation.hpp"

#include "core/workflow/clock.hpp"
#include "core/workflow/trip_lease.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <set>

namespace clearframe::workflow {
namespace {

// Two difference hashes of one scene differ in a few bits; pictures without detail hash to almost nothing and say
// nothing.
constexpr int nearBits = 5;
constexpr int fewestBitsSet = 8;

// A clock that is set by the network may step back a little.
constexpr std::chrono::minutes clockSteps{10};
// Consent ends with its day in the school's time, which is an hour ahead of UTC in summer.
constexpr std::chrono::hours aheadOfUtc{1};

bool nearlySame(const ports::Fingerprint& a, const ports::Fingerprint& b) {
    const int set = std::popcount(a.near);
    return set >= fewestBitsSet && set <= 64 - fewestBitsSet && std::popcount(a.near ^ b.near) <= nearBits;
}

bool isNever(const std::string& name, const policy::Roster& roster) {
    if (name.empty()) return false;
    const auto matched = roster.match(name);
    return matched.match == policy::NameMatch::one && matched.candidates.front()->never;
}

} // namespace

policy::Result<Situation> Situation::load(ports::Transaction& transaction, const ports::ClockReading& now) {
    return load(transaction, now, Situation());
}

policy::Result<Situation> Situation::load(ports::Transaction& transaction, const ports::ClockReading& now,
                                          const Situation& before) {
    const auto revision = transaction.lists().revision();
    if (!revision) return tl::unexpected(revision.error());
    auto settings = transaction.settings().read();
    if (!settings) return tl::unexpected(settings.error());
    Situation out;
    const auto noes = transaction.noes().revision();
    if (!noes) return tl::unexpected(noes.error());
    auto trips = tripsNow(transaction, now.time);
    if (!trips) return tl::unexpected(trips.error());
    out.revision_ = *revision;
    out.noes_ = *noes;
    out.settings_ = *settings;
    out.trip_ = trips->running;
    if (before.revision_ == *revision && before.noes_ == *noes && before.trip_ == trips->running) {
        out.book_ = before.book_;
    } else {
        auto list = listInUse(transaction, *trips);
        if (!list) return tl::unexpected(list.error());
        if (*list) out.book_ = std::make_shared<const Book>(std::move(**list));
    }
    out.stand(now.time);
    if (!out.book_) {
        if (heldBack(*trips)) out.state_ = policy::ListState::tripOver; // a guest that never had a list of its own
        return out;
    }
    auto standing = standingNow(transaction, out.book_->list, now);
    if (!standing) return tl::unexpected(standing.error());
    out.state_ = standing->state;
    return out;
}

policy::Result<policy::ListStanding> standingNow(ports::Transaction& transaction, const policy::ConsentList& list,
                                                 const ports::ClockReading& now) {
    auto behind = clockIsBehind(transaction, now.time);
    if (!behind) return tl::unexpected(behind.error());
    auto unread = transaction.signedLists().in(ports::SeenState::unread);
    if (!unread) return tl::unexpected(unread.error());
    auto trips = tripsNow(transaction, now.time);
    if (!trips) return tl::unexpected(trips.error());
    auto confirmed = clockIsConfirmed(transaction, now);
    if (!confirmed) return tl::unexpected(confirmed.error());
    auto standing = policy::standingOf(&list, now.time);
    // What ended by a clock that nobody vouches for may not have ended at all: the clock comes first.
    const bool ended = standing.state == policy::ListState::expired;
    if (standing.state != policy::ListState::valid && (!ended || *confirmed)) return standing;
    if (*behind)
        return policy::ListStanding{
            policy::ListState::clockBehindLog,
            "The device's clock stands before what the kiosk has recorded already, so nothing can be "
            "cleared. IT has to set the clock, or import the list again by hand where it was wrong before."};
    if (!*confirmed)
        return policy::ListStanding{policy::ListState::clockUnconfirmed,
                                    "Nothing vouches for the device's clock since it started, so nothing can be "
                                    "cleared. Somebody has to unlock the kiosk and say that its clock is right."};
    if (!unread->empty())
        return policy::ListStanding{
            policy::ListState::newerUnread,
            fmt::format("A newer consent list, version {}, was brought and could not be read, so nothing can be "
                        "cleared. IT has to bring it again, or say why it does not count.",
                        unread->front().version)};
    if (auto held = heldBack(*trips)) return *std::move(held);
    return standing;
}

policy::Result<bool> clockIsBehind(ports::Transaction& transaction, policy::Time now) {
    // IT ends a wrong clock's rows by importing a list by hand once the clock is right.
    auto logged = transaction.audit().latest("list.import");
    if (!logged) return tl::unexpected(logged.error());
    if (*logged && now + clockSteps < **logged) return true;
    auto issued = transaction.signedLists().latestIssue();
    if (!issued) return tl::unexpected(issued.error());
    return *issued && now < **issued;
}

Situation Situation::with(policy::ConsentList list, policy::Time now) {
    Situation out;
    out.book_ = std::make_shared<const Book>(std::move(list));
    out.stand(now);
    return out;
}

void Situation::stand(policy::Time now) {
    now_ = now;
    state_ = policy::standingOf(list(), now).state;
}

policy::Date schoolDay(policy::Time now) {
    return policy::Date{std::chrono::floor<std::chrono::days>(now + aheadOfUtc)};
}

policy::Occasion Situation::occasion(policy::Purpose purpose, std::optional<std::string> account) const {
    return {.purpose = purpose,
            .list = state_,
            .today = schoolDay(now_),
            .account = std::move(account),
            .partOfList = trip_ && trip_->side == policy::TripSide::guest,
            .coverGrowth = settings_.coverGrowth};
}

policy::Result<PictureIndex> PictureIndex::load(ports::Transaction& transaction, const policy::Roster* roster) {
    auto photos = transaction.photos().ofEvent("");
    if (!photos) return tl::unexpected(photos.error());
    auto blocked = transaction.photos().blocked();
    if (!blocked) return tl::unexpected(blocked.error());
    auto named = transaction.photos().named();
    if (!named) return tl::unexpected(named.error());
    auto noes = transaction.noes().standing();
    if (!noes) return tl::unexpected(noes.error());
    std::set<policy::PhotoId> neverNamed;
    std::map<policy::PhotoId, std::vector<policy::PersonTag>> saidNo;
    for (const auto& [id, key] : *named) {
        if (roster && roster->mayBeNever(key)) neverNamed.insert(id);
        const auto* pupil = roster ? roster->find(key) : nullptr;
        if (pupil && pupil->saidNo)
            saidNo[id].push_back(
                {.name = pupil->displayName(), .source = policy::TagSource::iptcPerson, .peopleBranch = true});
    }
    std::set<policy::PhotoId> blockedIds;
    for (const auto& [id, fingerprint] : *blocked)
        blockedIds.insert(id);
    PictureIndex index;
    std::ranges::copy_if(*noes, std::back_inserter(index.nameless_), [](const policy::No& no) { return !no.pupil; });
    std::map<std::string, bool> neverNames; // an event's photos are tagged with the same few names again and again
    for (auto& photo : *photos) {
        const bool never = roster && std::ranges::any_of(photo.tags, [&](const policy::PersonTag& tag) {
                               const auto [place, isNew] = neverNames.try_emplace(tag.name, false);
                               if (isNew) place->second = isNever(tag.name, *roster);
                               return place->second;
                           });
        index.known_.push_back({.id = photo.id,
                                .fingerprint = std::move(photo.fingerprint),
                                .tags = std::move(photo.tags),
                                .event = std::move(photo.event),
                                .saidNo = std::move(saidNo[photo.id]),
                                .blockedByStaff = blockedIds.erase(photo.id) > 0,
                                .showsNever = never || neverNamed.contains(photo.id)});
        index.note(index.known_.size() - 1);
    }
    for (auto& [id, fingerprint] : *blocked) { // what is left was deleted: of such a picture nothing else is known
        if (!blockedIds.contains(id)) continue;
        index.known_.push_back({.id = id, .fingerprint = std::move(fingerprint), .blockedByStaff = true});
        index.note(index.known_.size() - 1);
    }
    return index;
}

void PictureIndex::add(const ports::StoredPhoto& photo, const policy::Roster* roster) {
    const bool never = roster && std::ranges::any_of(photo.tags, [&](const policy::PersonTag& tag) {
                           return isNever(tag.name, *roster);
                       });
    known_.push_back({.id = photo.id,
                      .fingerprint = photo.fingerprint,
                      .tags = photo.tags,
                      .event = photo.event,
                      .showsNever = never});
    note(known_.size() - 1);
}

void PictureIndex::note(std::size_t place) {
    const auto& known = known_[place];
    if (!known.fingerprint.exact.empty()) equal_[known.fingerprint.exact].push_back(place);
    if (known.blockedByStaff || known.showsNever) suspect_.push_back(place);
}

void PictureIndex::askAbout(policy::PhotoFacts& facts, const std::string& event) const {
    for (const auto& no : nameless_) {
        const bool asked = std::ranges::find(facts.noes, no.id, &policy::NamelessNo::id) != facts.noes.end();
        if (!asked && policy::sameEvent(no.event, event))
            facts.noes.push_back({.id = no.id, .note = no.note, .at = no.at});
    }
}

policy::PhotoFacts PictureIndex::factsOf(const ports::StoredPhoto& photo) const {
    policy::PhotoFacts facts{.size = photo.size,
                             .faces = photo.faces,
                             .tags = photo.tags,
                             .tagsUnreadable = photo.tagsUnreadable,
                             .deleted = photo.deleted};
    askAbout(facts, photo.event);
    const auto same = equal_.find(photo.fingerprint.exact);
    if (same != equal_.end()) {
        for (const std::size_t place : same->second) {
            const auto& known = known_[place];
            if (known.id == photo.id) continue;
            facts.sameAsBlocked = facts.sameAsBlocked || known.blockedByStaff || known.showsNever;
            for (const auto* tags : {&known.tags, &known.saidNo}) {
                for (const auto& tag : *tags) {
                    if (std::ranges::find(facts.tags, tag) == facts.tags.end()) facts.tags.push_back(tag);
                }
            }
            askAbout(facts, known.event);
        }
    }
    facts.nearlyBlocked = std::ranges::any_of(suspect_, [&](std::size_t place) {
        const auto& known = known_[place];
        const bool equal = !photo.fingerprint.exact.empty() && known.fingerprint.exact == photo.fingerprint.exact;
        return known.id != photo.id && !equal && nearlySame(photo.fingerprint, known.fingerprint);
    });
    return facts;
}

} // namespace clearframe::workflow
