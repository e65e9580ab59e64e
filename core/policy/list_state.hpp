// Whether the list in force may be used now.
#pragma once

#include "core/policy/consent.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clearframe::policy {

/// Only `valid` clears anything (DESIGN, principle 1).
enum class ListState {
    none, ///< no list was ever imported
    valid,
    expired,
    clockBeforeIssue, ///< the device's clock stands before the day the list was issued
    clockBehindLog,   ///< … or before what the log has recorded since
    clockUnconfirmed, ///< nobody vouches for the clock, and no person said yet that it is right
    tripOver,         ///< the lease of a trip ran out, or what another kiosk did on a trip has not come home
    newerUnread,      ///< a newer list was brought, signed by the school, and nobody could read it
};

struct ListStanding {
    ListState state = ListState::none;
    std::string text; ///< a sentence; says what to do where the list is not valid
};

[[nodiscard]] ListStanding standingOf(const ConsentList* list, Time now);
/// `none`, `valid`, `expired`, `clock-before-issue`, `clock-behind-log`, `clock-unconfirmed`, `trip-over`,
/// `newer-list-unread`.
[[nodiscard]] std::string_view toString(ListState state);

} // namespace clearframe::policy
