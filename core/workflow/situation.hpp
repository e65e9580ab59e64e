// The list, the clock and the pictures known so far: what every judgement is made against.
#pragma once

#include "core/policy/judge.hpp"
#include "core/policy/no.hpp"
#include "core/policy/trip.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::workflow {

/// One reading of list, noes, trips, settings and clock. The list is the one in use (listInUse()). Copies share it and
/// its roster, which never change.
class Situation {
public:
    [[nodiscard]] static policy::Result<Situation> load(ports::Transaction& transaction,
                                                        const ports::ClockReading& now);
    /// As load, but the list and its roster are taken over from `before` where they are the same still.
    [[nodiscard]] static policy::Result<Situation> load(ports::Transaction& transaction, const ports::ClockReading& now,
                                                        const Situation& before);

    [[nodiscard]] const policy::ConsentList* list() const { return book_ ? &book_->list : nullptr; }
    [[nodiscard]] const policy::Roster* roster() const { return book_ ? &book_->roster : nullptr; }
    [[nodiscard]] policy::ListState state() const { return state_; }
    /// That this kiosk is on now.
    [[nodiscard]] const std::optional<policy::Trip>& trip() const { return trip_; }
    [[nodiscard]] const policy::Settings& settings() const { return settings_; }
    [[nodiscard]] policy::Occasion occasion(policy::Purpose purpose, std::optional<std::string> account = {}) const;

    /// For judging against a list that is stored nowhere (`check`).
    [[nodiscard]] static Situation with(policy::ConsentList list, policy::Time now);

private:
    struct Book {
        explicit Book(policy::ConsentList given) : list(std::move(given)), roster(list) {}
        Book(const Book&) = delete;
        Book& operator=(const Book&) = delete;
        policy::ConsentList list;
        policy::Roster roster; ///< refers to the list beside it
    };
    void stand(policy::Time now);

    std::shared_ptr<const Book> book_;
    std::int64_t revision_ = -1; ///< of the stored list; -1 where it is stored nowhere
    std::int64_t noes_ = -1;     ///< revision of the noes
    std::optional<policy::Trip> trip_;
    policy::ListState state_ = policy::ListState::none;
    policy::Settings settings_;
    policy::Time now_{};
};

/// The day it is where the school is, as far as consents that end are concerned: they end early rather than late.
[[nodiscard]] policy::Date schoolDay(policy::Time now);

/// Whether `list` may be used now, also as far as the log knows the time, what newer lists were seen, and whether a
/// trip is over. A clock that nobody vouches for has to be confirmed by a person first (workflow/clock.hpp).
[[nodiscard]] policy::Result<policy::ListStanding>
standingNow(ports::Transaction& transaction, const policy::ConsentList& list, const ports::ClockReading& now);

/// Whether the clock stands before what the log has recorded, or before the day an authentic list was issued.
[[nodiscard]] policy::Result<bool> clockIsBehind(ports::Transaction& transaction, policy::Time now);

/// Equal pictures share what was said about them, across events: tags, blocks and noes (DESIGN, Verdicts).
class PictureIndex {
public:
    [[nodiscard]] static policy::Result<PictureIndex> load(ports::Transaction& transaction,
                                                           const policy::Roster* roster);
    void add(const ports::StoredPhoto& photo, const policy::Roster* roster);
    /// The facts of a photo, together with what is known of equal and nearly equal ones.
    [[nodiscard]] policy::PhotoFacts factsOf(const ports::StoredPhoto& photo) const;

private:
    struct Known {
        policy::PhotoId id;
        ports::Fingerprint fingerprint;
        std::vector<policy::PersonTag> tags;
        std::string event = {};
        std::vector<policy::PersonTag> saidNo = {}; ///< of whom staff named on it: claims on equal pictures
        bool blockedByStaff = false;
        bool showsNever = false;
    };
    void askAbout(policy::PhotoFacts& facts, const std::string& event) const;
    void note(std::size_t place);

    std::vector<Known> known_;
    std::vector<policy::No> nameless_;                      ///< that stand
    std::map<std::string, std::vector<std::size_t>> equal_; ///< places of pictures, by exact fingerprint
    std::vector<std::size_t> suspect_; ///< blocked ones, and those that show a pupil who must never be shown
};

} // namespace clearframe::workflow
