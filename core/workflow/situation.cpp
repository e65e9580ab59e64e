#include "core/workflow/situation.hpp"

#include "core/policy/identity.hpp"

#include <algorithm>
#include <bit>

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

bool namesNever(const std::vector<policy::PersonTag>& tags, const policy::Roster& roster) {
    return std::ranges::any_of(tags, [&](const policy::PersonTag& tag) {
        if (tag.name.empty()) return false;
        const auto matched = roster.match(tag.name);
        return matched.match == policy::NameMatch::one && matched.candidates.front()->never;
    });
}

} // namespace

policy::Result<Situation> Situation::load(ports::Transaction& transaction, policy::Time now) {
    auto current = transaction.lists().current();
    if (!current) return tl::unexpected(current.error());
    if (!*current) {
        Situation none;
        none.now_ = now;
        return none;
    }
    Situation out = with(std::move(**current), now);
    auto standing = standingNow(transaction, *out.list_, now);
    if (!standing) return tl::unexpected(standing.error());
    out.state_ = standing->state;
    return out;
}

policy::Result<policy::ListStanding> standingNow(ports::Transaction& transaction, const policy::ConsentList& list,
                                                 policy::Time now) {
    // IT ends a wrong clock's rows by importing a list once the clock is right.
    auto latest = transaction.audit().latest("list.import");
    if (!latest) return tl::unexpected(latest.error());
    auto standing = policy::standingOf(&list, now);
    if (standing.state != policy::ListState::valid || !*latest || now + clockSteps >= **latest) return standing;
    return policy::ListStanding{
        policy::ListState::clockBehindLog,
        "The device's clock stands before what the log has recorded already, so nothing can be "
        "cleared. IT has to set the clock, or import the list again where it was wrong before."};
}

Situation Situation::with(policy::ConsentList list, policy::Time now) {
    Situation out;
    out.now_ = now;
    out.list_ = std::make_unique<policy::ConsentList>(std::move(list));
    out.roster_ = std::make_unique<policy::Roster>(*out.list_);
    out.state_ = policy::standingOf(out.list_.get(), now).state;
    return out;
}

policy::Occasion Situation::occasion(policy::Purpose purpose, std::optional<std::string> account) const {
    return {.purpose = purpose,
            .list = state_,
            .today = policy::Date{std::chrono::floor<std::chrono::days>(now_ + aheadOfUtc)},
            .account = std::move(account)};
}

policy::Result<PictureIndex> PictureIndex::load(ports::Transaction& transaction, const policy::Roster* roster) {
    auto photos = transaction.photos().ofEvent("");
    if (!photos) return tl::unexpected(photos.error());
    auto blocked = transaction.photos().blocked();
    if (!blocked) return tl::unexpected(blocked.error());
    PictureIndex index;
    for (const auto& photo : *photos)
        index.add(photo, roster);
    for (const auto& [id, fingerprint] : *blocked) {
        for (auto& known : index.known_)
            known.blockedByStaff = known.blockedByStaff || known.id == id;
    }
    auto named = transaction.photos().named();
    if (!named) return tl::unexpected(named.error());
    for (const auto& [id, pupil] : *named) {
        if (!roster || !roster->mayBeNever(pupil)) continue;
        for (auto& known : index.known_)
            known.showsNever = known.showsNever || known.id == id;
    }
    return index;
}

void PictureIndex::add(const ports::StoredPhoto& photo, const policy::Roster* roster) {
    known_.push_back({.id = photo.id,
                      .fingerprint = photo.fingerprint,
                      .tags = photo.tags,
                      .showsNever = roster && namesNever(photo.tags, *roster)});
}

policy::PhotoFacts PictureIndex::factsOf(const ports::StoredPhoto& photo) const {
    policy::PhotoFacts facts{
        .size = photo.size, .faces = photo.faces, .tags = photo.tags, .tagsUnreadable = photo.tagsUnreadable};
    for (const auto& known : known_) {
        if (known.id == photo.id) continue;
        if (!photo.fingerprint.exact.empty() && known.fingerprint.exact == photo.fingerprint.exact) {
            facts.sameAsBlocked = facts.sameAsBlocked || known.blockedByStaff || known.showsNever;
            for (const auto& tag : known.tags) {
                if (std::ranges::find(facts.tags, tag) == facts.tags.end()) facts.tags.push_back(tag);
            }
        } else if ((known.blockedByStaff || known.showsNever) && nearlySame(photo.fingerprint, known.fingerprint)) {
            facts.nearlyBlocked = true;
        }
    }
    return facts;
}

} // namespace clearframe::workflow
