// The list, the clock and the pictures known so far: what every judgement is made against.
#pragma once

#include "core/policy/judge.hpp"
#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::workflow {

/// One reading of list and clock. Movable; the roster refers to the list it holds.
class Situation {
public:
    [[nodiscard]] static policy::Result<Situation> load(ports::Transaction& transaction, policy::Time now);

    [[nodiscard]] const policy::ConsentList* list() const { return list_.get(); }
    [[nodiscard]] const policy::Roster* roster() const { return roster_.get(); }
    [[nodiscard]] policy::ListState state() const { return state_; }
    [[nodiscard]] policy::Occasion occasion(policy::Purpose purpose, std::optional<std::string> account = {}) const;

    /// For judging against a list that is stored nowhere (`check`).
    [[nodiscard]] static Situation with(policy::ConsentList list, policy::Time now);

private:
    std::unique_ptr<policy::ConsentList> list_;
    std::unique_ptr<policy::Roster> roster_;
    policy::ListState state_ = policy::ListState::none;
    policy::Time now_{};
};

/// Whether `list` may be used now, also as far as the log knows the time.
[[nodiscard]] policy::Result<policy::ListStanding> standingNow(ports::Transaction& transaction,
                                                               const policy::ConsentList& list, policy::Time now);

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
        bool blockedByStaff = false;
        bool showsNever = false;
    };
    std::vector<Known> known_;
};

} // namespace clearframe::workflow
