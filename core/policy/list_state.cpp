#include "core/policy/list_state.hpp"

#include "core/policy/list_words.hpp"

#include <fmt/format.h>

namespace clearframe::policy {

namespace {

std::string dayOf(Time time) {
    return toString(Date{std::chrono::floor<std::chrono::days>(time)});
}

} // namespace

ListStanding standingOf(const ConsentList* list, Time now) {
    if (!list || list->version <= 0)
        return {ListState::none, "There is no consent list yet, so nothing can be cleared. IT has to import one."};
    if (now < list->issued)
        return {ListState::clockBeforeIssue,
                fmt::format("The device's clock ({}) stands before the day the consent list was issued ({}), so "
                            "nothing can be cleared. IT has to set the clock.",
                            dayOf(now), dayOf(list->issued))};
    if (now >= list->expires)
        return {ListState::expired,
                fmt::format("The consent list expired on {}, so nothing can be cleared. IT has to import a new one.",
                            dayOf(list->expires))};
    return {ListState::valid, fmt::format("The consent list is valid until {}.", dayOf(list->expires))};
}

std::string_view toString(ListState state) {
    switch (state) {
    case ListState::none:
        return "none";
    case ListState::valid:
        return "valid";
    case ListState::expired:
        return "expired";
    case ListState::clockBeforeIssue:
        return "clock-before-issue";
    case ListState::clockBehindLog:
        return "clock-behind-log";
    case ListState::tripOver:
        return "trip-over";
    case ListState::clockUnconfirmed:
        return "clock-unconfirmed";
    case ListState::newerUnread:
        return "newer-list-unread";
    }
    return "none";
}

} // namespace clearframe::policy
