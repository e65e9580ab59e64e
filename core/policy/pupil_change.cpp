#include "core/policy/pupil_change.hpp"

#include "core/policy/list_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace clearframe::policy {

namespace {

/// Neither is shown, but an objection on record is stricter than a gap: staff are told about it (P2).
int strictness(Consent consent) {
    switch (consent) {
    case Consent::granted:
        return 0;
    case Consent::nothingRecorded:
        return 1;
    case Consent::refused:
        return 2;
    }
    return 2;
}

using Limits = std::vector<Limit>;

Limits only(const Limits& limits, bool accounts) {
    Limits kept;
    std::ranges::copy_if(limits, std::back_inserter(kept),
                         [&](const Limit& limit) { return (limit.kind == LimitKind::onlyAccount) == accounts; });
    return kept;
}

/// Whatever `b` forbids, `a` forbids.
bool covers(const Limit& a, const Limit& b) {
    if (a.kind == LimitKind::unknown) return true; // a no for everything
    if (a.kind != b.kind) return false;
    if (a.kind == LimitKind::groupOf) return a.number >= b.number;
    if (a.kind == LimitKind::untilDate) return a.date <= b.date;
    return a == b;
}

bool coversEach(const Limits& a, const Limits& b) {
    return std::ranges::all_of(b, [&](const Limit& limit) {
        return std::ranges::any_of(a, [&](const Limit& by) { return covers(by, limit); });
    });
}

/// Two accounts after `only:` allow more than one; none allows all.
bool accountsCover(const Limits& a, const Limits& b) {
    if (std::ranges::any_of(a, [](const Limit& limit) { return limit.kind == LimitKind::unknown; })) return true;
    const auto mine = only(a, true);
    const auto theirs = only(b, true);
    if (theirs.empty()) return true;
    return !mine.empty() && std::ranges::all_of(mine, [&](const Limit& limit) {
        return std::ranges::find(theirs, limit) != theirs.end();
    });
}

bool atLeastAsStrict(const Limits& a, const Limits& b) {
    const auto others = only(b, false);
    return coversEach(a, others) && accountsCover(a, b);
}

bool earlier(const std::optional<Date>& a, const std::optional<Date>& b) {
    if (!a) return false;
    return !b || *a < *b;
}

std::string wholeName(const Pupil& pupil) {
    auto name = pupil.forename + " " + pupil.surname;
    if (pupil.displayName() != name) name += " (" + pupil.displayName() + ")";
    return name;
}

bool sameName(const Pupil& a, const Pupil& b) {
    return a.forename == b.forename && a.surname == b.surname && a.preferredForename == b.preferredForename &&
           a.preferredSurname == b.preferredSurname;
}

} // namespace

PupilChange comparePupils(const Pupil& old, const Pupil& fresh) {
    PupilChange change;
    const auto add = [&](bool tighter, Recorded before, Recorded now, Purpose purpose = Purpose::social) {
        (tighter ? change.tightened : change.loosened)
            .push_back({fresh.displayName(), fresh.group, purpose, std::move(before), std::move(now)});
    };
    for (const auto purpose : allPurposes) {
        const auto before = old.consentFor(purpose);
        const auto after = fresh.consentFor(purpose);
        if (before != after) add(strictness(after) > strictness(before), before, after, purpose);
    }
    if (old.never != fresh.never) add(fresh.never, NeverShown{old.never}, NeverShown{fresh.never});
    if (old.expires != fresh.expires)
        add(earlier(fresh.expires, old.expires), LastDay{old.expires}, LastDay{fresh.expires});
    const bool stricter = atLeastAsStrict(fresh.limits, old.limits);
    const bool weaker = atLeastAsStrict(old.limits, fresh.limits);
    if (!stricter || !weaker) add(stricter, old.limits, fresh.limits);
    if (!sameName(old, fresh)) add(false, WrittenName{wholeName(old)}, WrittenName{wholeName(fresh)});
    return change;
}

Pupil stricterOf(const Pupil& old, const Pupil& fresh, const KeptSorts& kept) {
    auto strict = old;
    for (const auto purpose : allPurposes) {
        if (std::ranges::find(kept.purposes, purpose) != kept.purposes.end()) continue;
        auto& consent = strict.consents[static_cast<std::size_t>(purpose)];
        if (strictness(fresh.consentFor(purpose)) > strictness(consent)) consent = fresh.consentFor(purpose);
    }
    if (!kept.never) strict.never = old.never || fresh.never;
    if (!kept.expires && earlier(fresh.expires, old.expires)) strict.expires = fresh.expires;
    if (!kept.limits && !atLeastAsStrict(old.limits, fresh.limits)) {
        if (atLeastAsStrict(fresh.limits, old.limits))
            strict.limits = fresh.limits;
        else // exchanged: until IT has looked, both hold, and two different accounts after `only:` leave none
            for (const auto& limit : fresh.limits)
                if (std::ranges::find(strict.limits, limit) == strict.limits.end())
                    strict.limits.push_back(limit.kind == LimitKind::onlyAccount
                                                ? Limit{LimitKind::unknown, 0, toString(limit), {}}
                                                : limit);
    }
    return strict;
}

} // namespace clearframe::policy
