#include "core/policy/list_change.hpp"

#include "core/policy/list_row.hpp"
#include "core/policy/pupil_change.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace clearframe::policy {

namespace {

using Pupils = std::vector<const Pupil*>;

/// Pupils by key, in the order of the list.
std::unordered_map<std::string_view, Pupils> byKey(const std::vector<Pupil>& pupils) {
    std::unordered_map<std::string_view, Pupils> keys;
    keys.reserve(pupils.size());
    for (const auto& pupil : pupils)
        keys[pupil.key.value].push_back(&pupil);
    return keys;
}

/// The pupil that stands for `pupil` in the other list: the one with its key and, among several, its place.
class Counterparts {
public:
    explicit Counterparts(const std::vector<Pupil>& others) : others_(byKey(others)) {}
    /// Call once for each pupil, in the order of the list.
    [[nodiscard]] const Pupil* next(const Pupil& pupil) {
        const auto found = others_.find(pupil.key.value);
        if (found == others_.end()) return nullptr;
        const auto place = used_[pupil.key.value]++;
        return place < found->second.size() ? found->second[place] : nullptr;
    }

private:
    std::unordered_map<std::string_view, Pupils> others_;
    std::unordered_map<std::string_view, std::size_t> used_;
};

/// Somebody who is on one of the two lists alone.
void addWhole(ChangeGroup& group, const Pupil& pupil, std::string_view what) {
    const auto name = pupil.displayName();
    ++group.pupils;
    group.sentences.push_back(pupil.group.empty() ? fmt::format("{} {}.", name, what)
                                                  : fmt::format("{} ({}) {}.", name, pupil.group, what));
    group.differences.push_back({.pupil = name, .group = pupil.group, .before = {}, .now = {}});
}

void addDifferences(ChangeGroup& group, std::vector<ListDifference> differences) {
    group.pupils += differences.empty() ? 0 : 1;
    for (auto& difference : differences) {
        group.sentences.push_back(sentenceOf(difference));
        group.differences.push_back(std::move(difference));
    }
}

/// What the old list recorded for somebody and the new one has no column for.
KeptSorts lostSorts(const ConsentList& old, const ListColumns& columns) {
    KeptSorts lost;
    for (const auto purpose : allPurposes) {
        const bool recorded = std::ranges::any_of(
            old.pupils, [&](const Pupil& p) { return p.consentFor(purpose) != Consent::nothingRecorded; });
        if (recorded && std::ranges::find(columns.purposes, purpose) == columns.purposes.end())
            lost.purposes.push_back(purpose);
    }
    lost.limits = !columns.limits && std::ranges::any_of(old.pupils, [](const Pupil& p) { return !p.limits.empty(); });
    lost.never = !columns.never && std::ranges::any_of(old.pupils, [](const Pupil& p) { return p.never; });
    lost.expires =
        !columns.expires && std::ranges::any_of(old.pupils, [](const Pupil& p) { return p.expires.has_value(); });
    return lost;
}

std::vector<ListReason> reasonsFor(const ListChange& change, const ConsentList& old, const ReadList& fresh) {
    std::vector<ListReason> reasons;
    const auto lost = lostSorts(old, fresh.columns);
    const auto addLost = [&](std::string_view what) {
        reasons.push_back({"column-lost", fmt::format("The list in force has {}, this one has no column for it. Check "
                                                      "the export and the mapping, or approve it.",
                                                      what)});
    };
    for (const auto purpose : lost.purposes)
        addLost(fmt::format("answers for {}", spoken(purpose)));
    if (lost.limits) addLost("limits");
    if (lost.never) addLost("pupils of whom no photo may be shown");
    if (lost.expires) addLost("days on which a consent ends");
    if (overGate(change.loosenedOrRemoved, old.pupils.size()))
        reasons.push_back(
            {"too-many-changes", fmt::format("{} pupils would be allowed more or leave the list ({} loosened, {} "
                                             "removed). IT has to look at them and approve.",
                                             change.loosenedOrRemoved, change.loosened.pupils, change.removed.pupils)});
    if (fresh.statedPupils && *fresh.statedPupils != static_cast<int>(fresh.list.pupils.size()))
        reasons.push_back({"count-differs", fmt::format("The list says at its end that it holds {} pupils, but {} were "
                                                        "read. It may be cut off; export it again, or approve it.",
                                                        *fresh.statedPupils, fresh.list.pupils.size())});
    return reasons;
}

} // namespace

bool overGate(int loosenedOrRemoved, std::size_t oldPupils) {
    constexpr int always = 5;
    constexpr std::size_t oneIn = 50; // 2 %
    return loosenedOrRemoved > always && static_cast<std::size_t>(loosenedOrRemoved) * oneIn > oldPupils;
}

ListChange compareLists(const ConsentList& old, const ReadList& fresh) {
    ListChange change;
    Counterparts before(old.pupils);
    for (const auto& pupil : fresh.list.pupils) {
        const auto* was = before.next(pupil);
        if (was == nullptr) {
            addWhole(change.added, pupil, "is new on the list");
            continue;
        }
        auto differences = comparePupils(*was, pupil);
        addDifferences(change.tightened, std::move(differences.tightened));
        addDifferences(change.loosened, std::move(differences.loosened));
    }
    Counterparts after(fresh.list.pupils);
    for (const auto& pupil : old.pupils) {
        if (after.next(pupil) != nullptr) continue;
        addWhole(change.removed, pupil, "is no longer on the list");
    }
    change.loosenedOrRemoved = change.loosened.pupils + change.removed.pupils;
    change.approvalNeeded = reasonsFor(change, old, fresh);
    return change;
}

namespace {

std::vector<Pupil> strictest(const std::vector<Pupil>& old, const std::vector<Pupil>& fresh, const KeptSorts& kept) {
    std::vector<Pupil> pupils;
    Counterparts now(fresh);
    for (const auto& pupil : old) {
        const auto* is = now.next(pupil);
        pupils.push_back(is == nullptr ? pupil : stricterOf(pupil, *is, kept));
    }
    Counterparts before(old);
    for (const auto& pupil : fresh) {
        if (before.next(pupil) != nullptr) continue;
        pupils.push_back(pupil);
        dropGrants(pupils.back());
    }
    return pupils;
}

} // namespace

std::vector<Pupil> tightenedBy(const ConsentList& old, const ReadList& fresh) {
    return strictest(old.pupils, fresh.list.pupils, lostSorts(old, fresh.columns));
}

std::vector<Pupil> tightenedBy(const ConsentList& old, const ConsentList& other) {
    return strictest(old.pupils, other.pupils, {});
}

} // namespace clearframe::policy
